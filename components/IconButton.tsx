import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

interface Props {
  icon: IconName;
  label: string;
  onClick?: () => void;
  /** The id of the popover that it opens and closes. */
  opens?: string;
  isDisabled?: boolean;
  isBusy?: boolean;
}

/** A button that is only a drawing; its words are its name and its tooltip. */
export function IconButton({
  icon,
  label,
  onClick,
  opens,
  isDisabled = false,
  isBusy = false,
}: Props) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={label}
      title={label}
      aria-busy={isBusy}
      disabled={isDisabled}
      onClick={onClick}
      popovertarget={opens}
    >
      <Icon name={icon} />
    </button>
  );
}
