import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { ownSorts } from '../papers/own-sorts.ts';
import type { OwnView } from '../papers/own-view.ts';
import { parseQuery } from '../papers/query/parse.ts';
import { printQuery } from '../papers/query/print.ts';
import { settings } from '../papers/settings.ts';
import styles from './KeepView.module.css';
import type { PanelActions, PanelView } from './panel-view.ts';
import { QueryComplaints } from './QueryComplaints.tsx';
import { Sheet } from './Sheet.tsx';

const formId = 'own-view';

interface Props {
  /** The view that is changed; undefined for a new one. */
  edited: OwnView | undefined;
  view: PanelView;
  actions: PanelActions;
}

/** A new view begins with what is on show: the query of its view and what was typed, as one. */
function queryOnShow({ query, ownView }: PanelView): string {
  const own = ownView ? parseQuery(ownView.query).query.parts : [];
  const typed = parseQuery(query, query.length).query.parts;
  return printQuery({ kind: 'all', parts: [...own, ...typed] });
}

/** The form of a view of the reader's own. */
export function KeepView({ edited, view, actions }: Props) {
  const [query, setQuery] = useState(edited?.query ?? queryOnShow(view));
  const [name, setName] = useState(edited?.name ?? '');
  const [sort, setSort] = useState(edited?.sort ?? view.search?.sort ?? 'newest');
  const [density, setDensity] = useState(edited?.density);
  const [isBadge, setBadge] = useState(edited?.isBadge ?? false);
  const [notify, setNotify] = useState(edited?.notify ?? false);
  const [isRefused, setRefused] = useState(false);
  const close = () => actions.showSheet(undefined);
  const keep = () => {
    const fields = { query: query.trim(), sort, density, isBadge, notify };
    const named = name.trim() || fields.query || i18n.t('ownView.all');
    if (edited) actions.changeView(edited.id, { ...fields, name: named });
    else actions.keepView(named, fields);
    close();
  };
  const told = (isAllowed: boolean) => {
    setRefused(!isAllowed);
    if (!isAllowed) setNotify(false);
  };
  const move = (step: 1 | -1) => edited && actions.moveView(edited.id, step);
  return (
    <Sheet
      title={i18n.t(edited ? 'ownView.edit' : 'ownView.keep')}
      onClose={close}
      closes="sheet.cancel"
      acts={
        <button type="submit" form={formId} class="button-main">
          {i18n.t('ownView.done')}
        </button>
      }
    >
      <form
        id={formId}
        class={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          keep();
        }}
      >
        <label class={styles.row}>
          {i18n.t('ownView.name')}
          <input
            class="field"
            maxLength={60}
            placeholder={query || i18n.t('ownView.all')}
            value={name}
            onInput={({ currentTarget }) => setName(currentTarget.value)}
          />
        </label>
        <label class={styles.row}>
          {i18n.t('ownView.query')}
          <input
            class="field"
            maxLength={1000}
            spellcheck={false}
            value={query}
            onInput={({ currentTarget }) => setQuery(currentTarget.value)}
          />
        </label>
        <QueryComplaints text={query} complaints={parseQuery(query).complaints} isTyping={false} />
        <label class={styles.row}>
          {i18n.t('search.sort')}
          <select
            class="field"
            value={sort}
            onChange={({ currentTarget: { value } }) =>
              setSort(ownSorts.find((known) => known === value) ?? sort)
            }
          >
            {ownSorts.map((id) => (
              <option key={id} value={id}>
                {i18n.t(`sort.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <label class={styles.row}>
          {i18n.t('settings.density.label')}
          <select
            class="field"
            value={density ?? ''}
            onChange={({ currentTarget: { value } }) =>
              setDensity(settings.density.choices.find((known) => known === value))
            }
          >
            <option value="">{i18n.t('ownView.asElsewhere')}</option>
            {settings.density.choices.map((id) => (
              <option key={id} value={id}>
                {i18n.t(`settings.density.${id}`)}
              </option>
            ))}
          </select>
        </label>
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={isBadge}
            onChange={({ currentTarget }) => setBadge(currentTarget.checked)}
          />
          {i18n.t('ownView.badge')}
        </label>
        <label class={styles.check}>
          <input
            type="checkbox"
            checked={notify}
            onChange={({ currentTarget }) => {
              const isWanted = currentTarget.checked;
              setNotify(isWanted);
              // Asked within the click; where the browser refuses, nothing is promised.
              if (isWanted) actions.askNotices().then(told);
            }}
          />
          {i18n.t('ownView.notify')}
        </label>
        <p class={styles.refused} role="status">
          {isRefused && i18n.t('ownView.refused')}
        </p>
        {edited && (
          <div class={styles.more}>
            <button type="button" onClick={() => move(-1)}>
              {i18n.t('ownView.earlier')}
            </button>
            <button type="button" onClick={() => move(1)}>
              {i18n.t('ownView.later')}
            </button>
            <button
              type="button"
              onClick={() => {
                close();
                actions.removeView(edited.id);
              }}
            >
              {i18n.t('ownView.remove')}
            </button>
          </div>
        )}
      </form>
    </Sheet>
  );
}
