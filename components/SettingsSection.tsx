import type { ComponentChildren } from 'preact';
import styles from './SettingsSection.module.css';

interface Props {
  id: string;
  title: string;
  /** What it is about, in a sentence or two. */
  words?: string;
  children: ComponentChildren;
}

/** A part of the settings page, under its heading. */
export function SettingsSection({ id, title, words, children }: Props) {
  return (
    <section class={styles.section} aria-labelledby={id}>
      <h2 class={styles.heading} id={id}>
        {title}
      </h2>
      {words !== undefined && <p class={styles.words}>{words}</p>}
      {children}
    </section>
  );
}
