import { Icon, type IconName } from './Icon.tsx';
import styles from './IconButton.module.css';

interface Props {
  icon: IconName;
  label: string;
  onClick: () => void;
  isDisabled?: boolean;
  isBusy?: boolean;
}

/** A button that is only a drawing; its words are its name and its tooltip. */
export function IconButton({ icon, label, onClick, isDisabled = false, isBusy = false }: Props) {
  return (
    <button
      type="button"
      class={styles.button}
      aria-label={label}
      title={label}
      aria-busy={isBusy}
      disabled={isDisabled}
      onClick={onClick}
    >
      <Icon name={icon} />
    </button>
  );
}
