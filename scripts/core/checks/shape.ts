/**
 * The small language in which the keys of nodes and settings are described: what a value must be, told as checks that report
 * every problem instead of stopping at the first. Knows no key of any node.
 */
import { describe, quote, quoteChoices, type IssueCode, type Scope } from "./issue.ts";
import { nearest } from "../text/nearest.ts";

/** Reports what is wrong with a value; silence means it is right. */
export type Check = (value: unknown, scope: Scope) => void;

export interface KeyRule {
  readonly check: Check;
  readonly required?: true;
  /** What people write for it because other systems call it so; in small letters. */
  readonly alsoCalled?: readonly string[];
}

/** Rules by key. */
export type Shape = Readonly<Record<string, KeyRule>>;

/** Keys that people write because another system has them, and why there are none here. */
export type RefusedKeys = Readonly<Record<string, RefusedKey>>;

export interface RefusedKey {
  readonly reason: string;
  readonly instead: string;
  /** The key that is meant by it: that it is missing needs no telling then. */
  readonly standsFor?: string;
}

export type JsonObject = Readonly<Record<string, unknown>>;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** As authors write it: with a space behind each colon and comma. */
const inOneLine = (example: object): string => JSON.stringify(example).replace(/([:,])(?=["{[\d-])/g, "$1 ");

/** Own keys only: `toString` is not a key of an empty object. */
export function has(object: object, key: string): boolean {
  return Object.prototype.hasOwnProperty.call(object, key);
}

/** @param example what would be right, to be shown to whoever gave something else */
export function asObject(value: unknown, scope: Scope, example?: object): JsonObject | undefined {
  if (isObject(value)) return value;
  const expected = example === undefined ? "an object in braces" : `an object such as ${inOneLine(example)}`;
  scope.refuse("wrong-type", `it is ${describe(value)}`, expected);
  return undefined;
}

/** Unknown, missing and wrong keys of one object, in the order of the text and then of the rules. */
export function checkShape(object: JsonObject, scope: Scope, shape: Shape, refused: RefusedKeys = {}): void {
  for (const key of Object.keys(object)) {
    if (has(shape, key)) shape[key]!.check(object[key], scope.at(key));
    else if (has(refused, key)) {
      scope
        .key(key)
        .refuse("refused-key", `${quote(key)} cannot be used: ${refused[key]!.reason}`, refused[key]!.instead);
    } else refuseKeyOutside(key, object, scope, shape);
  }
  for (const key of Object.keys(shape)) {
    if (!shape[key]!.required || has(object, key) || isMeant(key, object, shape)) continue;
    if (Object.keys(object).some((given) => has(refused, given) && refused[given]!.standsFor === key)) continue;
    // Whoever wrote another key has just been told of the only one that there is.
    if (Object.keys(shape).length === 1 && Object.keys(object).some((given) => !has(refused, given))) continue;
    const asked = expectedBy(shape[key]!.check);
    refuseMissingKey(key, scope, asked === undefined ? undefined : `${quote(key)} with ${asked}`);
  }
}

/** What a check asks for, as it would tell somebody who gave it nothing. */
function expectedBy(check: Check): string | undefined {
  let first: string | undefined;
  const listening: Scope = {
    path: "$",
    at: () => listening,
    key: () => listening,
    refuse: (_code, _problem, expected) => (first ??= expected),
    warn: () => undefined,
  };
  check(undefined, listening);
  return first;
}

/** Whether a key that is not there was merely spelled otherwise; the unknown key has been told of then. */
export function isMeant(key: string, object: JsonObject, shape: Shape): boolean {
  return Object.keys(object).some((given) => !has(shape, given) && meantKey(given, object, shape) === key);
}

function meantKey(given: string, object: JsonObject, shape: Shape): string | undefined {
  return keyOfOtherName(given, object, shape) ?? nearest(given, Object.keys(shape));
}

function keyOfOtherName(given: string, object: JsonObject, shape: Shape): string | undefined {
  const name = given.toLowerCase();
  const one = singular(name);
  const isCalledSo = (key: string) => key === one || shape[key]!.alsoCalled?.includes(name) === true;
  return Object.keys(shape).find((key) => !has(object, key) && isCalledSo(key));
}

/** `entities` → `entity`; what is no plural of English is left as it is. */
const singular = (word: string): string => word.replace(/ies$/, "y").replace(/(?<=[^s])s$/, "");

function refuseKeyOutside(key: string, object: JsonObject, scope: Scope, shape: Shape): void {
  const meant = keyOfOtherName(key, object, shape);
  if (meant === undefined) refuseUnknownKey(key, scope, Object.keys(shape));
  else
    scope.key(key).refuse("unknown-key", `the key ${quote(key)} is unknown`, `${quote(meant)}, as it is called here`);
}

export function refuseUnknownKey(key: string, scope: Scope, known: readonly string[]): void {
  const near = nearest(key, known);
  const expected =
    near === undefined
      ? `${known.length > 1 ? "one of " : ""}${quoteChoices(known)}`
      : `${quote(near)}, the nearest known key`;
  scope.key(key).refuse("unknown-key", `the key ${quote(key)} is unknown`, expected);
}

export function refuseMissingKey(key: string, scope: Scope, expected = `${quote(key)} to be given`): void {
  scope.at(key).refuse("missing-key", `the key ${quote(key)} is missing`, expected);
}

/** "…, nearest …" for a name out of a long list; `otherwise` where nothing is near. */
export function suggestion(given: string, known: Iterable<string>, otherwise: string): string {
  const near = nearest(given, known);
  return near === undefined ? otherwise : `${quote(near)}, the nearest known one`;
}

export const checkObject =
  (shape: Shape, refused?: RefusedKeys, example?: object): Check =>
  (value, scope) => {
    const object = asObject(value, scope, example);
    if (object !== undefined) checkShape(object, scope, shape, refused);
  };

/** `isRight`: whether a number or a flag would be right if it stood in quotation marks. */
export function isText(
  value: unknown,
  scope: Scope,
  expected = "a text in quotation marks",
  isRight: (written: string) => boolean = () => true,
): value is string {
  if (typeof value === "string") return true;
  const isHinted = (typeof value === "number" || typeof value === "boolean") && isRight(String(value));
  const hint = isHinted ? `: "${value}"` : "";
  scope.refuse("wrong-type", `it is ${describe(value)}`, expected + hint);
  return false;
}

/** Characters are code points here, as in JSON schemas; the shortest and longest length are allowed themselves. */
export const checkText =
  (minimum = 0, maximum = Infinity): Check =>
  (value, scope) => {
    if (!isText(value, scope)) return;
    const length = Array.from(value).length;
    if (length >= minimum && length <= maximum) return;
    const expected = maximum === Infinity ? `at least ${minimum}` : `${minimum} to ${maximum}`;
    const unit = maximum === Infinity && minimum === 1 ? "character" : "characters";
    scope.refuse("bad-length", `it has ${length} characters`, `${expected} ${unit}`);
  };

export const checkFlag: Check = (value, scope) => {
  if (typeof value === "boolean") return;
  let meant = "true or false";
  if (value === 1) meant = "true";
  if (value === 0) meant = "false";
  if (value === "true" || value === "1") meant = "true, without quotation marks";
  if (value === "false" || value === "0") meant = "false, without quotation marks";
  scope.refuse("wrong-type", `it is ${describe(value)}`, meant);
};

function isNumber(value: unknown, scope: Scope, expected: string): value is number {
  if (typeof value === "number") return true;
  const written = typeof value === "string" ? value.trim() : "";
  const hint = /^-?\d+(\.\d+)?$/.test(written) && written.length < 20 ? `: ${Number(written)}, without quotes` : "";
  scope.refuse("wrong-type", `it is ${describe(value)}`, expected + hint);
  return false;
}

/** An integer from `minimum` to `maximum`, both allowed. */
export const checkInteger =
  (minimum: number, maximum: number = Number.MAX_SAFE_INTEGER): Check =>
  (value, scope) => {
    const upTo = maximum === Number.MAX_SAFE_INTEGER ? " or more" : ` to ${maximum}`;
    const expected = `an integer of ${minimum}${upTo}`;
    if (!isNumber(value, scope, expected)) return;
    if (!Number.isInteger(value)) scope.refuse("wrong-type", `it is ${describe(value)}`, expected);
    else if (value < minimum) scope.refuse("out-of-range", `it is ${describe(value)}`, expected);
    else if (value > maximum)
      scope.refuse("out-of-range", `it is ${describe(value)}`, `an integer of ${minimum} to ${maximum}`);
  };

/** Any number from `minimum` to `maximum`; `above` says that the minimum itself is too small. */
export const checkNumber =
  (minimum: number, maximum: number, above = false): Check =>
  (value, scope) => {
    const expected = above ? `a number above ${minimum}, up to ${maximum}` : `a number from ${minimum} to ${maximum}`;
    if (!isNumber(value, scope, expected)) return;
    const tooSmall = above ? value <= minimum : value < minimum;
    if (tooSmall || value > maximum) scope.refuse("out-of-range", `it is ${describe(value)}`, expected);
  };

/** What people write for a choice, in small letters → the choice. */
export type OtherWords = Readonly<Record<string, string>>;

/** `said`: all that would be right, in words, where it is more than these choices. */
export const checkChoice =
  (choices: readonly string[], code: IssueCode = "not-a-choice", said?: string, otherWords: OtherWords = {}): Check =>
  (value, scope) => {
    const expected = said ?? quoteChoices(choices);
    const isChoice = (written: string) => choices.includes(written);
    if (!isText(value, scope, expected, isChoice) || isChoice(value)) return;
    const word = value.trim().toLowerCase();
    const meant = has(otherWords, word) ? `${quote(otherWords[word]!)}, as it is called here` : undefined;
    scope.refuse(code, `${quote(value)} is unknown`, meant ?? suggestion(value, choices, expected));
  };

export const checkList =
  (member: Check, maximum = Infinity): Check =>
  (value, scope) => {
    if (!Array.isArray(value)) {
      scope.refuse("wrong-type", `it is ${describe(value)}`, "a list in square brackets");
      return;
    }
    if (value.length > maximum) {
      scope.refuse("bad-length", `the list has ${value.length} members`, `at most ${maximum}`);
    }
    value.forEach((one, index) => member(one, scope.at(index)));
  };
