import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { saveFile } from '../../../../entrypoints/shared/save-file.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

test('a file is handed to the browser’s own download, and its bytes are let go later', async () => {
  const blobs: Blob[] = [];
  const revoked = vi.spyOn(URL, 'revokeObjectURL').mockImplementation(() => {});
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    blobs.push(blob as Blob);
    return 'blob:paperboy';
  });
  const clicked: string[][] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    clicked.push([this.download, this.href]);
  });
  saveFile('paperboy-2026-11-20.json', 'application/json', '{"é":1}\n');
  expect(clicked).toEqual([['paperboy-2026-11-20.json', 'blob:paperboy']]);
  expect(blobs[0]?.type).toBe('application/json');
  expect(await blobs[0]?.text()).toBe('{"é":1}\n');
  expect(revoked).not.toHaveBeenCalled();
  vi.runAllTimers();
  expect(revoked.mock.calls).toEqual([['blob:paperboy']]);
});
