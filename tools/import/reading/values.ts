/** Values of foreign files, which may be anything: each asked for as what it should be, nothing where it is something else. */
import { has, isObject, type JsonObject } from "../../../scripts/core/checks/shape.ts";

const NOTHING: JsonObject = Object.freeze({});

/** An empty one for what is no object. */
export const objectIn = (value: unknown): JsonObject => (isObject(value) ? value : NOTHING);

export const listIn = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as unknown[]) : []);

/** Own keys only. */
export const valueAt = (object: JsonObject, key: string): unknown => (has(object, key) ? object[key] : undefined);

export const textIn = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);

/** Also one that is written as text. */
export function numberIn(value: unknown): number | undefined {
  if (typeof value === "number") return Number.isFinite(value) ? value : undefined;
  if (typeof value === "bigint") return Number(value);
  if (typeof value !== "string" || value.trim() === "") return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A number of things: whole, at least 1, and not more than can be counted. */
export function countIn(value: unknown): number | undefined {
  const number = numberIn(value);
  return number === undefined || number < 1 ? undefined : Math.min(Math.floor(number), 2_147_483_647);
}

/** Also `1` and `"true"`. */
export function flagIn(value: unknown): boolean | undefined {
  if (typeof value === "boolean") return value;
  if (typeof value === "string") {
    const word = value.trim().toLowerCase();
    return word === "true" ? true : word === "false" ? false : undefined;
  }
  const number = numberIn(value);
  return number === undefined ? undefined : number !== 0;
}
