/** Documents that match, ascending, and how well. */
export interface Matches {
  documents: Uint32Array;
  scores: Float64Array;
}

/** What matches either; the better score counts. */
export function better(a: Matches, b: Matches): Matches {
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
    scores[size++] = Math.max(scoreA, scoreB);
  }
  return { documents: documents.subarray(0, size), scores: scores.subarray(0, size) };
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
