/**
 * Parts of the panel that come only when the reader wishes for them, by the names of their files. A browser test sees
 * to it that opening the panel loads none of them.
 */
export const onDemand = [
  'bibtex',
  'CardPictures',
  'Community',
  'fetch-media',
  'Figures',
  'HelpSheet',
  'read-community',
  'Reader',
  'SelectBox',
];
