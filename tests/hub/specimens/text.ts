import type { Specimen } from './specimen.ts';

/** White space, angle brackets and letters from everywhere. */
export const text: Specimen[] = [
  {
    name: 'a hard-wrapped title',
    paper: { title: 'Lamps in the Dark with\n  Minimal Oil' },
    expect: { title: 'Lamps in the Dark with Minimal Oil' },
  },
  {
    name: 'a hard-wrapped abstract of two paragraphs',
    paper: { summary: 'First line\nsecond line.\n  A new paragraph\ngoes on.' },
    expect: { abstract: 'First line second line.\n\nA new paragraph goes on.' },
  },
  {
    name: 'an outer title that differs from the paper’s',
    outer: { title: 'Lamps of 2024' },
    paper: { title: 'Lamps of\n  2024' },
    expect: { title: 'Lamps of 2024' },
  },
  {
    name: 'literal angle brackets in a title',
    paper: { title: 'What <think> Hides: Reading between the Tags' },
    expect: { title: 'What <think> Hides: Reading between the Tags' },
  },
  {
    name: 'literal tags in an abstract',
    paper: { summary: 'The <event & order> pairs end with </think> or </a>.' },
    expect: { abstract: 'The <event & order> pairs end with </think> or </a>.' },
  },
  {
    name: 'markup that would run if it were rendered',
    paper: { title: '<img src=x onerror=alert(1)> <script>alert(1)</script>' },
    expect: { title: '<img src=x onerror=alert(1)> <script>alert(1)</script>' },
  },
  {
    name: 'a subscript tag',
    paper: { ai_summary: 'Storing CO<sub>2</sub> in rock.' },
    expect: { summary: 'Storing CO₂ in rock.' },
  },
  {
    name: 'other scripts inside English',
    paper: { summary: 'The 灯 dataset helps.' },
    expect: { abstract: 'The 灯 dataset helps.' },
  },
  {
    name: 'leading and trailing space',
    paper: { ai_summary: '  A lamp study.  ' },
    expect: { summary: 'A lamp study.' },
  },
  {
    name: 'an “Abstract” prefix',
    paper: { summary: 'Abstract: Lamps matter.' },
    expect: { abstract: 'Lamps matter.' },
  },
  {
    name: 'direction overrides and zero-width characters',
    paper: { title: 'La\u202Emps\u202C in\u200B \u2066the\u2069 Dark' },
    expect: { title: 'Lamps in the Dark' },
  },
  { name: 'a very short title', paper: { title: 'LAMPv3' }, expect: { title: 'LAMPv3' } },
  {
    name: 'a title of three lines',
    paper: {
      title:
        'A Long Title That Goes On to Show What Several Lines of a Heading Look Like in a Narrow Column Before Anything Else May Begin Below It, Including a Subtitle: Lamps, Oil, Wicks and the People Who Carry Them',
    },
    expect: {
      title:
        'A Long Title That Goes On to Show What Several Lines of a Heading Look Like in a Narrow Column Before Anything Else May Begin Below It, Including a Subtitle: Lamps, Oil, Wicks and the People Who Carry Them',
    },
  },
  {
    name: 'a word that never ends',
    paper: { title: `Lamp${'like'.repeat(40)}ness` },
    expect: { title: `Lamp${'like'.repeat(40)}ness` },
  },
  {
    name: 'no AI summary yet',
    paper: { ai_summary: undefined, ai_keywords: undefined },
    expect: { keywords: [] },
  },
];
