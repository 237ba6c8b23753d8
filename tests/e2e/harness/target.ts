import type { CDPSession } from '@playwright/test';
import type { PaperboyChromium } from './chromium.ts';

/** Something that runs scripts in the browser, and that Playwright does not list. */
export interface TargetHold {
  evaluate<T>(expression: string): Promise<T>;
}

export interface Target {
  targetId: string;
  type: string;
  url: string;
}

/** A browser session's commands that Playwright's types do not know. */
type RawSend = (method: string, params?: object) => Promise<Record<string, unknown>>;

/** Sends what Playwright's types do not know. */
export function raw(session: CDPSession): RawSend {
  return session.send.bind(session) as unknown as RawSend;
}

/** What of these types runs at present. */
export async function targets(session: CDPSession, ...types: string[]): Promise<Target[]> {
  const filter = types.map((type) => ({ type }));
  const { targetInfos } = await raw(session)('Target.getTargets', { filter });
  return targetInfos as Target[];
}

/** A session with the browser itself. */
export async function browserSession(paperboy: PaperboyChromium): Promise<CDPSession> {
  const browser = paperboy.context.browser();
  if (!browser) throw new Error('Playwright gave no browser to ask.');
  return await browser.newBrowserCDPSession();
}

/** Takes hold of a target. */
export async function holdTarget(session: CDPSession, targetId: string): Promise<TargetHold> {
  const { sessionId } = await raw(session)('Target.attachToTarget', { targetId, flatten: false });
  const waiting = new Map<number, (result: { value?: unknown; error?: string }) => void>();
  let count = 0;
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result, error } = JSON.parse(message);
    const thrown = error?.message ?? result?.exceptionDetails?.text;
    waiting.get(id)?.({ value: result?.result?.value, error: thrown });
  });
  return {
    evaluate: async <T>(expression: string) => {
      count += 1;
      const id = count;
      const { promise, resolve } = Promise.withResolvers<{ value?: unknown; error?: string }>();
      waiting.set(id, resolve);
      const params = { expression, awaitPromise: true, returnByValue: true };
      const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
      await raw(session)('Target.sendMessageToTarget', { sessionId, message });
      const { value, error } = await promise;
      if (error !== undefined) throw new Error(`In the target: ${error}`);
      return value as T;
    },
  };
}
