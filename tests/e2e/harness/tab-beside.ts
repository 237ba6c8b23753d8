import type { BrowserContext, Page } from '@playwright/test';

/** Opens a page in front, in the window that the panel is in: every address answers with that title. */
export async function openBeside(context: BrowserContext, url: string, title = ''): Promise<Page> {
  const page = await context.newPage();
  await goBeside(page, url, title);
  return page;
}

/** Leads such a page elsewhere; the web itself is not asked. */
export async function goBeside(page: Page, url: string, title = ''): Promise<void> {
  const text = title.replace(/[&<]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  await page.unrouteAll();
  await page.route('**/*', (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: `<title>${text}</title>` }),
  );
  await page.goto(url);
}
