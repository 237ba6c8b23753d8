/** What came of one attempt at breaking the policy: whether the policy stood in its way, and whether it did its work all the same. */
export interface Breach {
  attempt: string;
  isStopped: boolean;
  done: boolean;
}

/**
 * Runs in a page, and takes nothing from outside: tries everything that the policy must stop, one after the other.
 * `foreign` is a host that no policy names.
 */
export async function breachPolicy(foreign: string): Promise<Breach[]> {
  const work = { done: false };
  Object.assign(window, {
    breached: () => {
      work.done = true;
    },
  });
  const add = (tag: string, set: Record<string, string>, text = '') => {
    const made = document.createElement(tag);
    for (const [name, value] of Object.entries(set)) made.setAttribute(name, value);
    made.textContent = text;
    document.body.append(made);
    return made;
  };
  const did = () => {
    work.done = true;
  };
  const ignore = () => undefined;
  /** What is tried, what must stand in its way, and how: browsers name some directives more exactly than others. */
  const attempts: [attempt: string, directive: RegExp, run: () => unknown][] = [
    // biome-ignore lint/security/noGlobalEval: what is tried
    ['eval', /^script-src/, () => window.eval('breached()')],
    ['Function', /^script-src/, () => new window.Function('breached()')()],
    ['timer with a string', /^script-src/, () => Reflect.apply(setTimeout, window, ['breached()'])],
    ['inline script', /^script-src/, () => add('script', {}, 'breached()')],
    ['inline handler', /^script-src/, () => add('button', { onclick: 'breached()' }).click()],
    ['javascript: link', /^script-src/, () => add('a', { href: 'javascript:breached()' }).click()],
    ['foreign script', /^script-src/, () => add('script', { src: `https://${foreign}/a.js` })],
    [
      'data: script',
      /^script-src/,
      () => add('script', { src: 'data:text/javascript,breached()' }),
    ],
    ['inline style', /^style-src/, () => add('style', {}, 'body{margin:77px}')],
    ['style attribute', /^style-src/, () => add('p', { style: 'color:red' })],
    ['fetch', /^connect-src/, () => fetch(`https://${foreign}/a`).then(did, ignore)],
    [
      'fetch without https',
      /^connect-src/,
      () => fetch('http://huggingface.co/a').then(did, ignore),
    ],
    [
      'fetch of this machine',
      /^connect-src/,
      () => fetch('http://127.0.0.1:8080/').then(did, ignore),
    ],
    [
      'socket',
      /^connect-src/,
      () => new WebSocket(`wss://${foreign}/`).addEventListener('open', did),
    ],
    ['beacon', /^connect-src/, () => navigator.sendBeacon(`https://${foreign}/a`, 'a')],
    [
      'picture',
      /^img-src/,
      () => add('img', { src: `https://${foreign}/a.png` }).addEventListener('load', did),
    ],
    ['picture of the Hub', /^img-src/, () => add('img', { src: 'https://huggingface.co/a.png' })],
    ['video', /^media-src/, () => add('video', { src: `https://${foreign}/a.mp4` })],
    ['frame', /^(frame|child|default)-src/, () => add('iframe', { src: `https://${foreign}/` })],
    [
      'object',
      /^object-src/,
      () => add('object', { data: `https://${foreign}/a`, type: 'text/html' }),
    ],
    ['base', /^base-uri/, () => document.head.append(add('base', { href: `https://${foreign}/` }))],
    [
      'form',
      /^form-action/,
      () => {
        const form = add('form', { action: `https://${foreign}/`, method: 'post' });
        if (form instanceof HTMLFormElement) form.submit();
      },
    ],
    ['data: worker', /^(worker|script)-src/, () => new Worker('data:text/javascript,1')],
  ];
  const seen: Breach[] = [];
  for (const [attempt, directive, run] of attempts) {
    work.done = false;
    const stopped = new Promise<boolean>((resolve) => {
      const late = setTimeout(() => resolve(false), 3_000);
      // One attempt may break the policy more than once, the second time late.
      document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
        if (!directive.test(effectiveDirective)) return;
        clearTimeout(late);
        resolve(true);
      });
    });
    // In a task of its own: a test's own code may do what a page's may not.
    setTimeout(() => {
      try {
        run();
      } catch {
        // It is stopped by an error as often as by silence.
      }
    });
    const isStopped = await stopped;
    seen.push({ attempt, isStopped, done: work.done });
  }
  return seen;
}
