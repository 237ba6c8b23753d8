import type { Paper } from '../../paper.ts';
import { readOnce, textField } from '../text-field.ts';

const texts = readOnce(({ organisation }: Paper) =>
  organisation ? [organisation.name, organisation.fullName] : [],
);

/** Words of the organisation's name, short or full; offers mean one organisation and no other. */
export const org = textField(
  ['organisation', 'organization'],
  ({ paper }) => [texts(paper)],
  ({ organisations }) => organisations,
  'whole',
);
