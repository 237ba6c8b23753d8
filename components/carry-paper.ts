import { paperLinks } from '../papers/links.ts';
import type { Paper } from '../papers/paper.ts';

/** Makes what is being dragged a link to the paper; a field for words takes its title. */
export function carryPaper({ dataTransfer }: DragEvent, paper: Paper): void {
  if (!dataTransfer) return;
  dataTransfer.setData('text/uri-list', paperLinks(paper).arxiv);
  dataTransfer.setData('text/plain', paper.title);
  dataTransfer.effectAllowed = 'copyLink';
}
