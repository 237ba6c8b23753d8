import { builtTexts } from './world.mjs';

/** Ways out that bypass the door, be they a library's. */
const others =
  /\b(?:XMLHttpRequest|WebSocket|WebTransport|EventSource|RTCPeerConnection|sendBeacon|cookieStore|document\.cookie)\b/g;
const demands = ['credentials:`omit`', 'referrerPolicy:`no-referrer`', 'redirect:`error`'];
/** So far behind its call the door's demands stand. */
const reach = 200;

export const doorRule = {
  id: 'door',
  name: 'what is built asks the network only without cookies, referrer and redirects',
  advice: 'ask through entrypoints/shared/fetch-door.ts; a library that asks by itself cannot stay',
  check: (world) =>
    builtTexts(world, /\.js$/).flatMap(({ where, text }) => [
      ...[...text.matchAll(others)].map(([word]) => `${where}: ${word}`),
      ...[...text.matchAll(/(?<![\w$])fetch\(/g)].flatMap(({ index }) => {
        const call = text.slice(index, index + reach).replaceAll(/["']/g, '`');
        return demands
          .filter((demand) => !call.includes(demand))
          .map((demand) => `${where}: a fetch without ${demand}`);
      }),
      ...[...text.matchAll(/credentials:\s*["'`](?!omit)\w/g)].map(
        ([found]) => `${where}: ${found}`,
      ),
    ]),
};
