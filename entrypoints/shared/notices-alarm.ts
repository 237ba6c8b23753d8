import { browser } from 'wxt/browser';

/** The name of the alarm at which the worker looks what is to be told. */
export const noticesAlarm = 'notices';

/** Has the worker look at once: a page has changed what it is to tell. */
export async function lookForNotices(): Promise<void> {
  await browser.alarms.create(noticesAlarm, { when: Date.now() });
}
