/** What the help sheet lists, in groups and in its order: caps, and what they mean. `–` stands for all keys between. */
export const keyHelp = [
  [
    'help.reading',
    [
      ['j', 'help.nextCard'],
      ['k', 'help.previousCard'],
      ['o Enter', 'help.open'],
    ],
  ],
  [
    'help.deciding',
    [
      ['s', 'help.save'],
      ['S', 'help.saveTab'],
      ['e', 'help.seen'],
      ['h', 'help.hide'],
      ['t', 'help.tags'],
      ['n', 'help.note'],
      ['z', 'help.zotero'],
      ['u', 'help.undo'],
    ],
  ],
  [
    'help.selecting',
    [
      ['x', 'help.select'],
      ['J', 'help.drawDown'],
      ['K', 'help.drawUp'],
      ['Esc', 'help.clear'],
    ],
  ],
  [
    'help.links',
    [
      ['p', 'help.pdf'],
      ['a', 'help.arxiv'],
      ['f', 'help.hub'],
      ['g', 'help.code'],
      ['P A F G', 'help.behind'],
    ],
  ],
  [
    'help.lists',
    [
      ['[ ←', 'help.previousDay'],
      ['] →', 'help.nextDay'],
      ['1 – 9', 'help.views'],
      ['/', 'help.search'],
      ['m', 'help.folded'],
      ['?', 'help.help'],
    ],
  ],
] as const;
