import { expect as patient } from '@playwright/test';

/** Milliseconds between looks. */
const intervals = [50, 100];

const poll: typeof patient.poll = (look, options) =>
  patient.poll(look, {
    intervals,
    ...(typeof options === 'string' ? { message: options } : options),
  });

/** Playwright’s, that looks again soon: its own waits grow to a second, and most of a test would be waiting. */
export const expect = new Proxy(patient, {
  get: (target, name) => (name === 'poll' ? poll : Reflect.get(target, name)),
});
