import { beforeEach, describe, expect, test, vi } from 'vitest';
import { doKeyAct } from '../../../components/key-acts.ts';
import { type KeyAct, keyAct, keys } from '../../../components/keys.ts';
import type { PanelView } from '../../../components/panel-view.ts';
import { views } from '../../../papers/view.ts';
import { aView as anOwnView } from '../../fixtures/own-views.ts';
import { aView, watchedActions } from '../../fixtures/panel.tsx';

/** Presses a key inside the page's markup, on `[data-target]`. */
function press(
  key: string,
  markup = '<main data-target></main>',
  modifiers: object = {},
  singleKeys = true,
) {
  document.body.innerHTML = markup;
  const pressed: (KeyAct | undefined)[] = [];
  const listen = (event: KeyboardEvent) => pressed.push(keyAct(event, singleKeys));
  document.body.addEventListener('keydown', listen, { once: true });
  const event = new KeyboardEvent('keydown', { key, bubbles: true, ...modifiers });
  document.querySelector('[data-target]')?.dispatchEvent(event);
  expect(pressed).toHaveLength(1);
  return pressed[0];
}

beforeEach(() => {
  document.body.innerHTML = '';
});

test.each(Object.entries(keys))('%s in the list means %s', (key, act) => {
  expect(press(key)).toBe(act);
});

test.each(['0', 'q', 'Q', 'Tab', ' ', 'ArrowDown'])('“%s” means nothing', (key) => {
  expect(press(key)).toBeUndefined();
});

test.each(Object.entries(keys))('%s that is held down moves, but acts only once', (key, act) => {
  const moves = ['next', 'previous', 'draw-down', 'draw-up'].includes(act);
  expect(press(key, undefined, { repeat: true })).toBe(moves ? act : undefined);
});

test.each(Object.entries(keys))(
  'without single keys %s is left only where it types nothing',
  (key, act) => {
    const isLeft = ['Enter', 'Escape', 'ArrowLeft', 'ArrowRight'].includes(key);
    expect(press(key, undefined, {}, false)).toBe(isLeft ? act : undefined);
  },
);

describe('a key that belongs to something else is left alone', () => {
  test.each([
    '<input data-target>',
    '<input type="date" data-target>',
    '<textarea data-target></textarea>',
    '<select data-target></select>',
    '<div contenteditable><b data-target></b></div>',
  ])('while typing in %s', (markup) => {
    for (const key of Object.keys(keys)) expect(press(key, markup)).toBeUndefined();
  });

  test.each(['ctrlKey', 'metaKey', 'altKey', 'isComposing'])('with %s', (modifier) => {
    const modifiers = { [modifier]: true };
    for (const key of Object.keys(keys)) expect(press(key, undefined, modifiers)).toBeUndefined();
  });

  test('Shift is no shortcut of the browser: some layouts need it for “?” and “/”', () => {
    expect(press('?', undefined, { shiftKey: true })).toBe('help');
  });

  test.each([
    '<button data-target></button>',
    '<button><b data-target></b></button>',
    '<a href="#" data-target></a>',
  ])('Enter on %s, which it activates', (markup) => {
    expect(press('Enter', markup)).toBeUndefined();
    expect(press('o', markup)).toBe('open');
  });
});

describe('doing what a key asks for', () => {
  const acted = (act: KeyAct, fields: Parameters<typeof aView>[0] = {}, key = '') => {
    const actions = watchedActions();
    const focusSearch = vi.fn();
    doKeyAct({ act, key }, aView({ currentId: '2611.00001', ...fields }), actions, focusSearch);
    const calls = Object.entries({ ...actions, focusSearch }).flatMap(([name, { mock }]) =>
      mock.calls.map((call) => [name, ...call]),
    );
    return calls;
  };

  test.each<[KeyAct, unknown[]]>([
    ['next', ['moveCurrent', 1]],
    ['previous', ['moveCurrent', -1]],
    ['open', ['toggleOpen', '2611.00001']],
    ['save', ['toggleSaved', '2611.00001']],
    ['seen', ['toggleSeen', '2611.00001']],
    ['hide', ['toggleHidden', '2611.00001']],
    ['draw-down', ['drawOutSelection', 1]],
    ['draw-up', ['drawOutSelection', -1]],
    ['select', ['toggleSelected', '2611.00001']],
    ['clear', ['clearSelection']],
    ['zotero', ['sendToZotero', { id: '2611.00001' }]],
    ['pdf', ['openLink', '2611.00001', 'pdf', false]],
    ['arxiv', ['openLink', '2611.00001', 'arxiv', false]],
    ['hub', ['openLink', '2611.00001', 'hub', false]],
    ['code', ['openLink', '2611.00001', 'code', false]],
    ['pdf-behind', ['openLink', '2611.00001', 'pdf', true]],
    ['arxiv-behind', ['openLink', '2611.00001', 'arxiv', true]],
    ['hub-behind', ['openLink', '2611.00001', 'hub', true]],
    ['code-behind', ['openLink', '2611.00001', 'code', true]],
    ['undo', ['undo']],
    ['back', ['stepDay', -1]],
    ['forward', ['stepDay', 1]],
    ['search', ['focusSearch']],
    ['help', ['showSheet', 'help']],
  ])('“%s” does that and nothing else', (act, call) => {
    expect(acted(act)).toEqual([call]);
  });

  test.each<KeyAct>(['open', 'save', 'seen', 'hide', 'select', 'zotero', 'pdf'])(
    '“%s” needs a current card',
    (act) => {
      expect(acted(act, { currentId: undefined })).toEqual([]);
    },
  );

  test('“zotero” sends all that are selected, where any are', () => {
    expect(acted('zotero', { selectedIds: new Set(['2611.00002']) })).toEqual([
      ['sendToZotero', 'selected'],
    ]);
  });

  test.each(views.map((view, index) => [String(index + 1), view]))(
    '%s leads to the list “%s”, as the lists stand in their row',
    (key, view) => {
      expect(acted('view', {}, key)).toEqual([['showView', view]]);
    },
  );

  test('the numbers behind them lead to the reader’s own views', () => {
    const ownViews = [anOwnView({ id: 'lamps' }), anOwnView({ id: 'oil' })];
    const key = (at: number) => acted('view', { ownViews }, String(views.length + at));
    expect(key(1)).toEqual([['showOwnView', 'lamps']]);
    expect(key(2)).toEqual([['showOwnView', 'oil']]);
    expect(key(3)).toEqual([]);
  });

  test.each<[object, unknown[][]]>([
    [{ folded: 2, muted: 1, revealed: 0 }, [['showHidden', true]]],
    [{ folded: 2, muted: 0, revealed: 1 }, [['showHidden', true]]],
    [{ folded: 0, muted: 0, revealed: 1 }, [['showHidden', false]]],
    [{ folded: 0, muted: 0, revealed: 0 }, []],
  ])('“folded” shows what is folded away, or folds it again: %o', (hidden, calls) => {
    expect(acted('folded', { hidden: hidden as PanelView['hidden'] })).toEqual(calls);
  });

  test('a number beyond the last list does nothing', () => {
    expect(acted('view', {}, String(views.length + 1))).toEqual([]);
  });

  test.each<KeyAct>(['back', 'forward'])('“%s” steps days only in the day’s list', (act) => {
    expect(acted(act, { view: 'new' })).toEqual([]);
    expect(acted(act, { view: 'saved' })).toEqual([]);
  });
});
