import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { findCommand } from '../../../scripts/find-browser.mjs';

/** A display that nobody sees, for windows of which a picture is wanted. */
export interface VirtualDisplay {
  name: string;
  /** Writes a picture of everything on it. */
  picture(file: string): Promise<void>;
  close(): void;
}

/** Starts one on a free number; undefined where Xvfb is not installed. */
export async function openVirtualDisplay(
  width: number,
  height: number,
): Promise<VirtualDisplay | undefined> {
  const program = findCommand('Xvfb');
  const camera = findCommand('import');
  if (!program || !camera) return undefined;
  const screen = `${width}x${height}x24`;
  const server = spawn(program, ['-displayfd', '3', '-screen', '0', screen, '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const pipe = server.stdio[3];
  if (!pipe) throw new Error('Xvfb gave no channel to say its number on.');
  const [number] = await once(pipe, 'data');
  const name = `:${String(number).trim()}`;
  return {
    name,
    picture: async (file) => {
      const shot = spawn(camera, ['-display', name, '-window', 'root', file], { stdio: 'ignore' });
      const [code] = await once(shot, 'close');
      if (code !== 0) throw new Error('No picture could be taken of the display.');
    },
    close: () => {
      server.kill();
    },
  };
}
