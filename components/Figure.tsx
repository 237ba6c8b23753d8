import { useEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type { MediaKind } from '../papers/media.ts';
import styles from './Figure.module.css';
import { type HeldMedia, holdMedia, type LoadMedia } from './held-media.ts';
import { Still } from './Still.tsx';
import { useNear } from './use-near.ts';

interface Props {
  link: string;
  promised: MediaKind;
  /** What it shows, in words. */
  words: string;
  /** The paper's page on the Hub. */
  hub: string;
  isInList: boolean;
  load: LoadMedia;
}

/** What stands in the box: nothing yet, the file, or why there is none. */
type Content = HeldMedia | { kind: 'failed'; problem: 'unplayable' } | undefined;

function sentenceOf(problem: Extract<Content, { kind: 'failed' }>['problem']): string {
  if (problem === 'offline') return i18n.t('figure.offline');
  if (problem === 'too-large') return i18n.t('figure.tooLarge');
  return i18n.t(problem === 'unplayable' ? 'figure.unplayable' : 'figure.refused');
}

/** A picture that leads to the paper's page; one of several frames stands still until it is played. */
function Picture({
  url,
  moves,
  words,
  hub,
  onFail,
}: Pick<Props, 'words' | 'hub'> & { url: string; moves: boolean; onFail: () => void }) {
  const [isPlaying, setPlaying] = useState(false);
  return (
    <>
      <a
        class={styles.picture}
        href={hub}
        target="_blank"
        rel="noopener noreferrer"
        title={i18n.t('figure.onHub')}
      >
        {moves && !isPlaying ? (
          <Still url={url} words={words} onFail={onFail} />
        ) : (
          <img src={url} alt={words} draggable={false} onError={onFail} />
        )}
      </a>
      {moves && (
        <button
          type="button"
          class={`${styles.play} ${styles.corner}`}
          onClick={() => setPlaying(!isPlaying)}
        >
          <span aria-hidden="true">{isPlaying ? '■' : '▶'}</span>{' '}
          {i18n.t(isPlaying ? 'figure.still' : 'figure.play')}
          <span class="visually-hidden">: {words}</span>
        </button>
      )}
    </>
  );
}

/** One picture or video in a box of fixed shape; nothing plays by itself, and a video is not even fetched before. */
export function Figure({ link, promised, words, hub, isInList, load }: Props) {
  const box = useRef<HTMLElement>(null);
  const isNear = useNear(box, isInList);
  const [isAsked, setAsked] = useState(promised === 'image');
  const [content, setContent] = useState<Content>(undefined);
  const [tries, setTries] = useState(0);
  const isWanted = isNear && isAsked;

  useEffect(() => {
    if (!isWanted) return;
    let isHere = true;
    const { media, letGo } = holdMedia(link, load);
    media.then((loaded) => isHere && setContent(loaded));
    return () => {
      isHere = false;
      letGo();
      setContent(undefined);
    };
  }, [link, load, isWanted, tries]);

  const fail = () => setContent({ kind: 'failed', problem: 'unplayable' });
  const inside = () => {
    if (!isAsked) {
      return (
        <button type="button" class={styles.play} onClick={() => setAsked(true)}>
          <span aria-hidden="true">▶</span> {i18n.t('figure.playVideo')}
          <span class="visually-hidden">: {words}</span>
        </button>
      );
    }
    if (!content) return isWanted && <p class={styles.said}>{i18n.t('figure.loading')}</p>;
    switch (content.kind) {
      case 'image':
        return <Picture {...content} words={words} hub={hub} onFail={fail} />;
      case 'video':
        return (
          <video src={content.url} aria-label={words} controls onError={fail} ref={play}>
            <track kind="captions" />
          </video>
        );
      case 'failed':
        return (
          <p class={styles.said} role="status">
            {sentenceOf(content.problem)}{' '}
            <button type="button" onClick={() => setTries(tries + 1)}>
              {i18n.t('figure.retry')}
            </button>{' '}
            <a href={link} target="_blank" rel="noopener noreferrer">
              {i18n.t('figure.open')}
            </a>
          </p>
        );
    }
  };
  return (
    <figure ref={box} class={styles.figure} data-figure={content?.kind ?? 'waiting'}>
      {inside()}
    </figure>
  );
}

/** Plays a video that its reader has asked for; where the browser refuses, its controls are there. */
function play(video: HTMLVideoElement | null): void {
  if (video?.paused) video.play()?.catch(() => undefined);
}
