import { readImport } from '../../papers/imports/registry.ts';
import type { ReadReply } from './read-in-worker.ts';

function tell(reply: ReadReply): void {
  postMessage(reply);
}

addEventListener('message', async ({ data }: MessageEvent<Blob | string>) => {
  try {
    const text = typeof data === 'string' ? data : await data.text();
    tell({ imported: readImport(text, Date.now()) });
  } catch (error) {
    tell({ detail: String(error) });
  }
});
