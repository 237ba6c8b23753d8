import { parseArgs } from 'node:util';
import { latestFeedDay } from '../../papers/feed-day.ts';
import { startControl } from './control.ts';
import { readFault } from './fault.ts';
import { folderCorpus, hubDataFolder } from './folder-corpus.ts';
import { startHub } from './hub.ts';
import { manual } from './manual.ts';
import { syntheticCorpus } from './synthetic/corpus.ts';

function readOptions() {
  return parseArgs({
    options: {
      port: { type: 'string', default: '8443' },
      'control-port': { type: 'string', default: '8444' },
      seed: { type: 'string', default: '1' },
      days: { type: 'string', default: '60' },
      data: { type: 'boolean', default: false },
      folder: { type: 'string' },
      stage: { type: 'string' },
      rate: { type: 'string', default: '500' },
      'no-etag': { type: 'boolean', default: false },
      fault: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  }).values;
}

/** The option's whole number. */
function number(options: ReturnType<typeof readOptions>, name: keyof typeof options): number {
  const text = String(options[name]);
  if (!/^\d+$/.test(text)) throw new Error(`--${name} is a whole number, not “${text}”.`);
  return Number(text);
}

function openCorpus(options: ReturnType<typeof readOptions>, latest: string) {
  const folder = options.folder ?? (options.data ? hubDataFolder() : undefined);
  if (folder) return folderCorpus(folder, { latest });
  if (options.data) {
    throw new Error('There is no folder of real payloads: set PAPERBOY_HUB_DATA to one.');
  }
  return syntheticCorpus({ latest, seed: number(options, 'seed'), days: number(options, 'days') });
}

async function main(): Promise<void> {
  const options = readOptions();
  if (options.help) {
    console.log(manual);
    return;
  }
  const latest = latestFeedDay(Date.now());
  // Read first: a wrong one must end this before a server keeps it alive.
  const faults = options.fault.map(readFault);
  const corpus = openCorpus(options, latest);
  if (options.stage !== undefined) corpus.setStage(latest, number(options, 'stage'));
  const rateLimit =
    options.rate === 'off' ? false : { limit: number(options, 'rate'), windowSeconds: 300 };
  const hub = await startHub({
    corpus,
    port: number(options, 'port'),
    rateLimit,
    etag: !options['no-etag'],
  });
  for (const { fault, match } of faults) hub.fault(fault, match);
  const control = await startControl(hub, number(options, 'control-port'));
  const isReal = options.data || options.folder !== undefined;
  console.log(`The stand-in Hub listens on https://127.0.0.1:${hub.port}, commands go to http://127.0.0.1:${control.port}
It serves ${isReal ? 'real' : 'invented'} papers of ${corpus.days().length} days; ${latest} has ${corpus.day(latest).length}, in ${corpus.stages(latest)} stages.

  curl -k 'https://127.0.0.1:${hub.port}/api/daily_papers?date=${latest}'
  curl -d 'status status=503 times=3' http://127.0.0.1:${control.port}/faults

Chromium reaches it as huggingface.co with:
  --host-resolver-rules="MAP *.huggingface.co 127.0.0.1:${hub.port}, MAP huggingface.co 127.0.0.1:${hub.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"
  --ignore-certificate-errors-spki-list=${hub.spki}

--help shows the options and faults; Ctrl-C closes it.`);
}

main().catch((error: unknown) => {
  console.error(
    `${error instanceof Error ? error.message : String(error)}\n--help shows the options.`,
  );
  process.exit(1);
});
