import { type Invariant, untilHolds } from './invariant.ts';

interface Card {
  id: string;
  isSaved: boolean;
  isRead: boolean;
  upvotes: string;
}

/** Runs in the panel. */
function readCards(): Card[] {
  return [...document.querySelectorAll<HTMLElement>('article[data-paper-id]')].map((card) => {
    const states = card.dataset.state?.split(' ') ?? [];
    const texts = [...card.querySelectorAll('*')].map(({ textContent }) => textContent ?? '');
    // Where the number stands is one element, and what is read out of it another within.
    const upvotes = texts.findLast((text) => /^[\d,]+ upvotes?$/.test(text)) ?? '';
    return {
      id: card.dataset.paperId ?? '',
      isSaved: states.includes('saved'),
      isRead: states.includes('read'),
      upvotes: upvotes.replaceAll(/\D/g, ''),
    };
  });
}

/** Runs in the panel: how many papers its tab says are saved. */
function readSavedCount(): string {
  const tab = document.querySelector('[data-view="saved"]');
  return tab?.textContent?.replaceAll(/\D/g, '') || '0';
}

/** What the panel shows of each paper, and how many it says are saved, is what is stored. */
export const panelEqualsStore: Invariant = {
  id: 'I4',
  name: 'panel-equals-store',
  look: ({ paperboy, panel, witness }) =>
    untilHolds(async () => {
      const papers = new Map((await paperboy.rows('papers', witness)).map((row) => [row.id, row]));
      const marks = new Map(
        (await paperboy.rows('marks', witness)).map((row) => [row.paperId, row]),
      );
      const cards = await panel.evaluate(readCards);
      const broken = cards.flatMap(({ id, isSaved, isRead, upvotes }) => {
        const mark = marks.get(id);
        const stored = [
          mark?.savedAt !== undefined,
          mark?.readAt !== undefined,
          String(papers.get(id)?.upvotes),
        ].join(', ');
        const shown = [isSaved, isRead, upvotes].join(', ');
        return shown === stored ? [] : [`${id} is shown as ${shown}, and stored as ${stored}`];
      });
      const saved = [...marks.values()].filter(({ savedAt }) => savedAt !== undefined).length;
      const said = await panel.evaluate(readSavedCount);
      if (said !== String(saved)) broken.push(`it says ${said} saved where ${saved} are`);
      return { looked: cards.length, broken };
    }),
};
