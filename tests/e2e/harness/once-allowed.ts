import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Changes what a profile says, while no browser has it open. */
export function changePreferences(
  profileDir: string,
  // biome-ignore lint/suspicious/noExplicitAny: the browser's own file, of which nobody has a type
  change: (preferences: any) => void,
): void {
  const path = join(profileDir, 'Default/Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8'));
  change(preferences);
  writeFileSync(path, JSON.stringify(preferences));
}

/**
 * Writes into a profile, while no browser has it open, that its user has once allowed the extension what is optional:
 * the question itself cannot be answered without a screen. The next request for it, in a click, is granted without asking.
 */
export function allowOnce(
  profileDir: string,
  extensionId: string,
  permission: 'notifications' | 'downloads',
): void {
  changePreferences(profileDir, (preferences) => {
    preferences.extensions.settings[extensionId].runtime_granted_permissions = {
      api: [permission],
      explicit_host: [],
      manifest_permissions: [],
      scriptable_host: [],
    };
  });
}
