import { gzipSync } from 'node:zlib';
import type { Freshness } from '../../../papers/freshness.ts';
import type { Fault } from '../../hub/fault.ts';

/** A way in which the network or the Hub answers wrong, by the catalogue’s kind. */
export interface NetworkShape {
  kind: string;
  name: string;
  /** Undefined where there is no network at all. */
  fault: Fault | undefined;
  /** What the panel says of it. */
  shows: Freshness;
  /** Or this, in the browser that takes it for something else. */
  orShows?: Freshness;
}

const statusOf = (kind: string, status: number, shows: Freshness): NetworkShape => ({
  ...{ kind, name: `status ${status}`, shows },
  fault: { kind: 'status', status },
});

/** Each with status 429. */
const limits: Record<string, string>[] = [
  {},
  { RateLimit: '"api";r=0;t=240' },
  { RateLimit: '"api";r=0;t=1' },
  { RateLimit: '"api";r=0;t=-5' },
  { RateLimit: '"api";r=0;t=1000000000000' },
  { RateLimit: 'soon' },
  { 'Retry-After': '240' },
  { 'Retry-After': '-5' },
  { 'Retry-After': 'soon' },
  { 'Retry-After': '1e9' },
  { 'Retry-After': 'Wed, 21 Oct 2015 07:28:00 GMT' },
  { 'Retry-After': 'Fri, 31 Dec 2100 23:59:59 GMT' },
  { RateLimit: '"api";r=0;t=10', 'Retry-After': '500' },
];

const bytesOf = (
  kind: string,
  name: string,
  bytes: string | Buffer,
  shows: Freshness,
  headers?: Record<string, string>,
): NetworkShape => ({
  ...{ kind, name, shows },
  fault: {
    ...{ kind: 'bytes', base64: Buffer.from(bytes).toString('base64') },
    ...(headers && { headers }),
  },
});

const nested = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const half = gzipSync('[]').subarray(0, 12);

/** Bodies that are not what they say, or not what was asked for. */
const bodies: NetworkShape[] = [
  bytesOf('C6', 'nothing at all', '', 'changed'),
  bytesOf('C6', 'null', 'null', 'changed'),
  bytesOf('C6', 'an object', '{}', 'changed'),
  bytesOf('C6', 'an error in an object', '{"error":"Sorry"}', 'changed'),
  bytesOf('C6', 'a text', '"papers"', 'changed'),
  bytesOf('C6', 'a number', '42', 'changed'),
  bytesOf('C6', 'a list of nothing', '[null, null]', 'changed'),
  bytesOf('C6', 'a list of other things', '[{"model":"a"}, 5]', 'changed'),
  bytesOf('C6', 'no number', '[NaN]', 'changed'),
  bytesOf('C6', 'a comma too many', '[{"paper":{}},]', 'changed'),
  bytesOf('C6', 'JSON line by line', '{"paper":{}}\n{"paper":{}}\n', 'changed'),
  bytesOf('C6', 'XML', '<?xml version="1.0"?><feed/>', 'changed'),
  bytesOf('C6', 'UTF-16', Buffer.from('[{"paper":{}}]', 'utf16le'), 'changed'),
  bytesOf('C6', 'half characters', Buffer.from([0x5b, 0x22, 0xed, 0xa0, 0x80, 0x5d]), 'changed'),
  bytesOf('C6', 'a hundred thousand brackets', nested, 'changed'),
  bytesOf('C6', 'gzip that is none', 'no gzip', 'offline', { 'Content-Encoding': 'gzip' }),
  {
    ...bytesOf('C6', 'half a gzip', half, 'offline', { 'Content-Encoding': 'gzip' }),
    orShows: 'changed',
  },
  bytesOf('C6', 'deflate that is none', 'none', 'offline', { 'Content-Encoding': 'deflate' }),
  bytesOf('C7', 'a small gzip of 20 MB', gzipSync(`["${'x'.repeat(20_000_000)}"]`), 'changed', {
    'Content-Encoding': 'gzip',
  }),
];

/** Every shape, more than sixty. */
export const networkShapes: readonly NetworkShape[] = [
  { kind: 'C1', name: 'a portal’s page', fault: { kind: 'html' }, shows: 'changed' },
  {
    ...{ kind: 'C1', name: 'a portal’s page that says it is JSON', shows: 'changed' },
    fault: { kind: 'html', contentType: 'application/json' },
  },
  {
    ...{ kind: 'C1', name: 'a way to another host', shows: 'offline' },
    fault: { kind: 'redirect', to: 'https://portal.example/sign-in' },
  },
  {
    ...{ kind: 'C1', name: 'a way to another page', shows: 'offline' },
    fault: { kind: 'redirect', to: '/login' },
  },
  statusOf('C1', 511, 'server'),
  ...limits.map(
    (headers): NetworkShape => ({
      ...{ kind: 'C3', name: `status 429 ${JSON.stringify(headers)}`, shows: 'limited' },
      fault: { kind: 'status', status: 429, headers },
    }),
  ),
  ...[408, 425, 500, 501, 502, 503, 504, 520, 529].map((status) =>
    statusOf('C4', status, 'server'),
  ),
  statusOf('C5', 400, 'changed'),
  ...[401, 402, 403, 405, 406, 418, 451].map((status) => statusOf('C5', status, 'server')),
  ...[404, 410].map((status) => statusOf('C5', status, 'changed')),
  ...[201, 202, 203, 204, 206].map((status) => statusOf('C6', status, 'server')),
  { kind: 'C6', name: 'half of the answer', fault: { kind: 'truncated' }, shows: 'changed' },
  {
    ...{ kind: 'C6', name: 'a connection that breaks at once', shows: 'offline' },
    fault: { kind: 'reset', at: 'start' },
  },
  {
    ...{ kind: 'C6', name: 'a connection that breaks within the answer', shows: 'offline' },
    fault: { kind: 'reset', at: 'body' },
  },
  ...bodies,
  { kind: 'C7', name: '12 MB', fault: { kind: 'huge', bytes: 12_000_000 }, shows: 'changed' },
  {
    ...{ kind: 'C8', name: 'an answer in drops', shows: 'fresh' },
    fault: { kind: 'dribble', bytes: 4_096, everyMs: 5 },
  },
  { kind: 'C8', name: 'a late answer', fault: { kind: 'delay', ms: 600 }, shows: 'fresh' },
  { kind: 'C9', name: 'no network', fault: undefined, shows: 'offline' },
];
