/**
 * Parts of the panel that an opening with papers to show does without: most come only when the reader wishes for them. By
 * the names of their files; a browser test sees to it that opening the panel loads none of them.
 */
export const onDemand = [
  'bibtex',
  'CardPictures',
  'CatchUpLine',
  'Community',
  'export-library',
  'FacetMenu',
  'fetch-media',
  'Figures',
  'FilterStatus',
  'HelpSheet',
  'hub-search-actions',
  'HiddenLine',
  'MoreChoices',
  'MuteMenu',
  'mutes',
  'own-view-actions',
  'own-views',
  'QueryOffers',
  'read-community',
  'Reader',
  'SearchFoot',
  'SearchStart',
  'search-link',
  'search-marks',
  'searches',
  'SelectBox',
  'Sheet',
  'ViewSheets',
];
