import { i18n } from '#i18n';
import type { Complaint, ComplaintKind } from '../papers/query/complaint.ts';
import styles from './QueryComplaints.module.css';

/** More at once would hide the list behind them; the next come when these are mended. */
const mostShown = 2;

const words = {
  'unknown-field': 'complaint.unknownField',
  'no-value': 'complaint.noValue',
  'nothing-to-find': 'complaint.nothingToFind',
  'not-a-number': 'complaint.notANumber',
  'not-a-date': 'complaint.notADate',
  'not-a-choice': 'complaint.notAChoice',
  'reversed-range': 'complaint.reversedRange',
  'too-long': 'complaint.tooLong',
  'unclosed-quote': 'complaint.unclosedQuote',
  'unclosed-parenthesis': 'complaint.unclosedParenthesis',
  'unopened-parenthesis': 'complaint.unopenedParenthesis',
  'empty-parentheses': 'complaint.emptyParentheses',
  'lone-or': 'complaint.loneOr',
  'lone-minus': 'complaint.loneMinus',
  'too-deep': 'complaint.tooDeep',
} as const satisfies Record<ComplaintKind, string>;

/** So much of the text beside what could not be read is shown, in characters. */
const besides = 12;

/** What stands before it, from the beginning of a word on. */
function wordsBefore(text: string, from: number): string {
  const near = text.slice(Math.max(0, from - besides), from);
  return from > besides ? `… ${near.slice(near.indexOf(' ') + 1)}` : near;
}

interface Props {
  text: string;
  complaints: readonly Complaint[];
  /** What stands at the end of the text may not be finished yet. */
  isTyping: boolean;
}

/** What could not be read of the query, each at its characters: the rest was asked. */
export function QueryComplaints({ text, complaints, isTyping }: Props) {
  const shown = complaints.filter(({ to }) => !isTyping || to < text.length).slice(0, mostShown);
  return (
    <div role="status">
      {shown.map(({ kind, from, to }) => (
        <p key={`${kind} ${from}`} class={styles.complaint}>
          <bdi class={styles.text}>
            {wordsBefore(text, from)}
            <mark>{text.slice(from, to)}</mark>
            {text.slice(to, to + besides).trimEnd()}
          </bdi>{' '}
          {i18n.t(words[kind])}
        </p>
      ))}
    </div>
  );
}
