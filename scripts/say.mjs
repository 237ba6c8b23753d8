import { spawn } from 'node:child_process';

/** Tells what is about to be done, on a line of its own. */
export function say(line) {
  process.stdout.write(`▸ ${line}\n`);
}

/** Says what went wrong in one sentence, and ends. */
export function giveUp(line) {
  process.stderr.write(`✖ ${line}\n`);
  process.exit(1);
}

/** Runs a command with its output shown; resolves to its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.on('error', (error) => {
      process.stderr.write(`${error.message}\n`);
      resolve(127);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** Runs a command; ends with the sentence where it fails. */
export async function must(sentence, command, args, options) {
  if ((await run(command, args, options)) !== 0) giveUp(sentence);
}
