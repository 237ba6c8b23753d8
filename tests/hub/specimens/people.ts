import type { Specimen } from './specimen.ts';

const author = (name: string, hidden = false) => ({ _id: 'a'.repeat(24), name, hidden });
/** As many as the largest real paper has. */
const crowd = Array.from({ length: 3303 }, (_, index) => author(`Author Number ${index + 1}`));

/** Authors, submitters and organisations in every shape. */
export const people: Specimen[] = [
  {
    name: 'a paper of 3,303 authors',
    paper: { title: 'One Lamp, Many Hands', authors: crowd },
    expect: {
      title: 'One Lamp, Many Hands',
      authors: crowd.map(({ name }) => name),
    },
  },
  {
    name: 'one author',
    paper: { authors: [author('Mausolin')] },
    expect: { authors: ['Mausolin'] },
  },
  {
    name: 'a team as author',
    paper: { authors: [author('Lantern Team')] },
    expect: { authors: ['Lantern Team'] },
  },
  {
    name: 'the same name twice',
    paper: { authors: [author('Kun Xi'), author('Kun Xi')] },
    expect: { authors: ['Kun Xi', 'Kun Xi'] },
  },
  {
    name: 'a hidden author',
    paper: { authors: [author('Ada Brook'), author('Not Me', true)] },
    expect: { authors: ['Ada Brook'] },
  },
  {
    name: 'all authors hidden',
    paper: { authors: [author('Not Me', true)] },
    expect: { authors: [] },
  },
  {
    name: 'a name with a broken accent',
    paper: { authors: [author('Peter St\\"utz'), author('Nguy\\~ên Lan')] },
    expect: { authors: ['Peter Stütz', 'Nguyễn Lan'] },
  },
  {
    name: 'an author without a name',
    paper: { authors: [{ _id: 'b' }, author('Ada Brook'), null] },
    expect: { authors: ['Ada Brook'] },
  },
  {
    name: 'a submitter without `name`',
    outer: { submittedBy: undefined },
    paper: { submittedOnDailyBy: { user: 'old-hand', fullname: 'Old Hand' } },
    expect: { submitter: 'old-hand' },
  },
  {
    name: 'an organisation without an avatar',
    paper: { organization: { _id: 'c', name: 'lamp-co', fullname: 'Lamp Co' } },
    expect: { organisation: { name: 'lamp-co', fullName: 'Lamp Co' } },
  },
  {
    name: 'null where a field is missing',
    paper: {
      organization: null,
      githubRepo: null,
      githubStars: null,
      ai_summary: null,
      projectPage: null,
      withdrawnAt: null,
    },
    outer: { organization: null },
    expect: {
      organisation: undefined,
      githubRepo: undefined,
      githubStars: undefined,
      summary: undefined,
      projectPage: undefined,
      withdrawnAt: undefined,
    },
  },
  {
    name: 'an author’s status without a user',
    paper: {
      authors: [{ _id: 'd', name: 'Ada Brook', hidden: false, status: 'extracted_infirmed' }],
    },
    expect: { authors: ['Ada Brook'] },
  },
  {
    name: 'a backslash before an accented letter',
    paper: { authors: [author('Petra L\\ündgren')] },
    expect: { authors: ['Petra Lündgren'] },
  },
  {
    name: 'an author as the Hub knows claimed ones',
    paper: {
      authors: [
        {
          ...author('Ada Brook'),
          status: 'claimed_verified',
          user: { _id: 'e', user: 'ada', fullname: 'Ada B.', type: 'user' },
        },
      ],
    },
    expect: { authors: ['Ada Brook'] },
  },
  {
    name: 'a submitter on the outside alone',
    outer: { submittedBy: { name: 'ada', fullname: 'Ada Brook', type: 'user' } },
    paper: { submittedOnDailyBy: undefined },
    expect: { submitter: 'ada' },
  },
  {
    name: 'nobody who submitted it',
    outer: { submittedBy: undefined },
    paper: { submittedOnDailyBy: undefined },
    expect: { submitter: undefined },
  },
  {
    name: 'an organisation on the outside alone',
    outer: { organization: { _id: 'f', name: 'lamp-co', fullname: 'Lamp Co' } },
    paper: { organization: undefined },
    expect: { organisation: { name: 'lamp-co', fullName: 'Lamp Co' } },
  },
  {
    name: 'an organisation without a long name',
    paper: { organization: { _id: 'g', name: 'lamp-co', fullname: '' } },
    expect: { organisation: { name: 'lamp-co', fullName: 'lamp-co' } },
  },
  {
    name: 'the submitter’s organisation, as of 2025',
    outer: { organization: undefined, submitterOrganization: { name: 'lamp-co' } },
    paper: { organization: undefined },
    expect: { organisation: undefined },
  },
];
