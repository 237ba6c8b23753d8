import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Completion } from '../papers/query/complete.ts';
import { wholeNumber } from './format.ts';
import type { PanelActions, PanelView } from './panel-view.ts';
import styles from './QueryOffers.module.css';

interface Props {
  view: PanelView;
  actions: PanelActions;
  searchField: RefObject<HTMLInputElement | null>;
}

const listId = 'query-offers';
const optionId = (index: number) => `${listId}-${index}`;

/** What is offered for a text, and which of it is chosen; -1 for none. */
interface Shown {
  asked: string;
  offers: readonly Completion[];
  chosen: number;
}

/** A question, and the answer that may be on its way. */
interface Asking {
  asked: string;
  caret: number;
  answer: Promise<readonly Completion[]>;
}

const nothing: Shown = { asked: '', offers: [], chosen: -1 };

function sameIn(offers: readonly Completion[], offer: Completion | undefined): number {
  return offers.findIndex(({ field, text }) => field === offer?.field && text === offer.text);
}

/** What can be written at the caret, below the search field; the arrows choose, Enter or Tab takes. */
export function QueryOffers({ view, actions, searchField }: Props) {
  const [shown, setShown] = useState(nothing);
  const { offers, chosen } = shown;
  const closedFor = useRef<string | undefined>(undefined);
  const asking = useRef<Asking | undefined>(undefined);
  const text = view.query;

  /** Another question takes the place of an open one; so the same one is asked once, whoever waits for it. */
  const question = (asked: string, caret: number) => {
    const open = asking.current;
    if (open?.asked === asked && open.caret === caret) return open.answer;
    const answer = actions.completeQuery(asked, caret);
    asking.current = { asked, caret, answer };
    return answer;
  };

  /** Behind a space everything could be written: that is listed only where it is asked for. */
  const ask = (isAskedFor = false) => {
    const field = searchField.current;
    if (!field || (!isAskedFor && (field.value === '' || closedFor.current === field.value))) {
      setShown(nothing);
      return;
    }
    const asked = field.value;
    // Something newer was typed: it is asked for when it has arrived here.
    if (!isAskedFor && asked !== text) return;
    if (isAskedFor) {
      closedFor.current = undefined;
      asking.current = undefined;
    }
    const answer = question(asked, field.selectionStart ?? asked.length);
    answer.then((found) => {
      if (asking.current?.answer !== answer) return;
      if (searchField.current?.value !== asked || closedFor.current === asked) return;
      const isOffer = ({ from, to, text: offered }: Completion) => {
        const written = asked.slice(from, to);
        // What is written already is no offer.
        return written !== offered && (isAskedFor || written.trim() !== '');
      };
      // What was chosen before this answer came stays so.
      setShown((before) => {
        const now = found.filter(isOffer);
        return { asked, offers: now, chosen: sameIn(now, before.offers[before.chosen]) };
      });
    });
  };
  useEffect(() => ask(), [text]);

  const write = (offer: Completion, asked: string) => {
    const before = asked.slice(0, offer.from);
    const after = asked.slice(offer.to);
    const space = offer.kind === 'value' && !after.startsWith(' ') ? ' ' : '';
    const written = `${before}${offer.text}${space}`;
    const next = `${written}${after}`;
    if (offer.kind === 'value') closedFor.current = next;
    actions.setQuery(next);
    const field = searchField.current;
    if (!field) return;
    field.value = next;
    field.focus();
    field.setSelectionRange(written.length, written.length);
  };

  /** Offers are for the text as it was: where more was typed since, the same one of now is taken, if there still is one. */
  const take = async (offer: Completion) => {
    const field = searchField.current;
    if (!field) return;
    const asked = field.value;
    if (asked === shown.asked) return write(offer, asked);
    const found = await question(asked, field.selectionStart ?? asked.length);
    const same = found[sameIn(found, offer)];
    // Who has written on, closed the list or left the field meanwhile does not want it any more.
    const isWanted = field.value === asked && closedFor.current !== asked;
    if (same && isWanted && document.activeElement === field) write(same, asked);
  };

  useLayoutEffect(() => {
    const field = searchField.current;
    if (!field) return;
    const press = (event: KeyboardEvent) => {
      if (event.isComposing) return;
      if (offers.length === 0) {
        if (event.key !== 'ArrowDown') return;
        event.preventDefault();
        ask(true);
        return;
      }
      const offer = offers[chosen];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step !== undefined) {
        // One place beside the offers is the text itself.
        setShown((now) => {
          const places = now.offers.length + 1;
          return { ...now, chosen: ((now.chosen + 1 + step + places) % places) - 1 };
        });
      } else if (offer && (event.key === 'Enter' || event.key === 'Tab')) take(offer);
      else if (event.key === 'Escape') {
        closedFor.current = field.value;
        setShown(nothing);
      } else return;
      event.preventDefault();
    };
    // Before the field's own keys.
    field.addEventListener('keydown', press, { capture: true });
    return () => field.removeEventListener('keydown', press, { capture: true });
  });

  const isListed = offers.length > 0;
  useLayoutEffect(() => {
    const field = searchField.current;
    if (!field) return;
    field.setAttribute('aria-autocomplete', 'list');
    if (isListed) field.setAttribute('aria-controls', listId);
    if (chosen >= 0) field.setAttribute('aria-activedescendant', optionId(chosen));
    return () => {
      field.removeAttribute('aria-controls');
      field.removeAttribute('aria-activedescendant');
    };
  }, [isListed, chosen]);

  if (offers.length === 0) return null;
  return (
    <div
      id={listId}
      class={`floating ${styles.offers}`}
      role="listbox"
      aria-label={i18n.t('search.offers')}
    >
      {offers.map((offer, index) => (
        <div
          key={`${offer.field} ${offer.text}`}
          id={optionId(index)}
          class={styles.offer}
          role="option"
          tabIndex={-1}
          aria-selected={index === chosen}
          // The focus stays in the field.
          onMouseDown={(event) => {
            event.preventDefault();
            take(offer);
          }}
        >
          <bdi class={styles.text}>{offer.text}</bdi>
          <span class={styles.hint}>
            {offer.kind === 'field'
              ? i18n.t(`field.${offer.field}`)
              : [offer.label, offer.count !== undefined && wholeNumber(offer.count)]
                  .filter(Boolean)
                  .join(' · ')}
          </span>
        </div>
      ))}
    </div>
  );
}
