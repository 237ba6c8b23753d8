/** What the browser gives to the pages and the worker that tests look into. */
declare const chrome: typeof import('wxt/browser').browser;
