import type { Plant } from './plant.ts';

/** Every planted defect; the torture must find each. */
export const plants: readonly Plant[] = [
  {
    id: 'late-listener',
    name: 'the worker listens to alarms only once it has read something',
    changes: [
      {
        file: 'entrypoints/background/index.ts',
        from: '  browser.alarms.onAlarm.addListener(({ name }) => {',
        to: '  comparing.then(() => browser.alarms.onAlarm.addListener(({ name }) => {',
      },
      {
        file: 'entrypoints/background/index.ts',
        from: '    if (name === noticesAlarm) tell();\n  });',
        to: '    if (name === noticesAlarm) tell();\n  }));',
      },
    ],
    faults: ['A5'],
  },
  {
    id: 'alarm-reset',
    name: 'each worker that starts sets the alarm anew',
    changes: [
      {
        file: 'entrypoints/background/alarm.ts',
        from: '  if (existing && !isFarOff(existing.scheduledTime, now)) return;',
        to: '  await setAlarm(now + fallbackMinutes * 60_000);\n  if (existing) return;',
      },
    ],
    faults: ['A7'],
  },
  {
    id: 'cached-live-query',
    name: 'the panel asks Dexie without a transaction of its own, and Dexie answers out of its cache',
    changes: [
      { file: 'storage/db.ts', from: "    cache: 'disabled',\n", to: '' },
      {
        file: 'storage/rows.ts',
        from: "  return await db.transaction('r', tables, async () => {\n    const { view, found",
        to: '  void tables;\n  return await aside(async () => {\n    const { view, found',
      },
      {
        file: 'storage/rows.ts',
        from: 'const keptKeys = [',
        to: 'const aside = async <T>(work: () => Promise<T>) => await work();\nconst keptKeys = [',
      },
    ],
    faults: ['A2'],
    needsWholeDexie: true,
  },
  {
    id: 'counted-badge',
    name: 'the badge is counted up with what arrives',
    changes: [
      {
        file: 'entrypoints/shared/paint-badge.ts',
        from: 'browser.action.setBadgeText({ text: badge.text }),',
        to: 'browser.action.getBadgeText({}).then((text) => browser.action.setBadgeText({ text: String(Number(text) + 1) })),',
      },
    ],
    faults: ['E1', 'A3'],
  },
  {
    id: 'array-level-parse',
    name: 'one bad item costs all papers of its day',
    changes: [
      {
        file: 'papers/sources/daily-papers.ts',
        from: 'if (badItems > 0 && papers.size === 0) return undefined;',
        to: 'if (badItems > 0) return undefined;',
      },
    ],
    faults: ['D1'],
  },
  {
    id: 'two-transactions',
    name: 'a day and its papers are stored one after the other',
    changes: [
      {
        file: 'storage/papers.ts',
        from: '      await recordDay(db, toStore, now, papersToPut.length + unseenToPut.length);',
        to: '      setTimeout(() => recordDay(db, toStore, now, papersToPut.length + unseenToPut.length));',
      },
    ],
    faults: ['A1'],
  },
  {
    id: 'stored-lock',
    name: 'who refreshes is written down, and not given back by the dead',
    changes: [
      {
        file: 'entrypoints/background/single-flight.ts',
        from: "navigator.locks\n      .request('paperboy-refresh', () => begin(begun))",
        to: 'behindStoredLock(() => begin(begun))',
      },
      {
        file: 'entrypoints/background/single-flight.ts',
        from: 'interface Flight {',
        to: [
          'async function behindStoredLock(work: () => Promise<RefreshResult>): Promise<RefreshResult> {',
          '  const { storage } = (globalThis as any).chrome;',
          '  while ((await storage.local.get("isRefreshing")).isRefreshing) await new Promise((resolve) => setTimeout(resolve, 100));',
          '  await storage.local.set({ isRefreshing: true });',
          '  try { return await work(); } finally { await storage.local.remove("isRefreshing"); }',
          '}',
          'interface Flight {',
        ].join('\n'),
      },
    ],
    faults: ['A10'],
  },
  {
    id: 'missing-timeout',
    name: 'a request may take for ever',
    changes: [
      {
        file: 'entrypoints/background/refresh.ts',
        from: 'AbortSignal.timeout(requestTimeoutMs)',
        to: 'new AbortController().signal',
      },
    ],
    faults: ['A4'],
  },
];
