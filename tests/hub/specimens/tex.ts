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
  {
    name: 'a power inside a word',
    paper: { title: 'd^2Lamp and pr^2Wick: Two Lamps' },
    expect: { title: 'd²Lamp and pr²Wick: Two Lamps' },
  },
  {
    name: 'a power that is a bare font command',
    paper: { title: 'L^textbf{2A}: textit{Lamps} Again' },
    expect: { title: 'L²ᴬ: Lamps Again' },
  },
  {
    name: 'a title that begins with a bare font command',
    paper: { title: 'texttt{Lamp}: Light for All' },
    expect: { title: 'Lamp: Light for All' },
  },
  {
    name: 'an index without braces',
    paper: { title: 'O_2L: The L_1 Norm of step_1' },
    expect: { title: 'O₂L: The L₁ Norm of step_1' },
  },
  {
    name: 'an index in braces that has no lowered form',
    paper: { title: 'L_{0.5}: Half a Lamp' },
    expect: { title: 'L_0.5: Half a Lamp' },
  },
  {
    name: 'a power below zero',
    paper: { summary: 'Lamps flicker at 3 x 10^-4 and 10^{-6}.' },
    expect: { abstract: 'Lamps flicker at 3 x 10⁻⁴ and 10⁻⁶.' },
  },
  {
    name: 'delimiters that survived without their backslashes',
    paper: { summary: 'A $textbf{wick} and textbf{flame}$ pair.' },
    expect: { abstract: 'A wick and flame pair.' },
  },
  {
    name: 'a name of a sign without its backslash',
    paper: {
      title: 'infty-Lamps in sim20 Seconds',
      summary: 'Lamps are 4times brighter at 512times 512 (p leq 0.05), 5.9%rightarrow10.9%.',
    },
    expect: {
      title: '∞-Lamps in ~20 Seconds',
      abstract: 'Lamps are 4× brighter at 512×512 (p ≤ 0.05), 5.9%→10.9%.',
    },
  },
  {
    name: 'a word that is the name of a sign as well',
    paper: { summary: 'Three times we tried sim2real and real-to-sim transfer, 3 times in all.' },
    expect: {
      abstract: 'Three times we tried sim2real and real-to-sim transfer, 3 times in all.',
    },
  },
  {
    name: 'escaped characters in an abstract',
    paper: { summary: 'R\\&D at 84.5\\% of file\\_name \\#1, for \\10,000.' },
    expect: { abstract: 'R&D at 84.5% of file_name #1, for $10,000.' },
  },
  {
    name: 'an escaped tilde',
    paper: { summary: 'It beats lamps of \\~8 watts.' },
    expect: { abstract: 'It beats lamps of ~8 watts.' },
  },
  {
    name: 'a range with a tilde',
    paper: { summary: 'It needs 8~16 lamps, see~Table 1 at~https://example.org/~ada.' },
    expect: { abstract: 'It needs 8~16 lamps, see Table 1 at https://example.org/~ada.' },
  },
  {
    name: 'font commands in an AI summary',
    paper: { ai_summary: 'E\\textsuperscript{2}L and $\\mathcal{ZS}^2$ beat Lamp$_\\text{old}$.' },
    expect: { summary: 'E²L and ZS² beat Lamp_old.' },
  },
  {
    name: 'braces that only group',
    paper: { summary: 'We call {LampNet} a {bf P}roper model with weights in {-1, 0, 1}.' },
    expect: { abstract: 'We call LampNet a Proper model with weights in {-1, 0, 1}.' },
  },
  {
    name: 'a link whose command is lost',
    paper: {
      summary:
        'Code: https://example.org/a{https://example.org/a}, a demo: https://example.org/b{here}.',
    },
    expect: { abstract: 'Code: https://example.org/a, a demo: https://example.org/b (here).' },
  },
  {
    name: 'an address inside a footnote',
    paper: { summary: 'Lamps help.\\footnote{https://example.org/c.} They do.' },
    expect: { abstract: 'Lamps help. (https://example.org/c.) They do.' },
  },
  {
    name: 'a list with commands',
    paper: { summary: '\\begin{itemize} \\item light \\item oil \\end{itemize}' },
    expect: { abstract: '• light • oil' },
  },
];
