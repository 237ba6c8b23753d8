import { browser } from 'wxt/browser';
import type { RefreshReply } from '../../papers/protocol.ts';
import { refreshRequest } from '../../papers/protocol-schema.ts';
import type { Wish } from './refresh.ts';

interface Sender {
  id?: string | undefined;
  url?: string | undefined;
}

/** True for our own pages only: no other extension, no web page, no content script. */
export function isOurPage(sender: Sender): boolean {
  const home = browser.runtime.getURL('/');
  return sender.id === browser.runtime.id && sender.url?.startsWith(home) === true;
}

/** Answers a message; true where an answer will follow. Anything but a well-formed request of our own is ignored. */
export function answer(
  message: unknown,
  sender: Sender,
  refresh: (wish: Wish) => Promise<unknown>,
  reply: (answer: RefreshReply) => void,
): boolean {
  const request = refreshRequest.safeParse(message);
  if (!request.success || !isOurPage(sender)) return false;
  const { id, days, force, trending } = request.data;
  refresh({ days, force, trending }).finally(() => reply({ id, done: true }));
  return true;
}
