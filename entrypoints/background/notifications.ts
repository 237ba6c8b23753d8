import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { localTimeAt } from '../../papers/notices/local-time.ts';
import { linkOfNotice, type Notice } from '../../papers/notices/notice.ts';
import { longestViewName } from '../../papers/own-view.ts';
import { oneLine } from '../../papers/text/one-line.ts';
import { noticesAlarm } from '../shared/notices-alarm.ts';
import { mayTell } from '../shared/notices-permission.ts';
import { openTab } from '../shared/open-tab.ts';
import type { Teller } from './notices.ts';

const longestTitle = 200;

/** Closed in this worker's life: the browser lists them no more, but has had them. */
const closed = new Set<string>();

/** A notification is gone, by whatever hand. */
export function forgetNotice(id: string): void {
  closed.add(id);
}

/** Opens what a notification is about. */
export async function openNotice(id: string): Promise<void> {
  closed.add(id);
  await openTab(linkOfNotice(id));
  await browser.notifications.clear(id);
}

function titleOf({ viewName, count }: Notice): string {
  const papers = i18n.t('told.papers', count);
  return viewName === undefined
    ? papers
    : i18n.t('told.inView', [oneLine(viewName, longestViewName), papers]);
}

async function lookAt(at: number | undefined): Promise<void> {
  const existing = await browser.alarms.get(noticesAlarm);
  if (at === undefined) {
    if (existing) await browser.alarms.clear(noticesAlarm);
    return;
  }
  if (existing && Math.abs(existing.scheduledTime - at) < 1000) return;
  await browser.alarms.create(noticesAlarm, { when: at });
}

/** The browser's own notifications, alarm and clock. */
export const teller: Teller = {
  time: () => localTimeAt(Date.now()),
  mayTell,
  shownIds: async () => new Set([...Object.keys(await browser.notifications.getAll()), ...closed]),
  show: (notice) =>
    browser.notifications.create(notice.id, {
      type: 'basic',
      iconUrl: browser.runtime.getURL('/icon/128.png'),
      title: titleOf(notice),
      message: notice.titles.map((title) => oneLine(title, longestTitle)).join('\n'),
    }),
  lookAt,
};
