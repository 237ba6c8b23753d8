import type { Imported } from '../../papers/imports/import-format.ts';
import type { ImportFormatId } from '../../papers/imports/registry.ts';

/** A file as it was read, and as what. */
export type ReadFile = Imported & { format: ImportFormatId };

/** What the worker answers. */
export type ReadReply = { imported: ReadFile } | { detail: string };

/** Reads a file or a text in a worker of its own, so that the page answers meanwhile; `signal` gives it up. */
export function readInWorker(source: Blob | string, signal: AbortSignal): Promise<ReadFile> {
  const worker = new Worker(new URL('./import-worker.ts', import.meta.url), { type: 'module' });
  const reading = new Promise<ReadFile>((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)));
    worker.addEventListener('message', ({ data }: MessageEvent<ReadReply>) => {
      if ('imported' in data) resolve(data.imported);
      else reject(new Error(data.detail));
    });
    worker.postMessage(source);
  });
  return reading.finally(() => worker.terminate());
}
