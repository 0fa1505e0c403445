/**
 * A call's side of a cloud report: the author's functions, asked and checked. They may live in this pack, answering at
 * once, or in another one, answering over script events; the reports do not know which.
 *
 * Calls are made in every tick for every player, so a handler is one small object, and all else is made when there is
 * something to ask.
 */

import { CLOUD_LIMITS, type CloudReportResult } from "../../../core/cloud/protocol.ts";
import { utf8Length } from "../../../core/saving/chunks.ts";
import { describeError } from "../../progress/listeners.ts";
import type { Log } from "../../ports.ts";
import type { CallbackQueue } from "./callback-queue.ts";

/** In place of a `callback`: functions that live in another pack and answer later. */
export class FunctionsElsewhere {
  constructor(
    readonly callback: (data: unknown, done: (value: unknown) => void) => void,
    readonly getExtra: ((done: (value: unknown) => void) => void) | undefined,
  ) {}
}

/** The functions a call brought. Calls that brought the same may share one. */
export interface ReportHandler {
  readonly callback: ((data: unknown) => unknown) | FunctionsElsewhere;
  /** Of this pack; functions elsewhere have their own. */
  readonly getExtra: (() => unknown) | undefined;
  /** Name of the call. */
  readonly call: string;
  /** How much it wants reported of a node that is not sent automatically; 0 of all others. */
  readonly asks: number;
}

/** In place of a value that was refused with a warning. */
const REFUSED = Symbol("refused");

/** An `extra` that cannot be stored; undefined is a report without one. */
export const UNUSABLE = Symbol("unusable extra");

/** With the u flag the halves of whole pairs do not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** What is asked about: a report, as warnings name it. */
export interface Subject {
  readonly node: { readonly id: string };
  readonly playerId: string;
}

/** A call, as far as it is asked. */
export type AskedCall = Pick<ReportHandler, "callback" | "getExtra" | "call">;

const describe = ({ call }: AskedCall, { node, playerId }: Subject): string =>
  `${call} on node ${node.id} for player ${playerId}`;

/** Whether the call's functions answer at once. */
export function isOfThisPack(call: AskedCall): boolean {
  return !(call.callback instanceof FunctionsElsewhere);
}

/** Tells a call what became of its report; what the callback returns means nothing here. */
export function tellOne(call: AskedCall, subject: Subject, result: CloudReportResult | null, log: Log): void {
  // Each gets a copy of its own.
  const data = result && { code: result.code, message: result.message, entity: result.entity };
  askCallback(call, data, subject, log, ignore);
}

/**
 * Asks every call, and concludes when the last of them has answered.
 * @param conclude gets what they returned, in the order of the calls; {@link REFUSED} for one that threw or returned a promise, undefined for one
 *   that returned nothing or did not answer
 */
export function askAll(
  callbacks: CallbackQueue,
  calls: readonly AskedCall[],
  subject: Subject,
  data: unknown,
  log: Log,
  conclude: (values: readonly unknown[]) => void,
): void {
  const values: unknown[] = calls.map(() => undefined);
  let answered = 0;
  callbacks.each(
    calls.map((call, place) => ({ call, place })),
    ({ call, place }) => {
      askCallback(call, data, subject, log, (value) => {
        values[place] = value;
        answered += 1;
        if (answered === calls.length) conclude(values);
      });
    },
  );
}

/** On a conflict the callback must say true or false; anything else is told and counts as false. */
export function wantsAnotherRound(value: unknown, what: string, log: Log): boolean {
  if (typeof value === "boolean") return value;
  if (value !== REFUSED) {
    log.warn(
      `callback of ${what} must return true or false on a conflict (code 5), not ${typeof value}; it counts as false`,
    );
  }
  return false;
}

/**
 * Asks the newest of the calls that brought a `getExtra`.
 * @param then gets what it said, and the call that was asked
 * @returns what `then` said, true while the answer is outstanding
 */
export function collectExtra<Call extends AskedCall>(
  calls: readonly Call[],
  subject: Subject,
  log: Log,
  then: (extra: string | undefined | typeof UNUSABLE, asked: Call | undefined) => boolean,
): boolean {
  for (let index = calls.length - 1; index >= 0; index--) {
    const call = calls[index]!;
    const { callback, getExtra } = call;
    const isElsewhere = callback instanceof FunctionsElsewhere;
    if (!(isElsewhere ? callback.getExtra : getExtra)) continue;
    let outcome = true;
    const take = (value: unknown): void => {
      const problem = value === REFUSED ? undefined : extraProblem(value);
      if (problem !== undefined) log.warn(`getExtra of ${describe(call, subject)} ${problem}, which counts as false`);
      outcome = then(value === REFUSED || problem !== undefined ? UNUSABLE : (value as string), call);
    };
    if (isElsewhere) askElsewhere("getExtra", call, callback.getExtra!, subject, log, take);
    else take(askHere("getExtra", call, getExtra!, undefined, subject, log));
    return outcome;
  }
  return then(undefined, undefined);
}

/** What was said for the extra, and the calls whose word could not be used. */
type TakeExtra<Call> = (extra: string | undefined | typeof UNUSABLE, unusable: readonly Call[]) => boolean;

/**
 * As {@link collectExtra}, but goes on to the next call when an answer cannot be used: one call's mistake is not the
 * others'. When another pack was asked in vain all others are asked together, for each may let its time run out.
 * @param isWanted whether anybody still waits for it
 * @param then gets {@link UNUSABLE} when no call is left
 */
export function collectUsableExtra<Call extends AskedCall>(
  calls: readonly Call[],
  subject: Subject,
  log: Log,
  isWanted: () => boolean,
  then: TakeExtra<Call>,
): boolean {
  function next(left: readonly Call[], unusable: readonly Call[]): boolean {
    return collectExtra(left, subject, log, (extra, asked) => {
      if (extra !== UNUSABLE || !asked) return then(extra, unusable);
      const rest = left.filter((call) => call !== asked);
      return isOfThisPack(asked) ? goOn(rest, [...unusable, asked], next) : goOn(rest, [...unusable, asked], together);
    });
  }

  function goOn(left: readonly Call[], unusable: readonly Call[], how: typeof next): boolean {
    return left.length === 0 || !isWanted() ? then(UNUSABLE, unusable) : how(left, unusable);
  }

  function together(left: readonly Call[], unusable: readonly Call[]): boolean {
    const others = left.filter(({ callback }) => callback instanceof FunctionsElsewhere && callback.getExtra);
    if (others.length === 0) return next(left, unusable);
    const said = new Map<Call, string | undefined | typeof UNUSABLE>();
    for (const other of others) {
      collectExtra([other], subject, log, (extra) => {
        said.set(other, extra);
        if (said.size < others.length) return true;
        const refused = others.filter((call) => said.get(call) === UNUSABLE);
        const newest = others.filter((call) => !refused.includes(call)).pop();
        if (newest) return then(said.get(newest), [...unusable, ...refused]);
        return goOn(
          left.filter((call) => !refused.includes(call)),
          [...unusable, ...refused],
          next,
        );
      });
    }
    return true;
  }

  return next(calls, []);
}

const ignore = (): void => undefined;

/** @param done gets what it returned, at once or when the other pack has answered */
export function askCallback(
  call: AskedCall,
  data: unknown,
  subject: Subject,
  log: Log,
  done: (value: unknown) => void,
): void {
  const { callback } = call;
  if (callback instanceof FunctionsElsewhere) {
    askElsewhere("callback", call, (given) => callback.callback(data, given), subject, log, done);
  } else done(askHere("callback", call, callback, data, subject, log));
}

function askHere(
  name: string,
  call: AskedCall,
  question: (data: unknown) => unknown,
  data: unknown,
  subject: Subject,
  log: Log,
): unknown {
  try {
    const value = question(data);
    if (typeof value !== "object" || !isPromise(value)) return value;
    log.warn(`${name} of ${describe(call, subject)} returned a promise, which counts as false; it must answer at once`);
  } catch (error) {
    warnOfThrow(name, call, error, subject, log);
  }
  return REFUSED;
}

/** Throwing means that the function could not be asked; a second answer is one too many. */
function askElsewhere(
  name: string,
  call: AskedCall,
  question: (done: (value: unknown) => void) => void,
  subject: Subject,
  log: Log,
  done: (value: unknown) => void,
): void {
  let isDone = false;
  const once = (value: unknown): void => {
    if (isDone) return;
    isDone = true;
    done(value);
  };
  try {
    question(once);
  } catch (error) {
    warnOfThrow(name, call, error, subject, log);
    once(REFUSED);
  }
}

function warnOfThrow(name: string, call: AskedCall, error: unknown, subject: Subject, log: Log): void {
  log.warn(`${name} of ${describe(call, subject)} threw, which counts as false: ${describeError(error)}`);
}

function extraProblem(value: unknown): string | undefined {
  if (typeof value !== "string") return `must return a string, not ${value === null ? "null" : typeof value}`;
  const bytes = utf8Length(value);
  if (bytes > CLOUD_LIMITS.extraBytes)
    return `returned ${bytes} UTF-8 bytes; at most ${CLOUD_LIMITS.extraBytes} can be stored`;
  // Text in ASCII, the common case, has none.
  if (bytes !== value.length && LONE_SURROGATE.test(value))
    return "returned a text with half a surrogate pair, which UTF-8 cannot store; do not cut texts between the two halves";
  return undefined;
}

function isPromise(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
