import type { Paper } from '../../paper.ts';
import { foldedOnce, textField } from '../text-field.ts';

const lines = foldedOnce(({ organisation }: Paper) =>
  organisation ? [organisation.name, organisation.fullName] : [],
);

/** Words of the organisation's name, short or full; offers mean one organisation and no other. */
export const org = textField(
  ['organisation', 'organization'],
  ({ paper }) => lines(paper),
  ({ organisations }) => organisations,
  'whole',
);
