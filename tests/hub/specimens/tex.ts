import type { Specimen } from './specimen.ts';

/** TeX that the Hub leaves in titles, abstracts, summaries and keywords. */
export const tex: Specimen[] = [
  {
    name: 'a degree sign without its backslash',
    paper: { title: '360^circ Panoramas without Seams' },
    expect: { title: '360° Panoramas without Seams' },
  },
  {
    name: 'a power without braces',
    paper: { title: 'M^3Lamp: Many Modes, One Lamp' },
    expect: { title: 'M³Lamp: Many Modes, One Lamp' },
  },
  {
    name: 'a power in braces',
    paper: { title: 'DA^{2}: Depth for Any Direction' },
    expect: { title: 'DA²: Depth for Any Direction' },
  },
  {
    name: 'a power with a font command',
    paper: { title: 'Grasping with (H^{\\mathbf{3}DP})' },
    expect: { title: 'Grasping with (H³ᴰᴾ)' },
  },
  {
    name: 'a power before a hyphen',
    paper: { title: 'R^3-Bench: Reading Rough Records' },
    expect: { title: 'R³-Bench: Reading Rough Records' },
  },
  {
    name: 'a Greek letter with a power',
    paper: { title: 'τ^2-Lantern: Agents with Tools' },
    expect: { title: 'τ²-Lantern: Agents with Tools' },
  },
  {
    name: 'escaped characters in a title',
    paper: { title: 'Prefill \\& Decode for \\$1 at 50\\%' },
    expect: { title: 'Prefill & Decode for $1 at 50%' },
  },
  {
    name: 'font commands in text',
    paper: {
      summary: 'We show \\textbf{bold claims}, \\emph{soft ones} and \\textsc{Small Caps}.',
    },
    expect: { abstract: 'We show bold claims, soft ones and Small Caps.' },
  },
  {
    name: 'an unbalanced brace',
    paper: { summary: 'A method called \\textit{Lamp is fast.' },
    expect: { abstract: 'A method called Lamp is fast.' },
  },
  {
    name: 'a link command',
    paper: { summary: 'Code: \\url{https://example.org/lamp_1}.' },
    expect: { abstract: 'Code: https://example.org/lamp_1.' },
  },
  {
    name: 'a link with a text',
    paper: { summary: 'See \\href{https://example.org/a}{our page}.' },
    expect: { abstract: 'See our page.' },
  },
  {
    name: 'a broken link',
    paper: { summary: 'Code is at \\href{https://example.org/b' },
    expect: { abstract: 'Code is at https://example.org/b' },
  },
  {
    name: 'an unclosed footnote',
    paper: { summary: 'Lamps help.\\footnote{Code will follow.' },
    expect: { abstract: 'Lamps help. Code will follow.' },
  },
  {
    name: 'macros that nobody defined',
    paper: { summary: '\\method beats \\name and \\benchname{} on \\codelamp-15.' },
    expect: { abstract: 'method beats name and benchname on codelamp-15.' },
  },
  {
    name: 'shorthands',
    paper: { summary: 'Many tasks, \\eg reading, \\ie all of them.' },
    expect: { abstract: 'Many tasks, e.g. reading, i.e. all of them.' },
  },
  {
    name: 'accents in text',
    paper: { summary: 'T\\"ulu, Pl\\"{u}cker and Fr\\\'echet met.' },
    expect: { abstract: 'Tülu, Plücker and Fréchet met.' },
  },
  {
    name: 'TeX quotes',
    paper: { summary: "We call it ``light'' and it isn't heavy." },
    expect: { abstract: "We call it “light” and it isn't heavy." },
  },
  {
    name: 'a tie',
    paper: { summary: 'See Figure~3 at ~10 percent.' },
    expect: { abstract: 'See Figure 3 at ~10 percent.' },
  },
  {
    name: 'mathematics in an AI summary',
    paper: { ai_summary: 'A $\\Lambda$-shaped window with $\\alpha$ decay.' },
    expect: { summary: 'A Λ-shaped window with α decay.' },
  },
  {
    name: 'mathematics in keywords',
    paper: { ai_keywords: ['AP$_{50}$', '360{\\deg}', ' lamps ', '', 'Lamps'] },
    expect: { keywords: ['AP₅₀', '360°', 'lamps'] },
  },
  {
    name: 'delimiters that survived',
    paper: { summary: 'A $\\textbf{specialist}$ and a $\\textbf{generalist}$.' },
    expect: { abstract: 'A specialist and a generalist.' },
  },
  {
    name: 'money that is no mathematics',
    paper: { summary: 'It costs \\$0.0007 per page, or $5 a day.' },
    expect: { abstract: 'It costs $0.0007 per page, or $5 a day.' },
  },
];
