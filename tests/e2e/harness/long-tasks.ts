import type { BrowserContext } from '@playwright/test';

/** A task longer than this is felt; milliseconds. */
const longMs = 50;

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  /** Microseconds of the thread's own CPU time. */
  tdur?: number;
  args?: { name?: string };
}

/** What the main threads of the pages did meanwhile. */
interface Tasks {
  /** All of them, so that a measurement of nothing is noticed. */
  count: number;
  /** Those that were too long, in milliseconds of CPU. */
  long: number[];
}

/**
 * Watches the main threads of all pages while `work` goes on. Tasks are measured in the thread's own CPU time: on a busy
 * machine the browser's `longtask` entries mostly tell how long a thread had to wait for its turn.
 */
export async function watchTasks<T>(
  context: BrowserContext,
  work: () => Promise<T>,
): Promise<{ result: T; tasks: Tasks }> {
  const browser = context.browser();
  if (!browser) throw new Error('A profile without a browser cannot be traced.');
  const session = await browser.newBrowserCDPSession();
  const events: TraceEvent[] = [];
  session.on('Tracing.dataCollected', ({ value }) =>
    events.push(...(value as unknown as TraceEvent[])),
  );
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['toplevel'], excludedCategories: ['*'] },
  });
  const result = await work();
  const { promise: isComplete, resolve } = Promise.withResolvers<void>();
  session.once('Tracing.tracingComplete', () => resolve());
  await session.send('Tracing.end');
  await isComplete;
  await session.detach();

  const threadOf = ({ pid, tid }: TraceEvent) => `${pid} ${tid}`;
  const mains = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain')
      .map(threadOf),
  );
  const tasks = events.filter(
    (event) => event.ph === 'X' && event.name.endsWith('RunTask') && mains.has(threadOf(event)),
  );
  const long = tasks
    .map(({ tdur = 0 }) => Math.round(tdur / 1000))
    .filter((duration) => duration > longMs);
  return { result, tasks: { count: tasks.length, long } };
}
