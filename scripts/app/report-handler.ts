/**
 * One call's side of a cloud report: the author's functions, asked and checked. They may live in this pack, answering
 * at once, or in another one, answering over script events; the reports do not know which.
 */

import { CLOUD_LIMITS } from "../core/cloud-protocol.ts";
import { utf8Length } from "../core/chunks.ts";
import { describeError } from "./listeners.ts";
import type { Log } from "./ports.ts";

export interface ReportHandler {
  /** Tells the callback; `done` gets what it returned, undefined when it returned nothing, threw or did not answer. */
  answered(data: unknown, done: (value: unknown) => void): void;
  /** Asks for `extra`; undefined when the call brought no `getExtra`. `done` gets undefined when it is not usable. */
  readonly extra: ((done: (value: string | undefined) => void) => void) | undefined;
}

/** How a function is asked: in this pack at once, in another pack later. Throwing means it could not be asked. */
export interface AskedFunctions {
  callback(data: unknown, done: (value: unknown) => void): void;
  readonly getExtra: ((done: (value: unknown) => void) => void) | undefined;
}

/** Functions of this pack, which answer while they are called. */
export function ownFunctions(
  callback: (data: unknown) => unknown,
  getExtra: (() => unknown) | undefined,
): AskedFunctions {
  return {
    callback: (data, done) => done(callback(data)),
    getExtra: getExtra && ((done) => done(getExtra())),
  };
}

/**
 * @param what the call, player and node, for warnings
 */
export function createReportHandler(asked: AskedFunctions, what: string, log: Log): ReportHandler {
  function ask(name: string, question: (done: (value: unknown) => void) => void, done: (value: unknown) => void): void {
    let isDone = false;
    const once = (value: unknown): void => {
      if (isDone) return;
      isDone = true;
      done(value);
    };
    try {
      question(once);
    } catch (error) {
      log.warn(`${name} of ${what} threw, which counts as false: ${describeError(error)}`);
      once(undefined);
    }
  }

  const { getExtra } = asked;
  return {
    answered(data, done) {
      ask(
        "callback",
        (given) => asked.callback(data, given),
        (value) => {
          if (isPromise(value)) {
            log.warn(`callback of ${what} returned a promise, which counts as false; it must answer at once`);
            done(undefined);
          } else done(value);
        },
      );
    },
    extra:
      getExtra &&
      ((done) => {
        ask("getExtra", getExtra, (value) => {
          const problem = extraProblem(value);
          if (problem !== undefined) log.warn(`getExtra of ${what} ${problem}, which counts as false`);
          done(problem === undefined ? (value as string) : undefined);
        });
      }),
  };
}

/** An `extra` that cannot be stored; undefined is a report without one. */
export const UNUSABLE = Symbol("unusable extra");

/**
 * Asks the newest of the calls that brought a `getExtra`.
 * @returns what `then` said, true while the answer is outstanding
 */
export function collectExtra(
  calls: readonly ReportHandler[],
  then: (extra: string | undefined | typeof UNUSABLE) => boolean,
): boolean {
  const provider = [...calls].reverse().find((call) => call.extra !== undefined)?.extra;
  if (!provider) return then(undefined);
  let outcome = true;
  provider((extra) => {
    outcome = then(extra ?? UNUSABLE);
  });
  return outcome;
}

/** Tells every call, and concludes when the last of them has answered. */
export function askAll(calls: readonly ReportHandler[], data: unknown, conclude: (values: unknown[]) => void): void {
  const values: unknown[] = [];
  let outstanding = calls.length;
  calls.forEach((call, index) => {
    call.answered(data, (value) => {
      values[index] = value;
      outstanding -= 1;
      if (outstanding === 0) conclude(values);
    });
  });
}

/** On a conflict the callback must say true or false; anything else is told and counts as false. */
export function wantsAnotherRound(value: unknown, what: string, log: Log): boolean {
  if (typeof value === "boolean") return value;
  log.warn(
    `callback of ${what} must return true or false on a conflict (code 5), not ${typeof value}; it counts as false`,
  );
  return false;
}

function extraProblem(value: unknown): string | undefined {
  if (isPromise(value)) return "returned a promise; it must answer at once";
  if (typeof value !== "string") return `must return a string, not ${value === null ? "null" : typeof value}`;
  const bytes = utf8Length(value);
  if (bytes > CLOUD_LIMITS.extraBytes)
    return `returned ${bytes} UTF-8 bytes; at most ${CLOUD_LIMITS.extraBytes} can be stored`;
  return undefined;
}

function isPromise(value: unknown): boolean {
  return typeof value === "object" && value !== null && typeof (value as { then?: unknown }).then === "function";
}
