import type { ComponentChildren } from 'preact';
import type { NoteBlock, NoteWords } from '../papers/notes/note.ts';
import { readNote } from '../papers/notes/read-note.ts';
import styles from './NoteText.module.css';

function words(parts: readonly NoteWords[]): ComponentChildren {
  return parts.map((part, at) => {
    if (typeof part === 'string') return part;
    switch (part.kind) {
      case 'break':
        return <br key={at} />;
      case 'link':
        return (
          <a key={at} href={part.href} target="_blank" rel="noopener noreferrer">
            {words(part.words)}
          </a>
        );
      default: {
        const Dress = part.kind;
        return <Dress key={at}>{words(part.words)}</Dress>;
      }
    }
  });
}

function Blocks({ blocks }: { blocks: readonly NoteBlock[] }) {
  return blocks.map((block, at) => <Block key={at} block={block} />);
}

function Block({ block }: { block: NoteBlock }) {
  switch (block.kind) {
    case 'paragraph':
      return <p>{words(block.words)}</p>;
    case 'heading':
      // A heading of the note is none of the page's.
      return <p class={styles.heading}>{words(block.words)}</p>;
    case 'quote':
      return (
        <blockquote>
          <Blocks blocks={block.blocks} />
        </blockquote>
      );
    case 'code':
      return <pre>{block.text}</pre>;
    case 'rule':
      return <hr />;
    case 'list': {
      const List = block.first === undefined ? 'ul' : 'ol';
      return (
        <List start={block.first}>
          {block.items.map(({ isDone, blocks }, at) => (
            <li key={at} data-task={isDone === undefined ? undefined : isDone ? 'done' : 'open'}>
              <Blocks blocks={blocks} />
            </li>
          ))}
        </List>
      );
    }
    case 'table': {
      const [head = [], ...rows] = block.rows;
      return (
        <table>
          <thead>
            <tr>
              {head.map((cell, at) => (
                <th key={at}>{words(cell)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, at) => (
              <tr key={at}>
                {row.map((cell, column) => (
                  <td key={column}>{words(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
    }
  }
}

/** A note as it reads: its Markdown drawn, never as HTML. */
export function NoteText({ text }: { text: string }) {
  return (
    <div class={styles.note} dir="auto">
      <Blocks blocks={readNote(text)} />
    </div>
  );
}
