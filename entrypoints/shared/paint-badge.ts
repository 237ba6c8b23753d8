import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Badge, badgeOf } from '../../papers/badge.ts';
import { longestViewName } from '../../papers/own-view.ts';
import { oneLine } from '../../papers/text/one-line.ts';
import { readBadgeFacts } from '../../storage/badge-facts.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';

function newsOf({ count, isUnfetched }: Badge, viewName: string | undefined): string {
  if (count === 0 && isUnfetched) return i18n.t('badge.title.unfetched');
  const news = count === 0 ? i18n.t('badge.title.none') : i18n.t('badge.title.new', count);
  return viewName === undefined
    ? news
    : i18n.t('badge.inView', [news, oneLine(viewName, longestViewName)]);
}

function titleOf(badge: Badge, viewName: string | undefined): string {
  const { trouble } = badge;
  const title = newsOf(badge, viewName);
  return trouble ? i18n.t('badge.trouble', [title, i18n.t(trouble)]) : title;
}

/** Paints the toolbar badge from the database; one painter at a time, whichever context it runs in. */
export async function paintBadge(db: PaperboyDatabase): Promise<void> {
  await navigator.locks.request('paperboy-badge', async () => {
    const now = Date.now();
    const { newCount, viewName, source, style } = await readBadgeFacts(db, now);
    const badge = badgeOf(newCount, source, style, now);
    await Promise.all([
      browser.action.setBadgeText({ text: badge.text }),
      browser.action.setBadgeBackgroundColor({ color: badge.colour }),
      browser.action.setBadgeTextColor({ color: badge.textColour }),
      browser.action.setTitle({ title: titleOf(badge, viewName) }),
    ]);
  });
}
