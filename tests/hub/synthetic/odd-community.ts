const at = (hour: number) => new Date(Date.UTC(2026, 10, 12, hour)).toISOString();

/** A comment with what makes it odd laid over it. */
function comment(id: string, raw: unknown, more: Record<string, unknown> = {}, outer: object = {}) {
  return {
    id,
    author: { _id: 'a'.repeat(24), name: 'ada-brook', fullname: 'Ada Brook', type: 'user' },
    createdAt: at(8),
    type: 'comment',
    data: {
      edited: false,
      hidden: false,
      latest: { raw, html: '<p onclick="alert(1)">never shown</p>', updatedAt: at(9) },
      reactions: [],
      ...more,
    },
    ...outer,
  };
}

/** Markup that a page must show as the text that it is. */
export const hostileComment =
  '<img src=x onerror="document.title=\'struck\'"><script>document.title="struck"</script>\n\n**Bold**, [a link](javascript:alert(1)) and </p></li> all as text';

/** Comments in every shape: hidden, replies to many things, markup, gaps, nulls. */
export const oddComments: unknown[] = [
  comment('c1', 'The first paragraph.\n\nThe second one,\nof two lines.'),
  comment('c2', 'A reply.', { parentCommentId: 'c1' }),
  comment('c3', 'A reply to the reply.', { parentCommentId: 'c2' }),
  comment('c4', 'This was hidden.', { hidden: true }),
  comment('c5', 'A reply to what was hidden.', { parentCommentId: 'c4' }),
  comment('c6', 'A reply to nothing.', { parentCommentId: 'gone' }),
  comment('c7', hostileComment),
  comment('c8', 'Changed later.', { edited: true }),
  comment('c9', 'By nobody, at no time.', {}, { author: null, createdAt: null }),
  comment('c10', 'An author without a full name.', {}, { author: { name: 'ben-hollow' } }),
  comment('c11', 'We meet in a ring (one).', { parentCommentId: 'c12' }),
  comment('c12', 'We meet in a ring (two).', { parentCommentId: 'c11' }),
  comment('c13', undefined),
  comment('c14', null),
  comment('c15', 'Not a comment at all.', {}, { type: 'status-change' }),
  comment('c16', 'x'.repeat(400)),
  comment('c1', 'The same id again.'),
  { id: 'c17', type: 'comment' },
  { id: 'c18', type: 'comment', data: null },
  null,
  'text',
  7,
  [],
];

const repo = (id: unknown, more: Record<string, unknown> = {}) => ({
  id,
  author: 'lamp-co',
  likes: 12,
  downloads: 3400,
  gated: false,
  private: false,
  lastModified: at(7),
  ...more,
});

/** Linked lists in every shape: gated, private, ids that are no ids, gaps, nulls, a total beyond the list. */
export const oddLinked: Record<string, unknown> = {
  linkedModels: [
    repo('lamp-co/oil-7b', { pipeline_tag: 'text-generation' }),
    repo('lamp-co/gated-by-hand', { gated: 'manual' }),
    repo('lamp-co/gated-by-itself', { gated: 'auto' }),
    repo('lamp-co/private', { private: true }),
    repo('no-owner'),
    repo('../../settings'),
    repo('javascript:alert(1)//x'),
    repo('lamp-co/a b?c#d'),
    repo(null),
    repo('lamp-co/no-numbers', { likes: null, downloads: undefined }),
    null,
    'lamp-co/text',
    ...Array.from({ length: 12 }, (_, index) => repo(`lamp-co/oil-${index}`)),
  ],
  numTotalModels: 1437,
  linkedDatasets: null,
  numTotalDatasets: 2,
  linkedSpaces: [{ id: 'lamp-co/demo', emoji: '🏮', running: false, likes: 1 }],
};
