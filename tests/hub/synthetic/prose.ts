import type { Chance } from './random.ts';
import { names, type Topic } from './words.ts';

function lower(text: string): string {
  return text.toLowerCase();
}

/** A title such as a feed shows; about 76 characters. */
export function titleOf(chance: Chance, topic: Topic): string {
  const name = chance.pick(names);
  const thing = chance.pick(topic.things);
  const way = chance.pick(topic.ways);
  const goal = chance.pick(topic.goals);
  const other = chance.pick(topic.things);
  return chance.pick([
    `${name}: ${thing} with ${way} for Robust ${topic.field.replace(/^./, (c) => c.toUpperCase())}`,
    `${name}: Learning ${thing} from ${way}`,
    `How Much Do ${thing} Cost? Measuring ${way} in the Wild`,
    `${thing} Need ${way}: A Study of ${goal} across Scales`,
    `Beyond ${thing}: ${way} as a Simple Baseline`,
    `${name}-${chance.below(7) + 2}B: An Open Model for ${thing} and ${other}`,
    `Rethinking ${thing} through ${way}`,
    `${name}Bench: Can Agents Handle ${thing}?`,
  ]);
}

/** One sentence, as the Hub's AI summaries are. */
export function summaryOf(chance: Chance, topic: Topic): string {
  const way = lower(chance.pick(topic.ways));
  const goal = chance.pick(topic.goals);
  return chance.pick([
    `A method built on ${way} brings ${goal} to ${topic.field} without retraining the base model.`,
    `${way.replace(/^./, (c) => c.toUpperCase())} let ${topic.field} reach ${goal} with a third of the data.`,
    `A study over ten seeds shows that ${way} explain most of the gain attributed to scale in ${topic.field}.`,
  ]);
}

/** About 190 words in seven or eight sentences. */
export function abstractOf(chance: Chance, topic: Topic): string {
  const thing = lower(chance.pick(topic.things));
  const way = lower(chance.pick(topic.ways));
  const goal = chance.pick(topic.goals);
  const [first = '', second = ''] = chance.some(topic.keywords, 2);
  const gain = 4 + chance.below(28);
  const seeds = 3 + chance.below(8);
  const count = (1 + chance.below(60)) * 1000;
  return [
    `Work on ${topic.field} has moved quickly, yet ${thing} remain a stubborn case: the methods that lead on common benchmarks lose much of their advantage there, and the loss is rarely reported.`,
    `We ask why, and find that ${first} and ${second} interact in a way that neither line of work has described before.`,
    `Building on this observation, we present an approach based on ${way}, which needs no change to the underlying architecture and adds less than ${1 + chance.below(6)} percent to the training time.`,
    `In controlled experiments with ${count.toLocaleString('en')} examples and ${seeds} random seeds, it improves over the strongest baseline by ${gain} percent on average, with the largest difference on inputs that earlier systems handled worst.`,
    `An ablation shows that the benefit does not come from additional parameters: a larger model trained in the same way closes only a small part of the gap.`,
    `We also look at what goes wrong, label ${100 + chance.below(400)} failures by hand, and describe four recurring patterns that the community can test against.`,
    `A small user study with ${12 + chance.below(40)} participants suggests that the difference matters in practice, in particular for ${goal}.`,
    `Code, data and all trained checkpoints are released together with the scripts that produce every table in the paper.`,
  ].join(' ');
}
