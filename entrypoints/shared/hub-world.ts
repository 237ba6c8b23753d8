import { type FetchJson, fetchJson } from './fetch-json.ts';
import { hasHostPermission } from './host-permission.ts';

/** The world that the Hub is asked in: passed in, so that a test can be a table. */
export interface HubWorld {
  fetchJson: FetchJson;
  /** The user has allowed the one host. */
  hasPermission: () => Promise<boolean>;
  /** Epoch ms. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
}

/** The world as it is. */
export const realHubWorld: HubWorld = {
  fetchJson,
  hasPermission: hasHostPermission,
  now: () => Date.now(),
  random: Math.random,
};
