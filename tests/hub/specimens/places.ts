import type { Specimen } from './specimen.ts';

const media = 'https://cdn-uploads.huggingface.co/production/uploads/lamp';

/** As many as any real paper has. */
const fifteen = Array.from({ length: 15 }, (_, index) => `${media}/${index}.mp4`);

/** Repositories, project pages, media and dates. */
export const places: Specimen[] = [
  {
    name: 'a repository ending in .git',
    paper: { githubRepo: 'https://github.com/lamp/oil.git' },
    expect: { githubRepo: 'https://github.com/lamp/oil' },
  },
  {
    name: 'a newline inside a repository',
    paper: { githubRepo: 'https://github.com/\nlamp/oil.git' },
    expect: { githubRepo: 'https://github.com/lamp/oil' },
  },
  {
    name: 'a repository with a query and a fragment',
    paper: { githubRepo: 'https://github.com/lamp/oil?tab=readme-ov-file#start' },
    expect: { githubRepo: 'https://github.com/lamp/oil' },
  },
  {
    name: 'an organisation instead of a repository',
    paper: { githubRepo: 'https://github.com/lamp/' },
    expect: { githubRepo: 'https://github.com/lamp' },
  },
  {
    name: 'a folder of a repository',
    paper: { githubRepo: 'https://github.com/lamp/oil/tree/main/wick' },
    expect: { githubRepo: 'https://github.com/lamp/oil/tree/main/wick' },
  },
  {
    name: 'stars without a repository',
    paper: { githubRepo: undefined, githubStars: 12 },
    expect: { githubRepo: undefined, githubStars: 12 },
  },
  {
    name: 'a repository that is a script',
    paper: { githubRepo: 'javascript:alert(1)' },
    expect: { githubRepo: undefined },
  },
  {
    name: 'an http project page with a leading space',
    paper: { projectPage: ' http://lamp.example.org/' },
    expect: { projectPage: 'https://lamp.example.org/' },
  },
  {
    name: 'a newline inside a project page',
    paper: { projectPage: 'https://lamp.\nexample.org/' },
    expect: { projectPage: 'https://lamp.example.org/' },
  },
  {
    name: 'a project page that hides its host',
    paper: { projectPage: 'https://huggingface.co@evil.example/' },
    expect: { projectPage: undefined },
  },
  {
    name: 'no media but an empty list',
    paper: { mediaUrls: [] },
    outer: { mediaUrls: [] },
    expect: { media: [] },
  },
  {
    name: 'a video that browsers do not play',
    paper: { mediaUrls: [`${media}/walk.qt`] },
    expect: { media: [`${media}/walk.qt`] },
  },
  {
    name: 'a withdrawn paper',
    paper: { withdrawnAt: '2026-06-01T00:00:00.000Z' },
    expect: { withdrawnAt: Date.parse('2026-06-01T00:00:00.000Z') },
  },
  {
    name: 'no upvotes',
    paper: { upvotes: 0 },
    outer: { numComments: 0 },
    expect: { upvotes: 0, comments: 0 },
  },
  { name: 'upvotes below zero', paper: { upvotes: -1 }, expect: { upvotes: 0 } },
  { name: 'upvotes as a word', paper: { upvotes: 'many' }, expect: { upvotes: 0 } },
  { name: 'upvotes beyond reason', paper: { upvotes: 1e308 }, expect: { upvotes: 1e9 } },
  {
    name: 'an old paper in today’s feed',
    paper: { publishedAt: '2025-12-01T00:00:00.000Z' },
    expect: { publishedAt: Date.parse('2025-12-01T00:00:00.000Z') },
  },
  {
    name: 'a date that is none',
    paper: { publishedAt: 'soon' },
    expect: { publishedAt: undefined },
  },
  {
    name: 'a paper from after its feed day',
    paper: { publishedAt: '2027-01-01T12:00:00.000Z' },
    expect: { publishedAt: Date.parse('2027-01-01T12:00:00.000Z') },
  },
  {
    name: 'a date without a time',
    paper: { publishedAt: '2025-12-01' },
    expect: { publishedAt: Date.parse('2025-12-01T00:00:00.000Z') },
  },
  {
    name: 'a repository with a slash at its end',
    paper: { githubRepo: 'https://github.com/lamp/oil/' },
    expect: { githubRepo: 'https://github.com/lamp/oil' },
  },
  {
    name: 'a file of a repository',
    paper: { githubRepo: 'https://github.com/lamp/oil/blob/main/wick.json' },
    expect: { githubRepo: 'https://github.com/lamp/oil/blob/main/wick.json' },
  },
  {
    name: 'a repository without stars',
    paper: { githubRepo: 'https://github.com/lamp/oil', githubStars: undefined },
    expect: { githubRepo: 'https://github.com/lamp/oil', githubStars: undefined },
  },
  {
    name: 'GitHub itself instead of a repository',
    paper: { githubRepo: 'https://github.com/' },
    expect: { githubRepo: undefined },
  },
  {
    name: 'an empty repository and an empty project page',
    paper: { githubRepo: '', projectPage: '' },
    expect: { githubRepo: undefined, projectPage: undefined },
  },
  {
    name: 'a project page that is a repository',
    paper: { projectPage: 'https://github.com/lamp/oil' },
    expect: { projectPage: 'https://github.com/lamp/oil' },
  },
  {
    name: 'a project page of 200 characters',
    paper: { projectPage: `https://lamp.example.org/${'a-long-report-'.repeat(13)}` },
    expect: { projectPage: `https://lamp.example.org/${'a-long-report-'.repeat(13)}` },
  },
  {
    name: 'fifteen pictures and videos',
    paper: { mediaUrls: fifteen },
    expect: { media: fifteen },
  },
  {
    name: 'media on the outside alone',
    paper: { mediaUrls: undefined },
    outer: { mediaUrls: [`${media}/walk.gif`] },
    expect: { media: [`${media}/walk.gif`] },
  },
  {
    name: 'one medium under its name of 2024',
    paper: { mediaUrls: undefined },
    outer: { mediaUrls: undefined, mediaUrl: `${media}/walk.png` },
    expect: { media: [] },
  },
  {
    name: 'hundreds of upvotes',
    paper: { upvotes: 665 },
    expect: { upvotes: 665 },
  },
];
