import type { Page } from '@playwright/test';

/** What a script keeps, in bytes, after a collection: its heap, and its buffers beside it. */
interface Kept {
  heap: number;
  buffers: number;
}

const collect = ['HeapProfiler.enable', 'HeapProfiler.collectGarbage', 'Runtime.getHeapUsage'];

function keptOf(usage: Record<string, number>): Kept {
  const { usedSize = 0, backingStorageSize = 0 } = usage;
  return { heap: usedSize, buffers: backingStorageSize };
}

/** What a page and its one worker keep. */
export async function heapBytes(page: Page): Promise<{ page: Kept; worker: Kept }> {
  const session = await page.context().newCDPSession(page);
  const { promise: attached, resolve } = Promise.withResolvers<string>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo: { type } }) => {
    if (type === 'worker') resolve(sessionId);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const sessionId = await attached;
  const answers = new Map<number, (usage: Record<string, number>) => void>();
  session.on('Target.receivedMessageFromTarget', ({ sessionId: of, message }) => {
    const { id, result } = JSON.parse(message);
    if (of === sessionId) answers.get(id)?.(result);
  });
  let worker: Record<string, number> = {};
  for (const [id, method] of collect.entries()) {
    const { promise, resolve: answer } = Promise.withResolvers<Record<string, number>>();
    answers.set(id, answer);
    const message = JSON.stringify({ id, method });
    await session.send('Target.sendMessageToTarget', { sessionId, message });
    worker = await promise;
  }
  await session.send('HeapProfiler.enable');
  await session.send('HeapProfiler.collectGarbage');
  const own = { ...(await session.send('Runtime.getHeapUsage')) };
  await session.detach();
  return { page: keptOf(own), worker: keptOf(worker) };
}
