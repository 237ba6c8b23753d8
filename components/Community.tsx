import { useEffect, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import type {
  CommunityReply,
  LinkedRepo,
  LinkedRepos,
  PaperComment,
  ReadCommunity,
} from '../papers/community.ts';
import { paperLinks } from '../papers/links.ts';
import type { Paper } from '../papers/paper.ts';
import styles from './Community.module.css';
import { clockTime, momentDay, shortNumber, wholeNumber } from './format.ts';

/** What a reader can ask for beside the paper itself. */
export type CommunityPart = 'comments' | 'linked';

export interface CommunityProps {
  paper: Paper;
  /** The parts to show, in the order in which they were asked for. */
  parts: readonly CommunityPart[];
  now: number;
  readCommunity: ReadCommunity;
}

const sentences = {
  unknown: 'community.trouble.unknown',
  offline: 'community.trouble.offline',
  server: 'community.trouble.server',
  'shape-changed': 'community.trouble.changed',
  'rate-limited': 'community.trouble.limited',
  'no-permission': 'community.trouble.noPermission',
  'storage-full': 'community.trouble.other',
  'storage-broken': 'community.trouble.other',
} as const;

function Trouble(props: {
  reply: CommunityReply & { kind: 'failed' };
  now: number;
  onAgain: () => void;
}) {
  const { trouble, until } = props.reply;
  return (
    <div class={styles.trouble}>
      <p role="status">
        {until === undefined
          ? i18n.t(sentences[trouble])
          : i18n.t('community.trouble.limitedUntil', [clockTime(until, props.now)])}
      </p>
      <button type="button" class={styles.action} onClick={props.onAgain}>
        {i18n.t('community.again')}
      </button>
    </div>
  );
}

function OnTheHub({ paper, label }: { paper: Paper; label: string }) {
  return (
    <a class={styles.action} href={paperLinks(paper).hub} target="_blank" rel="noopener noreferrer">
      {label}
    </a>
  );
}

function Comment({ comment, now }: { comment: PaperComment; now: number }) {
  const { author, createdAt, text, depth, isEdited } = comment;
  const facts = [
    createdAt !== undefined && momentDay(createdAt, now),
    isEdited && i18n.t('community.edited'),
  ].filter(Boolean);
  return (
    <li class={styles.comment} data-depth={depth}>
      <p class={styles.by}>
        {depth > 0 && <span class="visually-hidden">{i18n.t('community.reply')} </span>}
        <b>
          <bdi>{author || i18n.t('community.somebody')}</bdi>
        </b>
        {facts.map((fact) => ` · ${fact}`)}
      </p>
      <div class={styles.text} dir="auto">
        {text.split('\n\n').map((paragraph, index) => (
          <p key={index}>{paragraph}</p>
        ))}
      </div>
    </li>
  );
}

interface CommentsProps {
  paper: Paper;
  comments: readonly PaperComment[];
  more: number;
  now: number;
}

function Comments({ paper, comments, more, now }: CommentsProps) {
  return (
    <section class={styles.part} aria-label={i18n.t('community.comments')}>
      {comments.length === 0 && <p class={styles.none}>{i18n.t('community.noComments')}</p>}
      <ul class={styles.comments}>
        {comments.map((comment) => (
          <Comment key={comment.id} comment={comment} now={now} />
        ))}
      </ul>
      <OnTheHub
        paper={paper}
        label={more > 0 ? i18n.t('community.moreComments', more) : i18n.t('community.answerThere')}
      />
    </section>
  );
}

/** A sign and its number; the words are for the pointer and for assistive technology. */
function Fact({ sign, value, words }: { sign: string; value: number; words: string }) {
  return (
    <span title={words}>
      <span aria-hidden="true">{`${sign} ${shortNumber(value)}`}</span>
      <span class="visually-hidden">{words}</span>
    </span>
  );
}

function Repo({ id, href, likes = 0, downloads = 0, isGated }: LinkedRepo) {
  return (
    <li class={styles.repo}>
      <a href={href} target="_blank" rel="noopener noreferrer">
        <bdi>{id}</bdi>
      </a>
      {likes > 0 && (
        <Fact
          sign="♥"
          value={likes}
          words={i18n.t('community.likes', likes, [wholeNumber(likes)])}
        />
      )}
      {downloads > 0 && (
        <Fact
          sign="↓"
          value={downloads}
          words={i18n.t('community.downloads', downloads, [wholeNumber(downloads)])}
        />
      )}
      {isGated && <span>{i18n.t('community.gated')}</span>}
    </li>
  );
}

function Repos({ title, list: { repos, total } }: { title: string; list: LinkedRepos }) {
  if (total === 0) return null;
  const more = total - repos.length;
  return (
    <div>
      <h3 class={styles.kind}>
        {title} <span class={styles.total}>{wholeNumber(total)}</span>
      </h3>
      <ul>
        {repos.map((repo) => (
          <Repo key={repo.id} {...repo} />
        ))}
      </ul>
      {more > 0 && repos.length > 0 && (
        <p class={styles.none}>{i18n.t('community.moreRepos', more, [wholeNumber(more)])}</p>
      )}
    </div>
  );
}

function Linked(props: CommunityReply & { kind: 'read' } & { paper: Paper }) {
  const { models, datasets, spaces } = props.community;
  const isEmpty = models.total + datasets.total + spaces.total === 0;
  return (
    <section class={styles.part} aria-label={i18n.t('open.linked')}>
      {isEmpty && <p class={styles.none}>{i18n.t('community.noRepos')}</p>}
      <Repos title={i18n.t('community.models')} list={models} />
      <Repos title={i18n.t('community.datasets')} list={datasets} />
      <Repos title={i18n.t('community.spaces')} list={spaces} />
      {!isEmpty && <OnTheHub paper={props.paper} label={i18n.t('community.allThere')} />}
    </section>
  );
}

/** What the Hub has beside the paper, asked for when it is first drawn: its texts are shown as text. */
export function Community({ paper, parts, now, readCommunity }: CommunityProps) {
  const [reply, setReply] = useState<CommunityReply | undefined>(undefined);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let isShown = true;
    readCommunity(paper.id).then((answer) => {
      if (isShown) setReply(answer);
    });
    return () => {
      isShown = false;
    };
  }, [paper.id, tries, readCommunity]);
  const askAgain = () => {
    setReply(undefined);
    setTries(tries + 1);
  };

  if (!reply) return <p role="status">{i18n.t('community.asking')}</p>;
  if (reply.kind === 'failed') return <Trouble reply={reply} now={now} onAgain={askAgain} />;
  const { comments, moreComments } = reply.community;
  return (
    <>
      {parts.map((part) =>
        part === 'comments' ? (
          <Comments key={part} paper={paper} comments={comments} more={moreComments} now={now} />
        ) : (
          <Linked key={part} paper={paper} {...reply} />
        ),
      )}
    </>
  );
}
