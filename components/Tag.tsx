import type { ComponentChildren } from 'preact';
import { tagHue } from '../papers/tag-hue.ts';
import styles from './Tag.module.css';

/** A tag of the user's, in the colour of its name; `children` stand behind the name. */
export function Tag({ name, children }: { name: string; children?: ComponentChildren }) {
  return (
    <span class={styles.tag} data-hue={tagHue(name)} title={name}>
      <bdi>{name}</bdi>
      {children}
    </span>
  );
}
