import { build } from 'vite';

/** A module and all that it imports, as one script that a page can evaluate. */
export async function bundle(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'bundled' } },
  });
  const outputs = Array.isArray(built) ? built : [built];
  for (const output of outputs) {
    if (!('output' in output)) continue;
    const [{ code }] = output.output;
    return code;
  }
  throw new Error(`Nothing was built of ${entry}.`);
}
