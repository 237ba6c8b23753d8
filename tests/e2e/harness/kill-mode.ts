import type { BrowserContext, Locator, Page } from '@playwright/test';

/** True where every step of a test is to find the worker dead. */
export const isKillMode = process.env.PAPERBOY_KILL_MODE === '1';

/** What a user does, by the names of Playwright. */
const steps = {
  locator: [
    ...['click', 'dblclick', 'check', 'uncheck', 'press', 'pressSequentially', 'fill'],
    ...['selectOption', 'dispatchEvent', 'setInputFiles', 'hover', 'focus'],
  ],
  keyboard: ['press', 'type'],
  page: ['goto', 'reload'],
} as const;

/** A page of the extension's own origin that wakes and changes nothing. */
export const quietPage = 'icon/16.png';

type Act = (...args: unknown[]) => Promise<unknown>;

const killers = new WeakMap<BrowserContext, () => Promise<void>>();

/** Runs in the worker: a browser that loses it before it was ever activated forgets that there is one. */
export async function untilActivated(): Promise<void> {
  const { registration } = self as unknown as { registration: ServiceWorkerRegistration };
  while (registration.active?.state !== 'activated') {
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

function wrap(
  owner: object,
  names: readonly string[],
  contextOf: (self: object) => BrowserContext,
) {
  const prototype = Object.getPrototypeOf(owner);
  for (const name of names) {
    const act: Act = prototype[name];
    prototype[name] = async function (this: object, ...args: unknown[]) {
      const kill = killers.get(contextOf(this));
      // A look at the database is no step of the user's.
      if (kill && !String(args[0]).endsWith(quietPage)) await kill();
      return await act.apply(this, args);
    };
  }
}

let isWrapped = false;

/** From now on `kill` comes before every step in this browser. */
export function killBeforeSteps(page: Page, kill: () => Promise<void>): void {
  killers.set(page.context(), kill);
  if (isWrapped) return;
  isWrapped = true;
  const pageOf = (keyboard: object) => (keyboard as { _page: Page })._page;
  wrap(page.locator('html'), steps.locator, (self) => (self as Locator).page().context());
  wrap(page.keyboard, steps.keyboard, (self) => pageOf(self).context());
  wrap(page, steps.page, (self) => (self as Page).context());
}
