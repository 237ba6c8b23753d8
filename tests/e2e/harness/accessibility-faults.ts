import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type axe from 'axe-core';

/** The script of axe, which puts itself into `window.axe`. */
export const axeScript = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * What axe finds in the page as it is, each as its rule and the first element that breaks it, and whether the page
 * scrolls sideways. `exceptFor` are selectors of elements that nobody can reach for now.
 */
export async function accessibilityFaults(page: Page, exceptFor: string[] = []): Promise<string[]> {
  // Once for each page: it takes longer than most looks.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeScript);
  return await page.evaluate(async (exclude) => {
    // Colours on their way are no colours that anybody reads.
    for (const animation of document.getAnimations()) {
      if (animation instanceof CSSTransition) animation.finish();
    }
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(
      { exclude },
      { resultTypes: ['violations'], rules: { 'target-size': { enabled: true } } },
    );
    const { scrollWidth, clientWidth } = document.documentElement;
    return [
      ...violations.map(({ id, nodes }) => `${id} at ${nodes[0]?.html}`),
      ...(scrollWidth > clientWidth ? [`${scrollWidth - clientWidth} px too wide`] : []),
    ];
  }, exceptFor);
}
