import { expect, test, untilSettled } from '../harness/fixtures.ts';

test('the list stands still while papers are looked for, at any width', async ({
  panel,
  paperboy,
  hub,
}) => {
  await untilSettled(paperboy);
  const line = panel.locator('[data-freshness]');
  hub.fault({ kind: 'delay', ms: 8_000 }, { times: 1 });
  await panel.getByRole('button', { name: 'Refresh' }).click();
  await expect(line).toHaveAttribute('data-freshness', 'checking');

  const widths = Array.from({ length: 41 }, (_, step) => 240 + step * 6);
  /** Where the list begins at each width, and where the line would be lower by what it says now alone. */
  const measure = async () => {
    const tops: number[] = [];
    let lower = 0;
    for (const width of widths) {
      await panel.setViewportSize({ width, height: 700 });
      const [top, said, held] = await panel.evaluate(() => [
        document.querySelector('article')?.getBoundingClientRect().top ?? 0,
        document.querySelector('[data-freshness] p')?.clientHeight ?? 0,
        document.querySelector('[data-freshness] p[aria-hidden]')?.clientHeight ?? 0,
      ]);
      tops.push(top ?? 0);
      if ((said ?? 0) < (held ?? 0)) lower += 1;
    }
    return { tops, lower };
  };
  const meanwhile = await measure();
  await expect(line).toHaveAttribute('data-freshness', 'checking');
  await expect(line).not.toHaveAttribute('data-freshness', 'checking');
  expect(meanwhile.tops).toEqual((await measure()).tops);
  expect(meanwhile.lower).toBeGreaterThan(0);
});

test('a sentence of several lines is not cut off at their beginnings', async ({ panel }) => {
  await panel.setViewportSize({ width: 240, height: 700 });
  const lines = await panel.evaluate(() => {
    const facts = document.querySelector('[data-freshness] p');
    const sentence = facts?.querySelector('span:last-child');
    if (!facts || !sentence) throw new Error('The line says nothing.');
    sentence.textContent = 'No papers on weekends, more on Wednesday';
    const written = document.createRange();
    written.selectNodeContents(sentence);
    const from = facts.getBoundingClientRect().left;
    return [...written.getClientRects()].map(({ left }) => left - from);
  });
  expect(lines.length).toBeGreaterThan(1);
  expect(lines.filter((left) => left < 0)).toEqual([]);
});
