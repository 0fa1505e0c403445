/**
 * Has what the pack asks of the host answered several times, so that a benchmark can tell what the imitated answers take: they
 * are no part of what a pack costs in the game. Only what changes nothing is repeated.
 */

const READS = /^(get|has|is)/;

/**
 * @param times undefined: the method itself
 * @param name of a method; undefined: a property is read
 */
export function repeated<Run extends (...callArguments: never[]) => unknown>(
  times: number | undefined,
  name: string | undefined,
  method: Run,
): Run {
  if (times === undefined || (name !== undefined && !READS.test(name))) return method;
  const read = method as unknown as (this: unknown, ...callArguments: unknown[]) => unknown;
  return function (this: unknown, ...callArguments: unknown[]): unknown {
    for (let time = 1; time < times; time++) read.apply(this, callArguments);
    return read.apply(this, callArguments);
  } as unknown as Run;
}
