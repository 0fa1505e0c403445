/** RANGE: a number that must be met exactly, or bounds. Values are whole when they are compared, so some ranges are empty. */
import { describe, quote, type Scope } from "../../../core/checks/issue.ts";
import { checkNumber, checkShape, isObject, type Shape } from "../../../core/checks/shape.ts";
import type { Range } from "../../../core/goals/filters/patterns.ts";
import { value, type About } from "../../shapes/schema.ts";

const ALL = Number.MAX_SAFE_INTEGER;

/** What can be measured lies from `lowest` to `highest`. */
export const range = (about: About, lowest: number = -ALL, highest: number = ALL) =>
  value<Range>(about, {
    check: () => (given, scope) => checkRange(given, scope, lowest, highest),
    json: () => rangeJson(lowest, highest),
  });

export function checkRange(given: unknown, scope: Scope, lowest: number = -ALL, highest: number = ALL): void {
  if (typeof given === "number") {
    checkBound(lowest, highest)(given, scope);
    if (!Number.isInteger(given)) {
      const expected = `a whole number, or bounds such as {"min": ${Math.floor(given)}}`;
      scope.refuse("wrong-type", `it is ${describe(given)}, and what is compared is rounded down`, expected);
    }
    return;
  }
  if (!isObject(given)) {
    const such = meantRange(given) ?? { min: lowest > -ALL ? lowest : 1 };
    const bounds = `bounds such as ${written(typeof such === "number" ? { min: such } : such)}`;
    const expected = `${typeof such === "number" ? `${such}, without quotes` : "a number"}, or ${bounds}`;
    scope.refuse("wrong-type", `it is ${describe(given)}`, expected);
    return;
  }
  const bound = { check: checkBound(lowest, highest) };
  const shape: Shape = {
    min: { ...bound, alsoCalled: ["from", "minimum", "at_least", "least", "above"] },
    max: { ...bound, alsoCalled: ["to", "maximum", "at_most", "most", "below"] },
  };
  checkShape(given, scope, shape);
  const { min, max } = given;
  if (Object.keys(given).length === 0) {
    scope.refuse("missing-key", "neither bound is given", '"min", "max" or both');
  } else if (typeof min === "number" && typeof max === "number") refuseEmpty(min, max, scope);
}

const written = (bounds: object): string => JSON.stringify(bounds).replace(/([:,])/g, "$1 ");

/** `">=10"`, `"10-50"`, `"10+"`, `[10, 50]` and `"10"`: bounds as other systems write them. */
function meantRange(given: unknown): number | { readonly min?: number; readonly max?: number } | undefined {
  const bounds = Array.isArray(given) && given.every((one) => typeof one === "number") ? given : [];
  if (bounds.length === 2) return { min: Math.min(...bounds), max: Math.max(...bounds) };
  if (typeof given !== "string" || given.length > 40) return undefined;
  const text = given.replace(/\s/g, "");
  const [, from, to] = /^(-?\d+)(?:-|–|\.\.\.?|:|to)(-?\d+)$/.exec(text) ?? [];
  if (to !== undefined) return { min: Math.min(Number(from), Number(to)), max: Math.max(Number(from), Number(to)) };
  const [, least] = /^(?:>=|≥)?(-?\d+)(?:\+|\.\.)?$/.exec(text) ?? [];
  if (least !== undefined) return String(Number(least)) === text ? Number(least) : { min: Number(least) };
  const [, sign, bound] = /^(>|<=|≤|<|=|==|\.\.)(-?\d+)$/.exec(text) ?? [];
  if (bound === undefined) return undefined;
  if (sign === ">") return { min: Number(bound) + 1 };
  if (sign === "<") return { max: Number(bound) - 1 };
  return sign === "=" || sign === "==" ? Number(bound) : { max: Number(bound) };
}

function refuseEmpty(min: number, max: number, scope: Scope): void {
  if (min > max) {
    const expected = `"min" to be at most "max": {"min": ${max}, "max": ${min}}`;
    scope.refuse("empty-range", `"min" is ${min} and "max" is ${max}, so no number is between them`, expected);
  } else if (Math.floor(max) < min) {
    const problem = `no whole number is between ${min} and ${max}, and what is compared is rounded down`;
    scope.refuse("empty-range", problem, "bounds with a whole number between them");
  }
}

function checkBound(lowest: number, highest: number) {
  const isOpen = lowest === -ALL || highest === ALL;
  const check = checkNumber(lowest, highest);
  if (!isOpen) return check;
  return (given: unknown, scope: Scope): void => {
    if (typeof given !== "number") check(given, scope);
    else if (given < lowest) scope.refuse("out-of-range", `it is ${describe(given)}`, `a number of ${lowest} or more`);
    else if (given > highest) scope.refuse("out-of-range", `it is ${describe(given)}`, `a number up to ${highest}`);
  };
}

function rangeJson(minimum: number, maximum: number) {
  const bound = { type: "number", minimum, maximum };
  return {
    anyOf: [
      { type: "integer", minimum, maximum },
      {
        type: "object",
        properties: { min: bound, max: bound },
        additionalProperties: false,
        minProperties: 1,
      },
    ],
  };
}

/** `{"coins": 10}`: ranges by a name that is free. */
export const rangesByName = (about: About, what: string) =>
  value<Readonly<Record<string, Range>>>(about, {
    check: () => (given, scope) => {
      if (!isObject(given)) {
        scope.refuse("wrong-type", `it is ${describe(given)}`, `an object such as {${quote(what)}: {"min": 10}}`);
        return;
      }
      const names = Object.keys(given);
      if (names.length === 0)
        scope.refuse("bad-length", "it is empty", `an object such as {${quote(what)}: {"min": 10}}`);
      for (const name of names) checkRange(given[name], scope.at(name));
    },
    json: () => ({ type: "object", additionalProperties: rangeJson(-ALL, ALL), minProperties: 1 }),
  });
