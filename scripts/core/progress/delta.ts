/** How much can be added to progress at once. */

export function isDelta(delta: number | undefined): delta is number {
  return Number.isSafeInteger(delta) && delta! > 0;
}
