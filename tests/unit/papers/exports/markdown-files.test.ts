import { unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { markdownFiles } from '../../../../papers/exports/markdown-files.ts';
import { paperNote } from '../../../../papers/markdown/paper-note.ts';
import { aMark, aPaper, fridayNoon } from '../../../fixtures/factories.ts';

type Listed = Parameters<typeof markdownFiles.write>[0];

function bytesOf(listed: Listed, now = fridayNoon): Uint8Array {
  const parts = [...markdownFiles.write(listed, now)];
  return new Uint8Array(
    Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : part))),
  );
}

function filesOf(listed: Listed, now?: number): Record<string, string> {
  const files = Object.entries(unzipSync(bytesOf(listed, now)));
  return Object.fromEntries(files.map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]));
}

const lamps = { paper: aPaper({ id: '2611.00007', title: 'Lamps' }), mark: undefined };
const lights = {
  paper: aPaper({ id: '2611.00008', title: '灯' }),
  mark: aMark('2611.00008', { note: '读' }),
};

describe('the archive', () => {
  test('holds one note for each paper, under the name of its id and title', () => {
    expect(filesOf([lamps, lights, lamps])).toEqual({
      '2611.00007 Lamps.md': paperNote(lamps),
      '2611.00008 灯.md': paperNote(lights),
    });
  });

  test('is the same bytes for the same papers', () => {
    expect(bytesOf([lamps, lights])).toEqual(bytesOf([lamps, lights]));
  });

  test.each([0, -1, 8e15])('takes a clock that stands at %d', (now) => {
    expect(Object.keys(filesOf([lamps], now))).toEqual(['2611.00007 Lamps.md']);
  });

  test('of no papers is empty', () => {
    expect(filesOf([])).toEqual({});
  });

  test('comes in pieces, a few for each paper', () => {
    const many = Array.from({ length: 200 }, () => ({ paper: aPaper(), mark: undefined }));
    expect([...markdownFiles.write(many, fridayNoon)].length).toBeGreaterThan(200);
  });
});
