import type { Settings } from '../settings.ts';

type QuietHours = Pick<Settings, 'quietFrom' | 'quietTo'>;

/** True in the hours in which nothing is told; the same hour twice is none. */
export function isQuiet(hour: number, { quietFrom, quietTo }: QuietHours): boolean {
  if (quietFrom === 'off') return false;
  const from = Number(quietFrom);
  const to = Number(quietTo);
  return from <= to ? hour >= from && hour < to : hour >= from || hour < to;
}

/** The hour from which on the digest is told: the one that was chosen, or where that is quiet the first after it. */
export function digestHour(settings: QuietHours & Pick<Settings, 'digest'>): number | undefined {
  if (settings.digest === 'off') return undefined;
  const hour = Number(settings.digest);
  return isQuiet(hour, settings) ? Number(settings.quietTo) : hour;
}
