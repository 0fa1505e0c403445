/**
 * Which globals the pack sees: those of Bedrock's engine and `console`, nothing else. Time and chance are the world's.
 */
import type { LogLine } from "../../types.ts";
import type { WorldClock } from "../clock.ts";
import { describeError } from "../execution.ts";
import { repeated } from "./repeated-answers.ts";

/** All global names a pack may see; everything else is removed from the realm. */
const ALLOWED = new Set(
  (
    "globalThis Infinity NaN undefined parseInt parseFloat isNaN isFinite decodeURI decodeURIComponent encodeURI " +
    "encodeURIComponent escape unescape Object Function Error EvalError RangeError ReferenceError SyntaxError TypeError " +
    "URIError InternalError AggregateError Array Number Boolean String Symbol Math JSON Reflect Proxy Map Set WeakMap " +
    "WeakSet ArrayBuffer Uint8ClampedArray Int8Array Uint8Array Int16Array Uint16Array Int32Array Uint32Array " +
    "BigInt64Array BigUint64Array Float32Array Float64Array DataView Promise BigInt RegExp Date console"
  ).split(" "),
);

export interface GlobalsNeeds {
  log(level: LogLine["level"], text: string): void;
  clock: WorldClock;
  seed: number;
  /** See the option of this name. */
  timesOfAnswers?: number | undefined;
}

export function prepareGlobals({ log, clock, seed, timesOfAnswers }: GlobalsNeeds): void {
  const realm = globalThis as unknown as Record<string, unknown>;
  const logAt =
    (level: LogLine["level"]) =>
    (...parts: unknown[]): void => {
      clock.hostCall();
      log(level, parts.map(shown).join(" "));
    };
  const consoleObject = { log: logAt("info"), info: logAt("info"), warn: logAt("warn"), error: logAt("error") };
  for (const name of Object.getOwnPropertyNames(realm)) {
    // What an option of Node brings, as `--expose-gc` does, stays by name.
    if (!ALLOWED.has(name) && !Reflect.deleteProperty(realm, name)) realm[name] = undefined;
  }
  Object.defineProperty(realm, "console", {
    value: consoleObject,
    writable: true,
    configurable: true,
    enumerable: false,
  });
  Object.defineProperty(realm, "Date", {
    value: clockDate(clock, timesOfAnswers),
    writable: true,
    configurable: true,
    enumerable: false,
  });
  Math.random = seededRandom(seed);
  forbidCodeFromText();
}

function shown(part: unknown): string {
  if (typeof part === "string") return part;
  if (part instanceof Error) return describeError(part);
  return String(part);
}

/** `Date` as ever, only that "now" is the world's. */
function clockDate(clock: WorldClock, timesOfAnswers: number | undefined): DateConstructor {
  const Real = Date;
  const nowMilliseconds = repeated(timesOfAnswers, undefined, (): number => {
    clock.hostCall();
    return clock.nowMilliseconds();
  });
  function WorldDate(...parts: unknown[]): unknown {
    if (new.target === undefined) return new Real(nowMilliseconds()).toString();
    const given = parts.length === 0 ? [nowMilliseconds()] : parts;
    return Reflect.construct(Real, given, new.target === WorldDate ? Real : new.target);
  }
  WorldDate.prototype = Real.prototype;
  WorldDate.now = nowMilliseconds;
  WorldDate.parse = Real.parse.bind(Real);
  WorldDate.UTC = Real.UTC.bind(Real);
  Object.defineProperty(WorldDate, "name", { value: "Date" });
  Object.defineProperty(Real.prototype, "constructor", { value: WorldDate, writable: true, configurable: true });
  return WorldDate as unknown as DateConstructor;
}

/** Mulberry32: small, and the same in every engine. */
function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The platform runs no code that is made of text, unless a pack asks for that capability. */
function forbidCodeFromText(): void {
  const samples = [function () {}, function* () {}, async function () {}, async function* () {}];
  for (const sample of samples) {
    const prototype = Object.getPrototypeOf(sample) as object;
    const real = (prototype as { constructor: { readonly name: string } }).constructor;
    const refusing = {
      [real.name]: function (): never {
        throw new EvalError("Code generation from strings is disallowed in this world");
      },
    }[real.name]!;
    Object.defineProperty(refusing, "prototype", { value: prototype });
    Object.defineProperty(prototype, "constructor", { value: refusing, writable: false, configurable: false });
    if (real === Function) {
      Object.defineProperty(globalThis, "Function", { value: refusing, writable: true, configurable: true });
    }
  }
}
