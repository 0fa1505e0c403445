/** Patterns of items, entities and blocks as goals have them, in their shortest form, and ranges. Knows no criterion. */
import { isTable, numberOf, type Json } from "../json.ts";

export type Pattern = string | readonly string[] | Readonly<Record<string, unknown>>;
export type RangeJson = number | { readonly min?: number; readonly max?: number };

/** One id alone, several as a list. */
export const idsOf = (ids: readonly string[]): string | readonly string[] => (ids.length === 1 ? ids[0]! : ids);

/** @param key that names the ids in the long form: `item`, `type`, `block` */
export function patternOf(key: string, given: Readonly<Record<string, unknown>>): Pattern | undefined {
  const entries = Object.entries(given).filter(([, value]) => value !== undefined);
  if (entries.length === 0) return undefined;
  const [first] = entries;
  if (entries.length === 1 && first![0] === key) return first![1] as Pattern;
  return Object.fromEntries(entries);
}

/** The ids of a pattern that asks for nothing else. */
export function plainIds(pattern: unknown): readonly string[] | undefined {
  if (typeof pattern === "string") return [pattern];
  return Array.isArray(pattern) ? (pattern as readonly string[]) : undefined;
}

/** `{"min": 3}` or `3`; undefined where nothing, or anything, is asked. */
export function boundsOf(value: Json): { readonly min?: number; readonly max?: number } | undefined {
  const exact = numberOf(value);
  if (exact !== undefined) return { min: exact, max: exact };
  if (!isTable(value)) return undefined;
  const min = numberOf(value["min"]);
  const max = numberOf(value["max"]);
  if (min === undefined && max === undefined) return undefined;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}

/** In whole numbers, as goals compare them: what is measured is rounded down first. */
export function rangeOf(value: Json, factor = 1, least = -Infinity): RangeJson | undefined {
  const bounds = boundsOf(value);
  if (bounds === undefined) return undefined;
  const min = bounds.min === undefined ? undefined : Math.max(least, Math.ceil(bounds.min * factor));
  const max = bounds.max === undefined ? undefined : Math.max(least, Math.floor(bounds.max * factor));
  if (min !== undefined && min === max) return min;
  return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
}
