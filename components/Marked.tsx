/** A stretch of a text; a hit is what a search was after. */
interface Piece {
  text: string;
  isHit: boolean;
}

/** Where the words that were searched for stand in texts. */
export interface Marks {
  /** The text in pieces, nothing left out. */
  pieces: (text: string) => readonly Piece[];
  /** The stretch of a long text to show, of about so many characters, so that a hit is in it. */
  excerpt: (text: string, length: number) => string;
}

/** A text with what was searched for marked: text nodes, whatever it holds. */
export function Marked({ text, marks }: { text: string; marks: Marks | undefined }) {
  if (!marks) return text;
  return marks
    .pieces(text)
    .map((piece, index) => (piece.isHit ? <mark key={index}>{piece.text}</mark> : piece.text));
}
