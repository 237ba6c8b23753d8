import type { Specimen } from './specimen.ts';

const media = 'https://cdn-uploads.huggingface.co/production/uploads/lamp';

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
    expect: { githubStars: 12 },
  },
  {
    name: 'a repository that is a script',
    paper: { githubRepo: 'javascript:alert(1)' },
    expect: {},
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
    expect: {},
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
  { name: 'a date that is none', paper: { publishedAt: 'soon' }, expect: {} },
];
