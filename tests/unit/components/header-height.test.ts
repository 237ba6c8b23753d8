import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchHeaderHeight } from '../../../components/header-height.ts';

let header: HTMLElement;
let height: number;
let resized: () => void;
const disconnect = vi.fn();

beforeEach(() => {
  document.body.innerHTML = '<header style="position: sticky"></header>';
  header = document.querySelector('header') as HTMLElement;
  height = 140;
  vi.spyOn(header, 'offsetHeight', 'get').mockImplementation(() => height);
  disconnect.mockReset();
  vi.stubGlobal(
    'ResizeObserver',
    class {
      disconnect = disconnect;
      constructor(callback: () => void) {
        resized = callback;
      }
      observe() {}
    },
  );
});

afterEach(() => vi.unstubAllGlobals());

function aWatch() {
  const heights: number[] = [];
  const stop = watchHeaderHeight(header, (told) => heights.push(told));
  return { heights, stop };
}

test('the height is told at once, and again whenever it is another', () => {
  const { heights } = aWatch();
  expect(heights).toEqual([140]);
  resized();
  height = 172;
  resized();
  resized();
  expect(heights).toEqual([140, 172]);
});

test('a header that goes with the list takes nothing from the window', () => {
  const { heights } = aWatch();
  header.style.position = 'static';
  window.dispatchEvent(new Event('resize'));
  header.style.position = 'sticky';
  window.dispatchEvent(new Event('resize'));
  expect(heights).toEqual([140, 0, 140]);
});

test('nothing is told any more once it is no longer wanted', () => {
  const { heights, stop } = aWatch();
  stop();
  height = 172;
  window.dispatchEvent(new Event('resize'));
  expect(heights).toEqual([140]);
  expect(disconnect).toHaveBeenCalledOnce();
});
