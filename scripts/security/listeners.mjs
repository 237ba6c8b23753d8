import { builtTexts } from './world.mjs';

/** Listeners that web pages and other extensions reach. */
const outward =
  /\bon(?:Message|Connect|UserScriptMessage|UserScriptConnect)External\b|\bonUserScript(?:Message|Connect)\b|\bonConnectNative\b/g;

export const listenersRule = {
  id: 'listeners',
  name: 'nobody outside is listened to',
  advice: 'take the listener away: pages of ours speak through the database and the one message',
  check: (world) => {
    const product = Object.entries(world.files)
      .filter(([path]) => /^(papers|storage|components|entrypoints)\/.*\.tsx?$/.test(path))
      .map(([where, text]) => ({ where, text }));
    return [...product, ...builtTexts(world, /\.js$/)].flatMap(({ where, text }) =>
      [...text.matchAll(outward)].map(([word]) => `${where}: ${word}`),
    );
  },
};
