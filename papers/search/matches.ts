/** Documents that match, ascending, and how well. */
export interface Matches {
  documents: Uint32Array;
  scores: Float64Array;
}

/** Every document of a segment of that size. */
export function everything(size: number): Matches {
  return {
    documents: Uint32Array.from({ length: size }, (_, id) => id),
    scores: new Float64Array(size),
  };
}

/** The first `size` of the matches. */
function first(size: number, documents: Uint32Array, scores: Float64Array): Matches {
  return { documents: documents.subarray(0, size), scores: scores.subarray(0, size) };
}

/** What matches both; the scores add up. */
export function both(a: Matches, b: Matches): Matches {
  const most = Math.min(a.documents.length, b.documents.length);
  const documents = new Uint32Array(most);
  const scores = new Float64Array(most);
  let size = 0;
  for (let [inA, inB] = [0, 0]; inA < a.documents.length && inB < b.documents.length; ) {
    const idA = a.documents[inA] ?? 0;
    const idB = b.documents[inB] ?? 0;
    if (idA === idB) {
      documents[size] = idA;
      scores[size++] = (a.scores[inA] ?? 0) + (b.scores[inB] ?? 0);
    }
    if (idA <= idB) inA += 1;
    if (idB <= idA) inB += 1;
  }
  return first(size, documents, scores);
}

/** What matches either, where it matches both with the scores joined so. */
function union(a: Matches, b: Matches, join: (inA: number, inB: number) => number): Matches {
  const most = a.documents.length + b.documents.length;
  const documents = new Uint32Array(most);
  const scores = new Float64Array(most);
  let [inA, inB, size] = [0, 0, 0];
  while (inA < a.documents.length || inB < b.documents.length) {
    const idA = a.documents[inA] ?? Number.POSITIVE_INFINITY;
    const idB = b.documents[inB] ?? Number.POSITIVE_INFINITY;
    documents[size] = Math.min(idA, idB);
    const scoreA = idA <= idB ? (a.scores[inA++] ?? 0) : 0;
    const scoreB = idB <= idA ? (b.scores[inB++] ?? 0) : 0;
    scores[size++] = join(scoreA, scoreB);
  }
  return first(size, documents, scores);
}

/** What matches either; the scores add up. */
export function either(a: Matches, b: Matches): Matches {
  return union(a, b, (inA, inB) => inA + inB);
}

/** What matches either; the better score counts. */
export function better(a: Matches, b: Matches): Matches {
  return union(a, b, Math.max);
}

/** What matches the first and not the second. */
export function without(a: Matches, b: Matches): Matches {
  const documents = new Uint32Array(a.documents.length);
  const scores = new Float64Array(a.documents.length);
  let [inB, size] = [0, 0];
  for (let inA = 0; inA < a.documents.length; inA += 1) {
    const id = a.documents[inA] ?? 0;
    while (inB < b.documents.length && (b.documents[inB] ?? 0) < id) inB += 1;
    if (b.documents[inB] === id) continue;
    documents[size] = id;
    scores[size++] = a.scores[inA] ?? 0;
  }
  return first(size, documents, scores);
}

/** All of the first, better by what the second adds. */
export function lifted(a: Matches, b: Matches): Matches {
  const scores = a.scores.slice();
  let inB = 0;
  for (let inA = 0; inA < scores.length; inA += 1) {
    const id = a.documents[inA] ?? 0;
    while (inB < b.documents.length && (b.documents[inB] ?? 0) < id) inB += 1;
    if (b.documents[inB] === id) scores[inA] = (scores[inA] ?? 0) + (b.scores[inB] ?? 0);
  }
  return { documents: a.documents, scores };
}
