// First: it sets the order of the layers.
import '../../components/tokens.css';
import '../../components/looks.css';

import { signal } from '@preact/signals';
import { render } from 'preact';
import { i18n } from '#i18n';
import { ErrorBoundary } from '../../components/ErrorBoundary.tsx';
import { declareLanguage } from '../../components/language.ts';
import { SettingsPage } from '../../components/SettingsPage.tsx';
import type { SettingsActions, SettingsView } from '../../components/settings-view.ts';
import { tabPatterns } from '../../papers/open-tab/tab-sites.ts';
import { retentionOf } from '../../papers/retention.ts';
import { initialSettings, type Settings } from '../../papers/settings.ts';
import { storedBackups } from '../../storage/backups.ts';
import { changeSetting } from '../../storage/change-setting.ts';
import { openDatabase } from '../../storage/db.ts';
import { forgetBeyond, readBeyond } from '../../storage/retention.ts';
import { storedSettings } from '../../storage/settings.ts';
import { readStoredCounts } from '../../storage/stored-counts.ts';
import { watch } from '../../storage/watch.ts';
import { whenSilent } from '../../storage/when-silent.ts';
import { applySurface } from '../shared/apply-surface.ts';
import { askHosts } from '../shared/ask-hosts.ts';
import { exportLibrary } from '../shared/export-library.ts';
import { lateCopyOf } from '../shared/late-copy.ts';
import { lookForNotices } from '../shared/notices-alarm.ts';
import { askToTell } from '../shared/notices-permission.ts';
import { paintBadge } from '../shared/paint-badge.ts';
import { askToBackUp, backUpIfDue } from '../shared/rolling-backup.ts';
import { showLook } from '../shared/show-look.ts';
import { askForSetting } from './allow-setting.ts';
import { ChosenSettings } from './chosen-settings.ts';
import { followNotices } from './follow-notices.ts';
import { followTabSites } from './follow-tab-sites.ts';
import { importing } from './importing.ts';
import { openShortcutSettings, readShortcuts } from './shortcuts.ts';

const db = openDatabase('strict');
const copy = lateCopyOf(db);
const view = signal<SettingsView>({
  settings: initialSettings,
  refused: undefined,
  isToldNothing: false,
  missingSites: [],
  shortcuts: [],
  counts: undefined,
  space: undefined,
  now: Date.now(),
  backups: { files: [] },
  beyond: undefined,
  importing: { kind: 'idle' },
  notice: undefined,
});

function change(fields: Partial<SettingsView>): void {
  view.value = { ...view.peek(), ...fields };
}

function fail(error: unknown): void {
  console.error('Paperboy:', error);
}

function storeFails(error: unknown): void {
  fail(error);
  change({ notice: { kind: 'storage-failed' } });
}

const chosen = new ChosenSettings();

function showSettings(settings: Settings): void {
  const shown = chosen.over(settings);
  showLook(shown);
  change({ settings: shown });
}

/** What follows an act upon the library or the settings. */
async function followAct(): Promise<void> {
  await paintBadge(db);
  copy.follow().catch(fail);
  await applySurface((await storedSettings(db)).surface);
  await lookForNotices();
}

const actions: SettingsActions = {
  setSetting: async (id, value) => {
    const asking = askForSetting(id, value, fail);
    const before = view.peek().settings;
    const goBack = () => {
      chosen.settle(id, value);
      showSettings({ ...view.peek().settings, [id]: before[id] });
    };
    change({ refused: undefined });
    chosen.choose(id, value);
    showSettings(before);
    const refusal = await asking;
    if (refusal) {
      goBack();
      change({ refused: { id, ...refusal } });
      return;
    }
    try {
      await changeSetting(db, id, value);
      chosen.settle(id, value);
      await followAct();
      if (id === 'backups') await backUpIfDue(db, Date.now());
    } catch (error) {
      goBack();
      storeFails(error);
    }
  },
  allowNotices: () => {
    askToTell().catch(fail);
  },
  allowTabSites: () => {
    askHosts(tabPatterns).catch(fail);
  },
  exportJson: async () => {
    try {
      change({ notice: { kind: 'exported', count: await exportLibrary(db) } });
    } catch (error) {
      storeFails(error);
    }
  },
  backUpNow: async () => {
    const asking = askToBackUp();
    change({ refused: undefined });
    try {
      if (await asking) await backUpIfDue(db, Date.now(), true);
      else change({ refused: { id: 'backups', kind: 'downloads' } });
    } catch (error) {
      storeFails(error);
    }
  },
  forgetBeyond: async () => {
    const retention = retentionOf(view.peek().settings);
    if (!retention) return;
    try {
      const count = await forgetBeyond(db, retention, Date.now());
      change({ notice: { kind: 'forgotten', count } });
      await paintBadge(db);
    } catch (error) {
      storeFails(error);
    }
  },
  importing: importing(db, {
    show: (shown) => change({ importing: shown }),
    follow: () => followAct().catch(fail),
    fail,
  }),
  changeShortcuts: () => {
    openShortcutSettings().catch(fail);
  },
};

function App() {
  return (
    <ErrorBoundary onReload={() => location.reload()} onError={fail}>
      <SettingsPage view={view.value} actions={actions} />
    </ErrorBoundary>
  );
}

async function showShortcuts(): Promise<void> {
  change({ shortcuts: await readShortcuts() });
}

async function showSpace(): Promise<void> {
  const { usage, quota } = await navigator.storage.estimate();
  if (usage !== undefined) change({ space: { usage, quota } });
}

/** Draws the page once its settings are known: a form that changes under the hand is none. */
function open(): void {
  declareLanguage();
  document.title = i18n.t('settings.title');
  const root = document.getElementById('app');
  const draw = () => root && render(<App />, root);
  whenSilent(db, (error) => {
    fail(error);
    change({ notice: { kind: 'storage-silent' } });
    draw();
  });
  watch(
    () => storedSettings(db),
    (settings) => {
      showSettings(settings);
      if (view.peek().notice?.kind === 'storage-silent') change({ notice: undefined });
      draw();
    },
    (error) => {
      storeFails(error);
      draw();
    },
  );
  watch(
    () => readStoredCounts(db),
    (counts) => {
      change({ counts });
      showSpace().catch(fail);
    },
    storeFails,
  );
  watch(
    async () => {
      const retention = retentionOf(await storedSettings(db));
      return retention && (await readBeyond(db, retention, Date.now()));
    },
    (beyond) => change({ beyond }),
    storeFails,
  );
  watch(
    () => storedBackups(db),
    (backups) => change({ backups, now: Date.now() }),
    storeFails,
  );
  followNotices(db, (isToldNothing) => change({ isToldNothing }), fail);
  followTabSites((missingSites) => change({ missingSites }), fail);
  showShortcuts().catch(fail);
  // They are changed on a page of the browser's: whoever comes back wants to see it.
  window.addEventListener('focus', () => showShortcuts().catch(fail));
}

open();
