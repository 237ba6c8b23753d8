import type { PaperboyFirefox } from '../harness/firefox.ts';
import { count, expect, openPanel, test } from './fixtures.ts';

const setting = '[data-setting="tabPaper"]';

/** Opens a page in front; scripts still run in the tab behind it. */
function openBeside(firefox: PaperboyFirefox, url: string): Promise<null> {
  return firefox.inBrowser(
    `// The page's own icon would be asked for with a referrer.
    Services.prefs.setBoolPref('browser.chrome.site_icons', false);
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab(args[0], { triggeringPrincipal });`,
    url,
  );
}

/** What the sidebar says of the open tab: the paper's id and its state; null where it says nothing. */
function saidInSidebar(firefox: PaperboyFirefox): Promise<string[] | null> {
  return firefox.inPage(`
    const [sidebar] = browser.extension.getViews({ type: 'sidebar' });
    const line = sidebar?.document.querySelector('[data-tab-paper]');
    return line ? [line.dataset.tabPaper, line.querySelector('[data-saved]').textContent] : null;`);
}

test('the sidebar knows the paper of the tab beside it: the Hub’s at once, others once they are allowed', async ({
  firefox,
  corpus,
  today,
}) => {
  await openPanel(firefox);
  const [first, second] = corpus.day(today).map(({ paper }) => paper.id);
  await firefox.openSettings();
  await expect.poll(() => count(firefox, setting)).toBe(1);
  await firefox.press(`${setting} input`);
  await expect.poll(() => firefox.question()).toContain('arxiv.org');
  await firefox.answer(false);
  await expect.poll(() => count(firefox, `${setting} input:checked`)).toBe(1);
  await firefox.toggleSidebar();
  await openBeside(firefox, `https://huggingface.co/papers/${first}`);
  await expect
    .poll(() => saidInSidebar(firefox))
    .toEqual([first, expect.stringMatching(/^Not saved/)]);
  await openBeside(firefox, `https://arxiv.org/abs/${second}`);
  await expect.poll(() => saidInSidebar(firefox)).toBeNull();

  await firefox.inBrowser('gBrowser.selectedTab = gBrowser.tabs[0];');
  await firefox.press(`${setting} ~ [role="status"] button`);
  await expect.poll(() => firefox.question()).toContain('arxiv.org');
  await firefox.answer(true);
  await firefox.inBrowser('gBrowser.selectedTab = gBrowser.tabs[2];');
  await expect
    .poll(() => saidInSidebar(firefox))
    .toEqual([second, expect.stringMatching(/^Not saved/)]);
});
