import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { workerChannel } from '../../papers/protocol.ts';
import { compareCopies } from '../../storage/compare-copies.ts';
import { openDatabase } from '../../storage/db.ts';
import { realHubWorld } from '../shared/hub-world.ts';
import { noticesAlarm } from '../shared/notices-alarm.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import { secondCopyOf } from '../shared/second-copy.ts';
import { whenGone } from '../shared/when-gone.ts';
import { ensureAlarm, isRefreshDue, refreshAlarm, scheduleNext } from './alarm.ts';
import { answer } from './handlers.ts';
import { chooseMenu } from './menus.ts';
import { tellWhatIsDue } from './notices.ts';
import { forgetNotice, openNotice, teller } from './notifications.ts';
import { openEntered, suggestPapers } from './omnibox.ts';
import { refresh, type Wish } from './refresh.ts';
import { report } from './report.ts';
import { singleFlight } from './single-flight.ts';
import { clickIcon, prepareSurface } from './toolbar.ts';

/** So long at most a refresh waits for the copies to be compared: its worker has 30 s in all. */
const compareMs = 1_500;

export default defineBackground(() => {
  const db = openDatabase('relaxed');
  const copy = secondCopyOf(db, compareCopies);
  const world = { db, ...realHubWorld };
  const late = new Promise<void>((resolve) => setTimeout(resolve, compareMs));
  const comparing = copy.compare();
  const compared = Promise.race([comparing, late]);
  const fly = singleFlight((wish) => refresh(world, wish));

  const refreshNow = (wish: Wish) =>
    report(db, async () => {
      await compared;
      await fly(wish);
      await scheduleNext(db);
      await paintBadge(db);
      await tellWhatIsDue(db, teller);
    });
  const tell = () =>
    report(db, async () => {
      await compared;
      await tellWhatIsDue(db, teller);
    });
  const openTold = (id: string) => report(db, () => openNotice(id));
  // Without its permission, which is optional, the browser has no notifications to hear of.
  const hearOfNotices = () => {
    browser.notifications?.onClicked.addListener(openTold);
    browser.notifications?.onClosed.addListener(forgetNotice);
  };
  const refreshIfDue = async () => {
    if (await isRefreshDue(db)) await refreshNow({ days: [], force: false });
  };
  // By then it may have been emptied.
  db.onReopened = () => {
    copy.follow();
    report(db, refreshIfDue);
  };
  const forNothing = () => {};

  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === refreshAlarm) refreshNow({ days: [], force: false });
    if (name === noticesAlarm) tell();
  });
  browser.runtime.onMessage.addListener((message, sender, reply) =>
    answer(message, sender, refreshNow, reply),
  );
  // A panel that goes away in the midst of an act leaves the badge and the second copy to us.
  browser.runtime.onConnect.addListener((port) =>
    whenGone(port, () => {
      report(db, () => paintBadge(db));
      copy.follow();
    }),
  );
  browser.runtime.onStartup.addListener(forNothing);
  browser.runtime.onInstalled.addListener(forNothing);
  browser.permissions.onAdded.addListener(() => {
    hearOfNotices();
    refreshNow({ days: [], force: true });
  });
  browser.permissions.onRemoved.addListener(() => refreshNow({ days: [], force: false }));
  hearOfNotices();
  browser.action.onClicked.addListener(() => report(db, () => clickIcon(db)));
  browser.contextMenus.onClicked.addListener((choice, tab) =>
    report(db, async () => {
      await chooseMenu(choice, tab?.windowId, db, refreshNow);
      await copy.follow();
    }),
  );

  browser.omnibox.onInputChanged.addListener((text, suggest) => {
    report(db, () => suggestPapers(db, text, suggest));
  });
  browser.omnibox.onInputEntered.addListener((text, disposition) => {
    report(db, () => openEntered(text, disposition));
  });

  new BroadcastChannel(workerChannel).postMessage('started');
  report(db, () => prepareSurface(db));
  report(db, () => ensureAlarm(db));
  report(db, () => paintBadge(db));
  report(db, async () => {
    if (await comparing) await paintBadge(db);
  });
  tell();
  report(db, refreshIfDue);
});
