import { beforeEach, expect, test, vi } from 'vitest';
import { leaveDraft, storeDraft } from '../../../../entrypoints/sidepanel/left-draft.ts';

beforeEach(() => localStorage.clear());

test('a note that was left is stored once', async () => {
  const write = vi.fn(async () => {});
  leaveDraft({ id: '2611.00001', text: 'Half a thought' });
  await storeDraft(write);
  await storeDraft(write);
  expect(write).toHaveBeenCalledExactlyOnceWith({ id: '2611.00001', text: 'Half a thought' });
});

test('a note that could not be stored waits for the next page', async () => {
  leaveDraft({ id: '2611.00001', text: 'Half' });
  await expect(storeDraft(() => Promise.reject(new Error('disk')))).rejects.toThrow('disk');
  const write = vi.fn(async () => {});
  await storeDraft(write);
  expect(write).toHaveBeenCalledOnce();
});

test.each(['null', '{"id":"oil","text":"a"}', '{"id":"2611.00001"}', '[]', '{'])(
  'what is no note is none: %s',
  async (left) => {
    const write = vi.fn(async () => {});
    localStorage.setItem('left-draft', left);
    await storeDraft(write);
    expect(write).not.toHaveBeenCalled();
  },
);
