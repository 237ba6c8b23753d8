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
    expect: { summary: undefined, keywords: [] },
  },
  {
    name: 'an abstract that begins with the word',
    paper: { summary: 'Abstract reasoning needs light.' },
    expect: { abstract: 'Abstract reasoning needs light.' },
  },
  {
    name: 'a label in capitals',
    paper: { summary: 'ABSTRACT\n  Lamps matter.' },
    expect: { abstract: 'Lamps matter.' },
  },
  {
    name: 'letters from everywhere in a title',
    paper: { title: 'Éclair at 360°: Schrödinger’s β-Lamp' },
    expect: { title: 'Éclair at 360°: Schrödinger’s β-Lamp' },
  },
  {
    name: 'bold text in Markdown',
    paper: { summary: 'We present **LampNet** (**L**ight **A**nd **M**atter pr**O**per) at 2**3.' },
    expect: { abstract: 'We present LampNet (Light And Matter prOper) at 2**3.' },
  },
  {
    name: 'a list in Markdown',
    paper: { summary: 'We ask:\n- who lights\nthe lamp\n- who carries it\n1. when' },
    expect: { abstract: 'We ask:\n\n- who lights the lamp\n\n- who carries it\n\n1. when' },
  },
  {
    name: 'an address with every sign that TeX reads',
    paper: { summary: 'Code: https://example.org/~ada/lamp_1--x?a=%7Eb#c.' },
    expect: { abstract: 'Code: https://example.org/~ada/lamp_1--x?a=%7Eb#c.' },
  },
  {
    name: 'dashes as TeX writes them, and a flag',
    paper: { title: 'Lamps -- A Survey---of 1998--2024', summary: 'Run it with --seed 1.' },
    expect: { title: 'Lamps – A Survey—of 1998–2024', abstract: 'Run it with --seed 1.' },
  },
  {
    name: 'keywords without an AI summary',
    paper: { ai_summary: undefined, ai_keywords: ['lamp'] },
    expect: { summary: undefined, keywords: ['lamp'] },
  },
  {
    name: 'a keyword as long as a sentence',
    paper: { ai_keywords: ['Long-Lived Lantern Model with Synthetic Training Oil (LLLMSTO)'] },
    expect: { keywords: ['Long-Lived Lantern Model with Synthetic Training Oil (LLLMSTO)'] },
  },
  {
    name: 'an abstract of one short line',
    paper: { summary: 'Lamps.' },
    expect: { abstract: 'Lamps.' },
  },
  {
    name: 'an empty title inside and a good one outside',
    outer: { title: 'Lamps Outside' },
    paper: { title: ' \n ' },
    expect: { title: 'Lamps Outside' },
  },
];
