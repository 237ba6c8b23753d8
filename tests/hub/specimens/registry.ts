import { people } from './people.ts';
import { places } from './places.ts';
import type { Specimen } from './specimen.ts';
import { tex } from './tex.ts';
import { text } from './text.ts';

/** Every specimen. */
export const specimens: readonly Specimen[] = [...tex, ...text, ...people, ...places];
