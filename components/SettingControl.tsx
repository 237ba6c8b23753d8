import { i18n } from '#i18n';
import { choicesOf, type SettingId } from '../papers/settings.ts';
import styles from './SettingControl.module.css';
import { choiceWords } from './setting-words.ts';
import type { SettingsActions, SettingsView } from './settings-view.ts';

interface Props<Id extends SettingId> {
  id: Id;
  view: SettingsView;
  setSetting: SettingsActions['setSetting'];
}

/** Why a change did not hold. */
function Refused({ id, refused }: { id: SettingId; refused: SettingsView['refused'] }) {
  if (refused?.id !== id) return null;
  return (
    <p class={styles.refused} role="alert">
      {refused.kind === 'hosts' && i18n.t('settings.refused', [refused.hosts.join(', ')])}
      {refused.kind === 'notifications' && i18n.t('settings.notices.refused')}
      {refused.kind === 'downloads' && i18n.t('settings.backups.refused')}
    </p>
  );
}

/** A setting that is on or off. */
function Toggle<Id extends SettingId>({ id, view, setSetting }: Props<Id>) {
  const { settings, refused } = view;
  const other = choicesOf(id).find((choice) => choice !== settings[id]);
  return (
    <div class={styles.setting} data-setting={id}>
      <label class={styles.toggle}>
        <input
          type="checkbox"
          name={id}
          checked={settings[id] === true}
          aria-describedby={`${id}-effect`}
          onChange={() => other !== undefined && setSetting(id, other)}
        />
        <span class={styles.name}>{i18n.t(`settings.${id}.label`)}</span>
      </label>
      <p id={`${id}-effect`} class={styles.effect}>
        {i18n.t(`settings.${id}.effect`)}
      </p>
      <Refused id={id} refused={refused} />
    </div>
  );
}

/** One of several. */
function Choice<Id extends SettingId>({ id, view, setSetting }: Props<Id>) {
  const { settings, refused } = view;
  return (
    <fieldset class={styles.setting} data-setting={id} aria-describedby={`${id}-effect`}>
      <legend class={styles.name}>{i18n.t(`settings.${id}.label`)}</legend>
      <p id={`${id}-effect`} class={styles.effect}>
        {i18n.t(`settings.${id}.effect`)}
      </p>
      <div class={styles.choices}>
        {choicesOf(id).map((choice) => (
          <label key={String(choice)} class={styles.choice}>
            <input
              type="radio"
              name={id}
              value={String(choice)}
              checked={settings[id] === choice}
              onChange={() => setSetting(id, choice)}
            />
            {choiceWords[id](choice)}
          </label>
        ))}
      </div>
      <Refused id={id} refused={refused} />
    </fieldset>
  );
}

/** One of very many. */
function Menu<Id extends SettingId>({ id, view, setSetting }: Props<Id>) {
  const { settings, refused } = view;
  const choose = (value: string) => {
    const choice = choicesOf(id).find((known) => String(known) === value);
    if (choice !== undefined) setSetting(id, choice);
  };
  return (
    <div class={styles.setting} data-setting={id}>
      <label class={styles.name} for={`${id}-menu`}>
        {i18n.t(`settings.${id}.label`)}
      </label>
      <p id={`${id}-effect`} class={styles.effect}>
        {i18n.t(`settings.${id}.effect`)}
      </p>
      <select
        id={`${id}-menu`}
        class={styles.menu}
        name={id}
        aria-describedby={`${id}-effect`}
        value={String(settings[id])}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {choicesOf(id).map((choice) => (
          <option key={String(choice)} value={String(choice)}>
            {choiceWords[id](choice)}
          </option>
        ))}
      </select>
      <Refused id={id} refused={refused} />
    </div>
  );
}

/** More choices than this fold into a menu. */
const mostAtOnce = 8;

/** The control of any setting, with what it does in words. */
export function SettingControl<Id extends SettingId>(props: Props<Id>) {
  const isToggle = typeof props.view.settings[props.id] === 'boolean';
  if (isToggle) return <Toggle {...props} />;
  return choicesOf(props.id).length > mostAtOnce ? <Menu {...props} /> : <Choice {...props} />;
}
