import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { paperLinks } from '../papers/links.ts';
import type { Paper } from '../papers/paper.ts';
import type { CommunityPart } from './Community.tsx';
import { shortNumber } from './format.ts';
import { late } from './late.ts';
import styles from './PaperLinks.module.css';
import type { PanelActions } from './panel-view.ts';

/** Loaded when a reader wants it. */
const LateCommunity = late(
  async () => (await import('./Community.tsx')).Community,
  'community.asking',
);

/** The ways to cite: they come when somebody wants to. */
const LateCite = late(async () => (await import('./Cite.tsx')).Cite);

function Button(props: { label: string; isOpen?: boolean; onClick: () => void }) {
  return (
    <li>
      <button type="button" aria-expanded={props.isOpen} onClick={props.onClick}>
        {props.label}
      </button>
    </li>
  );
}

interface Props {
  paper: Paper;
  now: number;
  actions: PanelActions;
}

/** Where the paper leads, and what can be asked for or taken along; nothing is asked for before a click. */
export function PaperLinks({ paper, now, actions }: Props) {
  const [isCiting, setCiting] = useState(false);
  const [parts, setParts] = useState<readonly CommunityPart[]>([]);
  const toggle = (part: CommunityPart) => () =>
    setParts(parts.includes(part) ? parts.filter((one) => one !== part) : [...parts, part]);
  const links = paperLinks(paper);
  const { comments, githubStars = 0 } = paper;
  const code =
    githubStars > 0 ? i18n.t('open.codeStars', [shortNumber(githubStars)]) : i18n.t('open.code');
  const shown: [string | undefined, string][] = [
    [links.pdf, i18n.t('open.pdf')],
    [links.arxiv, i18n.t('open.arxiv')],
    [links.html, i18n.t('open.html')],
    [links.hub, i18n.t('open.hub')],
    [links.code, code],
    [links.project, i18n.t('open.project')],
  ];
  return (
    <>
      <ul class={styles.links} aria-label={i18n.t('open.links')}>
        {shown.map(
          ([href, label]) =>
            href && (
              <li key={label}>
                <a href={href} target="_blank" rel="noopener noreferrer">
                  {label}
                </a>
              </li>
            ),
        )}
        {comments > 0 && (
          <Button
            label={i18n.t('card.comments', comments)}
            isOpen={parts.includes('comments')}
            onClick={toggle('comments')}
          />
        )}
        <Button
          label={i18n.t('open.linked')}
          isOpen={parts.includes('linked')}
          onClick={toggle('linked')}
        />
        <Button label={i18n.t('open.copyLink')} onClick={() => actions.copyLink(paper)} />
        <Button
          label={i18n.t('open.cite')}
          isOpen={isCiting}
          onClick={() => setCiting(!isCiting)}
        />
        <Button
          label={i18n.t('zotero.save')}
          onClick={() => actions.sendToZotero({ id: paper.id })}
        />
      </ul>
      {isCiting && <LateCite paper={paper} actions={actions} />}
      {parts.length > 0 && (
        <LateCommunity
          paper={paper}
          parts={parts}
          now={now}
          readCommunity={actions.readCommunity}
        />
      )}
    </>
  );
}
