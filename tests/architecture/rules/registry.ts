import type { Rule } from '../rule.ts';
import { barrelsRule } from './barrels.ts';
import { catalogueRule } from './catalogue.ts';
import { cyclesRule } from './cycles.ts';
import { documentsRule } from './documents.ts';
import { forbiddenRule } from './forbidden.ts';
import { groundRule } from './ground.ts';
import { jsxTextRule } from './jsx-text.ts';
import { layersRule } from './layers.ts';
import { leanStoreRule } from './lean-store.ts';
import { namesRule } from './names.ts';
import { registriesRule } from './registries.ts';
import { sizesRule } from './sizes.ts';
import { spokenWordsRule } from './spoken-words.ts';
import { stylesRule } from './styles.ts';
import { testHabitsRule } from './test-habits.ts';
import { workerRule } from './worker.ts';

/** Every rule of the house. */
export const rules: readonly Rule[] = [
  groundRule,
  layersRule,
  leanStoreRule,
  cyclesRule,
  barrelsRule,
  sizesRule,
  namesRule,
  registriesRule,
  workerRule,
  forbiddenRule,
  catalogueRule,
  jsxTextRule,
  spokenWordsRule,
  stylesRule,
  documentsRule,
  testHabitsRule,
];
