/** What somebody looks for, in the words in which it comes to mind, and the papers that are meant. */
export interface Need {
  query: string;
  expected: string[];
}
