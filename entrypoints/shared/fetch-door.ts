/** What a request may say beside its address. */
interface Wish {
  signal: AbortSignal;
  headers?: Record<string, string>;
  /** Files that never change may come from the browser's own cache. */
  cache?: 'no-store' | 'default';
  /** What is posted; without it nothing is sent but the question. */
  post?: string;
}

/** The one door to the network: no cookies, no referrer, no redirect. Throws where there is no answer. */
export function ask(url: string, { signal, headers = {}, cache = 'no-store', post }: Wish) {
  return fetch(url, {
    ...(post !== undefined && { method: 'POST', body: post }),
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'error',
    cache,
    headers,
    signal,
  });
}

/** Lets an unread body go; that it broke off meanwhile says nothing more. */
export function letGo(response: Response): void {
  response.body?.cancel().catch(() => undefined);
}

/**
 * Reads a body up to a cap, counted as it comes; undefined where it is larger. `capOf` is asked after every part,
 * with what has come so far, and may end the reading with 0.
 */
export async function readBody(
  response: Response,
  capOf: (soFar: readonly Uint8Array[]) => number,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.byteLength;
    chunks.push(value);
    if (size > capOf(chunks)) {
      reader?.cancel().catch(() => undefined);
      return undefined;
    }
  }
  return joined(chunks, size);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    whole.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return whole;
}
