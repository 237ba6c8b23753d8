import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const chromiumNames = ['chromium', 'chromium-browser', 'microsoft-edge', 'microsoft-edge-stable'];
const firefoxNames = ['firefox-esr', 'firefox', 'firefox-developer-edition'];

/** Where these browsers lie outside the PATH. Branded Google Chrome is left out: it ignores --load-extension. */
const chromiumPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
  'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe',
];
const firefoxPlaces = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The path of the first of these commands that is installed, or undefined. */
export function findCommand(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

/** A browser of the Chromium family that loads unpacked extensions; `PAPERBOY_CHROMIUM` names one. */
export function findChromium() {
  return (
    process.env.PAPERBOY_CHROMIUM ??
    findCommand(...chromiumNames) ??
    chromiumPlaces.find(isExecutable)
  );
}

/** Firefox; `PAPERBOY_FIREFOX` names one. */
export function findFirefox() {
  return (
    process.env.PAPERBOY_FIREFOX ?? findCommand(...firefoxNames) ?? firefoxPlaces.find(isExecutable)
  );
}
