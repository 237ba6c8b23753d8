import { readdirSync, readlinkSync } from 'node:fs';

/** What is at the other end of a link; nothing where it has gone meanwhile. */
function linkedTo(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function entries(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** The files in a folder that some process has open; of Linux alone. */
export function openFilesIn(folder: string): string[] {
  const processes = entries('/proc').filter((name) => /^\d+$/.test(name));
  const descriptors = processes.flatMap((pid) =>
    entries(`/proc/${pid}/fd`).map((name) => `/proc/${pid}/fd/${name}`),
  );
  return descriptors.map(linkedTo).filter((path) => path.startsWith(folder));
}
