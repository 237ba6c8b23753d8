/** What was found amiss while looking. */
export interface Looked {
  /** Papers that were looked at, each closed and open. */
  papers: number;
  /** Of how many the comments came. */
  talked: number;
  /** Addresses that lead elsewhere than by https, or name somebody. */
  unsafe: string[];
  /** Papers whose texts leave their cards, or that are taller than any text should make them. */
  unruly: string[];
}

/** Runs in the panel, and takes nothing from outside: opens one paper after the other down to the `most`-th. */
export async function lookAround(most: number): Promise<Looked> {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const tallestClosed = 420;
  const found: Looked = { papers: 0, talked: 0, unsafe: [], unruly: [] };
  const met = new Set<string>();
  const lookAtLinks = () => {
    for (const element of document.querySelectorAll('[href],[src],[action],[srcset],[data]')) {
      for (const name of ['href', 'src', 'action', 'srcset', 'data']) {
        const raw = element.getAttribute(name);
        if (raw === null || element instanceof SVGElement) continue;
        const { protocol, username, password, origin } = new URL(raw, location.href);
        const isOurs =
          origin === location.origin ||
          (protocol === 'blob:' && element instanceof HTMLImageElement);
        const isSafe = protocol === 'https:' && username === '' && password === '';
        if (!isOurs && !(isSafe && element instanceof HTMLAnchorElement))
          found.unsafe.push(raw.slice(0, 80));
      }
    }
  };
  const next = () =>
    [...document.querySelectorAll<HTMLElement>('article[data-paper-id]')].find(
      ({ dataset }) => !met.has(dataset.paperId ?? ''),
    );
  const right = document.documentElement.clientWidth;
  for (let still = 0; met.size < most && still < 30; ) {
    const card = next();
    if (!card) {
      still += 1;
      scrollBy(0, innerHeight / 2);
      await frame();
      continue;
    }
    still = 0;
    const id = card.dataset.paperId ?? '';
    met.add(id);
    card.scrollIntoView({ block: 'center' });
    await frame();
    const { height } = card.getBoundingClientRect();
    if (height > tallestClosed) found.unruly.push(`${id} is ${Math.round(height)} px tall`);
    const neighbour = card.nextElementSibling?.getBoundingClientRect();
    if (neighbour && neighbour.width !== card.getBoundingClientRect().width)
      found.unruly.push(`${id} moves its neighbour`);
    card.querySelector<HTMLElement>('h2 button')?.click();
    for (
      let wait = 0;
      wait < 300 &&
      !document.querySelector(`[data-paper-id="${id}"] a[href^="https://arxiv.org/"]`);
      wait += 1
    )
      await frame();
    const open = document.querySelector<HTMLElement>(`[data-paper-id="${id}"]`);
    if (!open?.querySelector('a[href^="https://arxiv.org/"]'))
      found.unruly.push(`${id} does not open`);
    if (open && open.scrollWidth > open.clientWidth)
      found.unruly.push(`${id} is wider than its card`);
    const press = (words: RegExp) => {
      const all = [...(open?.querySelectorAll('button') ?? [])];
      const button = all.find(({ textContent }) => words.test(textContent.trim()));
      button?.click();
      return button !== undefined;
    };
    if (press(/^\d{3} comments$/)) {
      const isTold = () => (open?.querySelectorAll('li').length ?? 0) > 50;
      for (let wait = 0; wait < 300 && !isTold(); wait += 1) await frame();
      lookAtLinks();
      if (isTold()) found.talked += 1;
      press(/^Models, datasets/);
      await frame();
    }
    for (const kind of ['mouseover', 'mouseenter', 'pointerover', 'focus'])
      for (const part of open?.querySelectorAll('*') ?? []) part.dispatchEvent(new Event(kind));
    lookAtLinks();
    if (document.documentElement.scrollWidth > right)
      found.unruly.push(`${id}: the page scrolls sideways`);
    // Its neighbours are out of sight behind a hundred comments.
    open?.querySelector<HTMLElement>('h2 button')?.click();
    await frame();
  }
  found.papers = met.size;
  return {
    ...found,
    unsafe: [...new Set(found.unsafe)],
    unruly: [...new Set(found.unruly)].slice(0, 20),
  };
}

/** Runs before every page: notes what ran, and what the policy had to stop. */
export function keepWatch(): void {
  const seen: string[] = [];
  Object.assign(globalThis, { policyStopped: seen });
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    seen.push(`${effectiveDirective} ${blockedURI}`),
  );
}
