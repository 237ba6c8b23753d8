import { Component, type ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import styles from './EmptyScreen.module.css';

interface Props {
  children: ComponentChildren;
  onReload: () => void;
  onError: (error: unknown) => void;
}

/** A defect in a view ends in a sentence and a way out, not in an empty page. */
export class ErrorBoundary extends Component<Props, { isBroken: boolean }> {
  override state = { isBroken: false };

  override componentDidCatch(error: unknown): void {
    this.props.onError(error);
    this.setState({ isBroken: true });
  }

  override render({ children, onReload }: Props) {
    if (!this.state.isBroken) return children;
    return (
      <main class={styles.screen}>
        <h1 class={styles.title}>{i18n.t('screen.crashed.title')}</h1>
        <p class={styles.text}>{i18n.t('screen.crashed.text')}</p>
        <button type="button" class={`button ${styles.action}`} onClick={onReload}>
          {i18n.t('screen.storageBroken.reload')}
        </button>
      </main>
    );
  }
}
