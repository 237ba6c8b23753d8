/** True for what can be the id of a view. */
export function isOwnViewId(raw: unknown): raw is string {
  return typeof raw === 'string' && /^[\w-]{1,64}$/.test(raw);
}
