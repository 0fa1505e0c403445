/**
 * Has the host's part of what a pack causes done several times, so that a benchmark can tell what the imitation takes: it is no
 * part of what a pack costs in the game. Only what changes nothing is repeated: questions, the same value written again, events
 * that are made and told to nobody.
 */

const CHANGES_NOTHING = /^(get|has|is|setDynamicProperty$)/;

/**
 * @param times undefined: the method itself
 * @param name of a method; undefined: a property is read
 */
export function repeated<Run extends (...callArguments: never[]) => unknown>(
  times: number | undefined,
  name: string | undefined,
  method: Run,
): Run {
  if (times === undefined || (name !== undefined && !CHANGES_NOTHING.test(name))) return method;
  const answer = method as unknown as (this: unknown, ...callArguments: unknown[]) => unknown;
  return function (this: unknown, ...callArguments: unknown[]): unknown {
    for (let time = 1; time < times; time++) answer.apply(this, callArguments);
    return answer.apply(this, callArguments);
  } as unknown as Run;
}
