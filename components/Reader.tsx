import { useLayoutEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { PaperRow } from '../papers/paper-row.ts';
import { LateOpenPaper } from './late-views.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import styles from './Reader.module.css';
import { useKeptFocus } from './use-kept-focus.ts';

interface Reading {
  row: PaperRow;
  showsFigures: boolean;
  mediaHosts: PanelView['mediaHosts'];
  /** What the list is narrowed to. */
  query: string;
  marks: PanelView['marks'];
  now: number;
  actions: PanelActions;
}

function ReadPaper(reading: Reading) {
  const { row } = reading;
  const { title, organisation } = row.paper;
  const top = useRef<HTMLDivElement>(null);
  // Another paper begins at its top.
  useLayoutEffect(() => top.current?.parentElement?.scrollTo(0, 0), []);
  return (
    <div ref={top} class={styles.paper}>
      <h2 class={styles.title} dir="auto">
        {title}
      </h2>
      {organisation && (
        <p class={styles.by} dir="auto">
          {organisation.fullName}
        </p>
      )}
      <LateOpenPaper {...reading} />
    </div>
  );
}

/** The paper beside the list, where there is room for it. */
export function Reader({ row, ...reading }: Omit<Reading, 'row'> & { row: PaperRow | undefined }) {
  const pane = useRef<HTMLElement>(null);
  useKeptFocus(pane, pane);
  return (
    <aside ref={pane} class={styles.reader} tabIndex={-1} aria-label={i18n.t('reader.label')}>
      {row ? (
        <ReadPaper key={row.paper.id} row={row} {...reading} />
      ) : (
        <p class={styles.none}>{i18n.t('reader.none')}</p>
      )}
    </aside>
  );
}
