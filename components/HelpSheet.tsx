import { i18n } from '#i18n';
import styles from './HelpSheet.module.css';
import { keyHelp } from './key-help.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import { Sheet } from './Sheet.tsx';

/** A cap as it is printed on a key; what stands between two caps is none. */
function Cap({ cap }: { cap: string }) {
  if (cap === '–') return <> – </>;
  return <kbd>{/^[A-Z]$/.test(cap) ? i18n.t('help.shift', [cap]) : cap}</kbd>;
}

/** The keys, on a sheet. */
export function HelpSheet({ view, actions }: { view: PanelView; actions: PanelActions }) {
  const { singleKeys } = view.settings;
  return (
    <Sheet title={i18n.t('help.title')} onClose={() => actions.showSheet(undefined)}>
      {keyHelp.map(([group, rows]) => (
        <section key={group}>
          <h3 class={styles.group}>{i18n.t(group)}</h3>
          <dl class={styles.keys}>
            {rows.map(([keys, label]) => (
              <div key={label}>
                <dt>
                  {keys.split(' ').map((cap) => (
                    <Cap key={cap} cap={cap} />
                  ))}
                </dt>
                <dd>{i18n.t(label)}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
      <p class={styles.hint}>{i18n.t(singleKeys ? 'help.hint' : 'help.off')}</p>
    </Sheet>
  );
}
