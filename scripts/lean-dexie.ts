/** Dexie as it is written for browsers of today: its main entry is 1.9 kB gz more, of older JavaScript. */
export const modernDexie = 'dexie/dist/modern/dexie.mjs';

/**
 * What would do nothing: browsers of today list their databases and have weak references, none of them is Safari, the
 * cache is off wherever the database is opened (`storage/db.ts`), no table has a hook, an index of several fields or a
 * value that changes by itself, indexes are asked by their names, no version converts its rows while it is upgraded, and
 * nobody waits for the database to be ready but by using it.
 */
const idle: readonly [code: string, instead: string][] = [
  ['!hasDatabasesNative(indexedDB) &&', 'false &&'],
  ['!hasDatabasesNative(indexedDB) &&', 'false &&'],
  ["if (typeof FinalizationRegistry !== 'undefined' &&", 'if (true ||'],
  ['function idbReady() {', '$& return Promise.resolve();'],
  ['hasGetAll: tables.length > 0 &&', 'hasGetAll: true ||'],
  ["var debug = typeof location !== 'undefined' &&", 'const debug = false &&'],
  ['debug = value;', ''],
  ['this.use(cacheMiddleware);', ''],
  ['this.use(cacheExistingValuesMiddleware);', ''],
  ['? getFromTransactionCache(keys, oldCache)', '? null'],
  ['let cachable = isCachableContext(PSD, table) &&', 'const cachable = false &&'],
  ['this.use(hooksMiddleware);', ''],
  ['this.use(virtualIndexMiddleware);', ''],
  ['creating: [hookCreatingChain, nop],', 'creating: [nop, nop],'],
  ['updating: [hookUpdatingChain, nop],', 'updating: [nop, nop],'],
  ['deleting: [hookDeletingChain, nop],', 'deleting: [nop, nop],'],
  ['return this.modify(deleteCallback);', "throw new Error('Only ranges of ids are deleted.');"],
  ["if (typeof indexOrCrit === 'string')", ''],
  ['if (contentUpgrade && version._cfg.version > oldVersion) {', 'if (false) {'],
  ['this.on.ready.subscribe = override(this.on.ready.subscribe,', 'false && override(0,'],
  ['const vipDB = new Proxy(this, {', 'const vipDB = false && new Proxy(this, {'],
  [
    'function signalSubscribersNow(updatedParts, deleteAffectedCacheEntries = false) {',
    '$& return;',
  ],
];

/**
 * A reading that follows from a write begins behind whoever waits for that write: what a user does is shown some
 * milliseconds earlier.
 */
const later: readonly [code: string, instead: string][] = [
  [
    'if (shouldNotify()) {\n                doQuery();',
    'if (shouldNotify()) {\n                setTimeout(doQuery);',
  ],
];

/** Methods that nobody calls, neither here nor in Dexie, by their classes; an architecture rule keeps it so. */
export const unusedMethods: Record<string, readonly string[]> = {
  Table: [
    'offset',
    'each',
    'mapToClass',
    'defineClass',
    'upsert',
    'add',
    'bulkAdd',
    'bulkUpdate',
    'update',
  ],
  Collection: [
    ...['offset', 'raw', 'sortBy', 'until', 'last', 'or', 'desc', 'distinct'],
    ...['eachUniqueKey', 'eachPrimaryKey', 'uniqueKeys', 'lastKey', 'modify'],
  ],
  WhereClause: [
    ...['startsWithIgnoreCase', 'equalsIgnoreCase', 'anyOfIgnoreCase', 'startsWithAnyOfIgnoreCase'],
    ...['notEqual', 'noneOf', 'inAnyRange', 'startsWithAnyOf', 'aboveOrEqual', 'below'],
  ],
  Transaction: ['waitFor'],
  Version: ['upgrade'],
  Dexie: ['backendDB', 'hasFailed', 'dynamicallyOpened', 'delete'],
};

/** Properties of Dexie itself that nobody reads. */
const unusedStatics = [
  ...['exists', 'getDatabaseNames', 'defineClass', 'async', 'spawn', 'waitFor', 'debug', 'derive'],
  ...['extend', 'props', 'override', 'Events', 'liveQuery', 'extendObservabilitySet', 'cache'],
  ...['getByKeyPath', 'setByKeyPath', 'delByKeyPath', 'shallowClone', 'deepClone', 'getObjectDiff'],
  ...['cmp', 'asap', 'minKey', 'semVer', 'version', 'delete', 'Promise', 'connections', 'on'],
  ...['ignoreTransaction', 'currentTransaction'],
];

/** A piece of a syntax tree; what else it has is looked for by name. */
interface Piece {
  start: number;
  end: number;
}

function isPiece(value: unknown): value is Piece {
  return typeof value === 'object' && value !== null && 'start' in value && 'end' in value;
}

/** What lies at the end of the path through a tree. */
function at(tree: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => {
    if (typeof value !== 'object' || value === null) return undefined;
    return Object.entries(value).find(([key]) => key === name)?.[1];
  }, tree);
}

function piecesAt(tree: unknown, path: string): Piece[] {
  const found = at(tree, path);
  return Array.isArray(found) ? found.filter(isPiece) : [];
}

/** The pieces with these names; throws where one is missing: Dexie has changed. */
function named(pieces: readonly Piece[], names: readonly string[], owner: string): Piece[] {
  return names.map((name) => {
    const piece = pieces.find((other) => at(other, 'key.name') === name);
    if (!piece) throw new Error(`Dexie has no “${name}” in ${owner} any more.`);
    return piece;
  });
}

/** What the class has, be it declared or, as Dexie's own, the value of a variable. */
function membersOf(statements: readonly Piece[], owner: string): Piece[] {
  const classes = statements.flatMap((statement) => [
    { name: at(statement, 'id.name'), members: piecesAt(statement, 'body.body') },
    ...piecesAt(statement, 'declarations').map((variable) => ({
      name: at(variable, 'init.id.name'),
      members: piecesAt(variable, 'init.body.body'),
    })),
  ]);
  return classes.find(({ name }) => name === owner)?.members ?? [];
}

function unusedIn(program: object): Piece[] {
  const statements = piecesAt(program, 'body');
  const methods = Object.entries(unusedMethods).flatMap(([owner, names]) => {
    return named(membersOf(statements, owner), names, owner);
  });
  const statics = statements.flatMap((statement) => {
    const [target, fields] = piecesAt(statement, 'expression.arguments');
    return at(target, 'name') === 'Dexie' ? piecesAt(fields, 'properties') : [];
  });
  return [...methods, ...named(statics, unusedStatics, 'Dexie')];
}

/** Dexie's code without what nobody uses of it, given its syntax tree as well. Throws where Dexie has changed. */
export function withoutUnused(code: string, program: object): string {
  let rest = code;
  for (const { start, end } of unusedIn(program).sort((a, b) => b.start - a.start)) {
    const isListed = rest[end] === ',';
    rest = rest.slice(0, start) + rest.slice(isListed ? end + 1 : end);
  }
  for (const [code, instead] of [...idle, ...later]) {
    if (!rest.includes(code)) throw new Error(`Dexie has no “${code}” any more.`);
    rest = rest.replace(code, instead);
  }
  return rest;
}
