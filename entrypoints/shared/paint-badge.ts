import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { type Badge, badgeOf } from '../../papers/badge.ts';
import { readBadgeFacts } from '../../storage/badge-facts.ts';
import type { PaperboyDatabase } from '../../storage/db.ts';

function titleOf({ count, isUnfetched, trouble }: Badge): string {
  const none = i18n.t(isUnfetched ? 'badge.title.unfetched' : 'badge.title.none');
  const title = count === 0 ? none : i18n.t('badge.title.new', count);
  return trouble ? i18n.t('badge.trouble', [title, i18n.t(trouble)]) : title;
}

/** Paints the toolbar badge from the database; one painter at a time, whichever context it runs in. */
export async function paintBadge(db: PaperboyDatabase): Promise<void> {
  await navigator.locks.request('paperboy-badge', async () => {
    const { newCount, source, style } = await readBadgeFacts(db);
    const badge = badgeOf(newCount, source, style, Date.now());
    await Promise.all([
      browser.action.setBadgeText({ text: badge.text }),
      browser.action.setBadgeBackgroundColor({ color: badge.colour }),
      browser.action.setBadgeTextColor({ color: badge.textColour }),
      browser.action.setTitle({ title: titleOf(badge) }),
    ]);
  });
}
