import { names } from './method-names.ts';
import type { Chance } from './random.ts';
import type { Topic } from './topics.ts';

function lower(text: string): string {
  return text.toLowerCase();
}

/** What may follow a title. */
const endings = [
  'across Scales and Seeds',
  'under a Fixed Budget',
  'without Additional Labels',
  'on Small and on Very Large Data',
  'for Models That Must Answer in Time',
  'where the Test Set Is Not What It Was',
] as const;

/** A title such as a feed shows; about 76 characters. */
export function titleOf(chance: Chance, length: Chance, topic: Topic): string {
  const name = chance.pick(names);
  const thing = chance.pick(topic.things);
  const way = chance.pick(topic.ways);
  const goal = chance.pick(topic.goals);
  const other = chance.pick(topic.things);
  const title = chance.pick([
    `${name}: ${thing} with ${way} for Robust ${topic.field.replace(/^./, (c) => c.toUpperCase())}`,
    `${name}: Learning ${thing} from ${way}`,
    `How Much Do ${thing} Cost? Measuring ${way} in the Wild`,
    `${thing} Need ${way}: A Study of ${goal}`,
    `Beyond ${thing}: ${way} as a Simple Baseline`,
    `${name}-${chance.below(7) + 2}B: An Open Model for ${thing} and ${other}`,
    `Rethinking ${thing} through ${way}`,
    `${name}Bench: Can Agents Handle ${thing}?`,
  ]);
  return title.endsWith('?') || length.yes(0.4) ? title : `${title} ${length.pick(endings)}`;
}

/** Sentences that an abstract may have beside its own. */
const asides = [
  'The gain persists under distribution shift, although it is smaller there than on the data that the models were tuned for.',
  'We compare eleven published systems under one protocol and one budget, and find that two earlier conclusions do not survive the change.',
  'A simple diagnostic, computed before training begins, predicts in which cases the method helps and in which it should be left alone.',
  'Where it fails, it fails gracefully: no input becomes worse by more than the noise between two runs of the same baseline.',
  'Finally, we discuss the limits of the study, among them the small number of languages and the absence of very long inputs.',
] as const;

/** Keywords that suit any field. */
export const anyKeywords = [
  'ablation study',
  'benchmark',
  'calibration',
  'data efficiency',
  'distribution shift',
  'error analysis',
  'evaluation protocol',
  'fine-tuning',
  'inference cost',
  'open weights',
  'pre-training',
  'random seeds',
  'robustness',
  'scaling behaviour',
  'synthetic data',
  'user study',
] as const;

/** One sentence, as the Hub's AI summaries are; about 170 characters. */
export function summaryOf(chance: Chance, length: Chance, topic: Topic): string {
  const way = lower(chance.pick(topic.ways));
  const goal = chance.pick(topic.goals);
  const claim = chance.pick([
    `A method built on ${way} brings ${goal} to ${topic.field} without retraining the base model`,
    `${way.replace(/^./, (c) => c.toUpperCase())} let ${topic.field} reach ${goal} with a third of the data`,
    `A study over ten seeds shows that ${way} explain most of the gain attributed to scale in ${topic.field}`,
  ]);
  const [first = '', second = ''] = length.some(anyKeywords, 2);
  const rest = length.pick([
    '',
    `, and a closer look at ${first} and ${second} says why`,
    `, which holds for models of every size that was tried and for ${first} as much as for ${second}`,
  ]);
  return `${claim}${rest}.`;
}

/** From three sentences to the Hub's longest, about 190 words; `length` decides which of them are there. */
export function abstractOf(chance: Chance, length: Chance, topic: Topic): string {
  const thing = lower(chance.pick(topic.things));
  const way = lower(chance.pick(topic.ways));
  const goal = chance.pick(topic.goals);
  const [first = '', second = ''] = chance.some(topic.keywords, 2);
  const gain = 4 + chance.below(28);
  const seeds = 3 + chance.below(8);
  const count = (1 + chance.below(60)) * 1000;
  const sentences = [
    `Work on ${topic.field} has moved quickly, yet ${thing} remain a stubborn case: the methods that lead on common benchmarks lose much of their advantage there, and the loss is rarely reported.`,
    `We ask why, and find that ${first} and ${second} interact in a way that neither line of work has described before.`,
    `Building on this observation, we present an approach based on ${way}, which needs no change to the underlying architecture and adds less than ${1 + chance.below(6)} percent to the training time.`,
    `In controlled experiments with ${count.toLocaleString('en')} examples and ${seeds} random seeds, it improves over the strongest baseline by ${gain} percent on average, with the largest difference on inputs that earlier systems handled worst.`,
    `An ablation shows that the benefit does not come from additional parameters: a larger model trained in the same way closes only a small part of the gap.`,
    `We also look at what goes wrong, label ${100 + chance.below(400)} failures by hand, and describe four recurring patterns that the community can test against.`,
    `A small user study with ${12 + chance.below(40)} participants suggests that the difference matters in practice, in particular for ${goal}.`,
    ...asides,
    `Code, data and all trained checkpoints are released together with the scripts that produce every table in the paper.`,
  ];
  const kept = Math.min(11, Math.max(3, length.around(9, 0.22)));
  const left = new Set(length.some([...sentences.keys()].slice(3), sentences.length - kept));
  return sentences.filter((_, index) => !left.has(index)).join(' ');
}
