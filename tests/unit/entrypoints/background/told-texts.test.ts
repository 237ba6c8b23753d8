// @vitest-environment node
import { afterAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { teller } from '../../../../entrypoints/background/notifications.ts';
import { type Suggestion, suggestPapers } from '../../../../entrypoints/background/omnibox.ts';
import { paintBadge } from '../../../../entrypoints/shared/paint-badge.ts';
import { anEmptyDatabase, aPaper, aSource } from '../../../fixtures/factories.ts';
import { isXmlContent, unsafeSigns } from '../../../fixtures/hostile/judge.ts';
import { listedWith } from '../../../fixtures/hostile/listed.ts';
import { hostileStrings } from '../../../fixtures/hostile/strings.ts';
import { aView } from '../../../fixtures/own-views.ts';

/** What a toolbar, an address bar or a desktop draws by itself is no longer than this. */
const mostLine = 300;
const told: Record<string, number> = {};

/** What is wrong with a line that the browser is handed. */
function troubleOf(sink: string, line: unknown): string[] {
  told[sink] = (told[sink] ?? 0) + 1;
  if (typeof line !== 'string') return [`${sink}: no text`];
  const trouble = [...unsafeSigns(line), ...(line.match(/[\n\r\t]|\p{NChar}/gu) ?? [])];
  if (line.length > mostLine) trouble.push(`${line.length} long: ${line.slice(0, 40)}`);
  return trouble.map((words) => `${sink}: ${words}`);
}

/** The texts as strangers send them, and as they are read from the Hub. */
const texts = [
  ...hostileStrings,
  ...hostileStrings.map((text) => listedWith(text).paper.title),
  ...['a | b', 'a | b | c | d', '$1 $2 $$ %s', '\ufdd0', '\u{1fffe}', ']]>'],
];

describe('a notification', () => {
  interface Created {
    title: string;
    message: string;
  }
  const created: Created[] = [];
  beforeEach(() => {
    created.length = 0;
    vi.spyOn(browser.notifications, 'create').mockImplementation((async (
      id: string,
      options: Created,
    ) => {
      created.push(options);
      return id;
    }) as never);
  });

  test('is a title and lines of text, one for each paper, whatever papers and views are called', async () => {
    for (const text of texts) {
      await teller.show({ id: 'a', viewName: text, count: 3, titles: [text, 'Moss', text] });
      await teller.show({ id: 'b', count: 1, titles: [text] });
    }
    expect(created).toHaveLength(texts.length * 2);
    const wrong = created.flatMap(({ title, message, ...rest }, index) => {
      const lines = message.split('\n');
      expect(lines).toHaveLength(index % 2 ? 1 : 3);
      expect(rest).toEqual({
        type: 'basic',
        iconUrl: browser.runtime.getURL('/icon/128.png'),
      });
      return [troubleOf('title', title), ...lines.map((line) => troubleOf('line', line))].flat();
    });
    expect(wrong).toEqual([]);
    expect(created.filter(({ title }, at) => !title.includes(at % 2 ? '1 new' : '3 new'))).toEqual(
      [],
    );
  }, 60_000);
});

describe('the tooltip of the toolbar', () => {
  test('is a line of text, whatever the view is called that is counted', async () => {
    const db = anEmptyDatabase();
    await db.sources.add(aSource({ lastSuccessAt: Date.now() }));
    const wrong: string[] = [];
    for (const name of texts) {
      await db.panel.put({ key: 'views', value: [aView({ name, isBadge: true })] });
      await paintBadge(db);
      const [{ title } = { title: undefined }] =
        vi.mocked(browser.action.setTitle).mock.lastCall ?? [];
      expect(title).toMatch(/^Paperboy: nothing new in “.*”$/s);
      wrong.push(...troubleOf('tooltip', title));
    }
    expect(wrong).toEqual([]);
  }, 60_000);
});

describe.each(['chrome', 'firefox'])('what stands beneath the address bar of %s', (name) => {
  const said: string[] = [];
  beforeEach(() => {
    said.length = 0;
    vi.stubEnv('BROWSER', name);
    vi.spyOn(browser.omnibox, 'setDefaultSuggestion').mockImplementation((async ({
      description,
    }: Suggestion) => {
      said.push(description);
    }) as never);
  });

  test('is a line of text, whatever is typed and whatever papers are called', async () => {
    const db = anEmptyDatabase();
    for (const text of texts) await suggestPapers(db, text, () => {});
    expect(said).toHaveLength(texts.length);
    const together = 5;
    for (let at = 0; at < texts.length; at += together) {
      await db.papers.clear();
      const some = texts.slice(at, at + together);
      await db.papers.bulkAdd(some.map((title) => aPaper({ title })));
      await suggestPapers(db, 'lanterns', (all) => {
        for (const { content, description, ...rest } of all) {
          expect(rest).toEqual({});
          expect(content).toMatch(/^2611\.\d{5}$/);
          said.push(description);
        }
      });
    }
    expect(said.length).toBeGreaterThan(texts.length * 2 - 3 * together);
    const isXml = name === 'chrome';
    if (isXml) expect(said.filter((line) => !isXmlContent(line))).toEqual([]);
    const wrong = said.flatMap((line) => troubleOf(name, isXml ? withoutXml(line) : line));
    expect(wrong).toEqual([]);
  }, 60_000);
});

/** What a reader of XML shows. */
function withoutXml(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
}

afterAll(() => {
  console.log(`told: ${texts.length} texts, ${JSON.stringify(told)}`);
});
