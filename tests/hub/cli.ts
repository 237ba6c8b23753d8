import { parseArgs } from 'node:util';
import { latestFeedDay } from '../../papers/feed-day.ts';
import { folderCorpus, hubDataFolder } from './folder-corpus.ts';
import { startHub } from './hub.ts';
import { syntheticCorpus } from './synthetic/corpus.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '8443' },
    data: { type: 'boolean', default: false },
    folder: { type: 'string' },
    seed: { type: 'string', default: '1' },
    stage: { type: 'string' },
    rate: { type: 'string', default: '500' },
    'no-etag': { type: 'boolean', default: false },
  },
});

const latest = latestFeedDay(Date.now());
const folder = values.folder ?? (values.data ? hubDataFolder() : undefined);
if (values.data && !folder) {
  console.error('There is no folder of real payloads: set PAPERBOY_HUB_DATA to one.');
  process.exit(1);
}
const corpus = folder
  ? folderCorpus(folder, { latest })
  : syntheticCorpus({ latest, seed: Number(values.seed) });
if (values.stage !== undefined) corpus.setStage(latest, Number(values.stage));
const rateLimit =
  values.rate === 'off' ? false : { limit: Number(values.rate), windowSeconds: 300 };
const hub = await startHub({
  corpus,
  port: Number(values.port),
  rateLimit,
  etag: !values['no-etag'],
});

console.log(
  `The stand-in Hub listens on https://127.0.0.1:${hub.port} and serves ${folder ? 'real' : 'invented'} papers.`,
);
console.log(
  `Newest feed day: ${latest}, ${corpus.day(latest).length} papers, in ${corpus.stages(latest)} stages (--stage 0 shows its beginning).`,
);
console.log('Chromium reaches it as huggingface.co with:');
console.log(
  `  --host-resolver-rules="MAP huggingface.co 127.0.0.1:${hub.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"`,
);
console.log(`  --ignore-certificate-errors-spki-list=${hub.spki}`);
console.log('Ctrl-C closes it.');
