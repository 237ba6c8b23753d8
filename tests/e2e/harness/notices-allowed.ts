import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes into a profile, while no browser has it open, that its user has once allowed the extension to notify: the
 * question itself cannot be answered without a screen. The next request for it, in a click, is granted without asking.
 */
export function allowNoticesIn(profileDir: string, extensionId: string): void {
  const path = join(profileDir, 'Default/Preferences');
  const preferences = JSON.parse(readFileSync(path, 'utf8'));
  preferences.extensions.settings[extensionId].runtime_granted_permissions = {
    api: ['notifications'],
    explicit_host: [],
    manifest_permissions: [],
    scriptable_host: [],
  };
  writeFileSync(path, JSON.stringify(preferences));
}
