import { expect, test, vi } from 'vitest';
import { followAddress } from '../../../../entrypoints/sidepanel/follow-address.ts';

test('a page that is led to another place of it opens anew, and does not where that says nothing', () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {});
  followAddress();
  const lead = (hash: string) => {
    history.replaceState(null, '', hash);
    window.dispatchEvent(new Event('hashchange'));
  };
  lead('#');
  lead('#/paper?id=none');
  expect(reload).not.toHaveBeenCalled();
  lead('#/search?q=lamp');
  expect(reload).toHaveBeenCalledTimes(1);
});
