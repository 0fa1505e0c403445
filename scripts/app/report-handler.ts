/**
 * A call's side of a cloud report: the author's functions, asked and checked. They may live in this pack, answering at
 * once, or in another one, answering over script events; the reports do not know which.
 *
 * A node under load gathers one handler for each call until its report is answered, so a handler is one small object,
 * and all else is made when there is something to ask.
 */

import { CLOUD_LIMITS } from "../core/cloud-protocol.ts";
import { utf8Length } from "../core/chunks.ts";
import { describeError } from "./listeners.ts";
import type { Log } from "./ports.ts";

/** In place of a `callback`: functions that live in another pack and answer later. */
export class FunctionsElsewhere {
  constructor(
    readonly callback: (data: unknown, done: (value: unknown) => void) => void,
    readonly getExtra: ((done: (value: unknown) => void) => void) | undefined,
  ) {}
}

/** The functions one call brought, and what warnings say of the call. */
export interface ReportHandler {
  readonly callback: ((data: unknown) => unknown) | FunctionsElsewhere;
  /** Of this pack; functions elsewhere have their own. */
  readonly getExtra: (() => unknown) | undefined;
  readonly call: string;
  readonly nodeId: string;
  readonly playerId: string;
  /** How much it wants reported of a node that is not sent automatically; 0 of all others. */
  readonly asks: number;
}

/** In place of a value that was refused with a warning. */
const REFUSED = Symbol("refused");

/** An `extra` that cannot be stored; undefined is a report without one. */
export const UNUSABLE = Symbol("unusable extra");

/** With the u flag the halves of whole pairs do not match. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

const describe = ({ call, nodeId, playerId }: ReportHandler): string =>
  `${call} on node ${nodeId} for player ${playerId}`;

/** Whether the call's functions answer at once. */
export function isOfThisPack(call: ReportHandler): boolean {
  return !(call.callback instanceof FunctionsElsewhere);
}

/** Tells every call what became of its report; what the callbacks return means nothing here. */
export function tellAll(calls: readonly ReportHandler[], data: () => unknown, log: Log): void {
  for (const call of calls) askCallback(call, data(), log, ignore);
}

/**
 * Asks every call, and concludes when the last of them has answered.
 * @param conclude gets what they returned; {@link REFUSED} for one that threw or returned a promise, undefined for one
 *   that returned nothing or did not answer
 */
export function askAll(
  calls: readonly ReportHandler[],
  data: unknown,
  log: Log,
  conclude: (values: readonly unknown[]) => void,
): void {
  const values: unknown[] = [];
  let outstanding = calls.length;
  calls.forEach((call, index) => {
    askCallback(call, data, log, (value) => {
      values[index] = value;
      outstanding -= 1;
      if (outstanding === 0) conclude(values);
    });
  });
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
export function collectExtra(
  calls: readonly ReportHandler[],
  log: Log,
  then: (extra: string | undefined | typeof UNUSABLE, asked: ReportHandler | undefined) => boolean,
): boolean {
  for (let index = calls.length - 1; index >= 0; index--) {
    const call = calls[index]!;
    const { callback, getExtra } = call;
    const isElsewhere = callback instanceof FunctionsElsewhere;
    if (!(isElsewhere ? callback.getExtra : getExtra)) continue;
    let outcome = true;
    const take = (value: unknown): void => {
      const problem = value === REFUSED ? undefined : extraProblem(value);
      if (problem !== undefined) log.warn(`getExtra of ${describe(call)} ${problem}, which counts as false`);
      outcome = then(value === REFUSED || problem !== undefined ? UNUSABLE : (value as string), call);
    };
    if (isElsewhere) askElsewhere("getExtra", call, callback.getExtra!, log, take);
    else take(askHere("getExtra", call, getExtra!, undefined, log));
    return outcome;
  }
  return then(undefined, undefined);
}

const ignore = (): void => undefined;

function askCallback(call: ReportHandler, data: unknown, log: Log, done: (value: unknown) => void): void {
  const { callback } = call;
  if (callback instanceof FunctionsElsewhere) {
    askElsewhere("callback", call, (given) => callback.callback(data, given), log, done);
  } else done(askHere("callback", call, callback, data, log));
}

function askHere(
  name: string,
  call: ReportHandler,
  question: (data: unknown) => unknown,
  data: unknown,
  log: Log,
): unknown {
  try {
    const value = question(data);
    if (!isPromise(value)) return value;
    log.warn(`${name} of ${describe(call)} returned a promise, which counts as false; it must answer at once`);
  } catch (error) {
    warnOfThrow(name, call, error, log);
  }
  return REFUSED;
}

/** Throwing means that the function could not be asked; a second answer is one too many. */
function askElsewhere(
  name: string,
  call: ReportHandler,
  question: (done: (value: unknown) => void) => void,
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
    warnOfThrow(name, call, error, log);
    once(REFUSED);
  }
}

function warnOfThrow(name: string, call: ReportHandler, error: unknown, log: Log): void {
  log.warn(`${name} of ${describe(call)} threw, which counts as false: ${describeError(error)}`);
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
