/**
 * BetterQuesting's JSON, in which keys bear the number of their NBT type (`name:8`) and lists are objects with counted keys, → plain
 * JSON. What the values say is not looked at.
 */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";

const TYPED = /^(.*):(\d{1,2})$/s;
const MAX_DEPTH = 200;

export function untyped(value: unknown, depth = 0): unknown {
  if (depth > MAX_DEPTH) return undefined;
  if (Array.isArray(value)) return (value as unknown[]).map((one) => untyped(one, depth + 1));
  if (!isObject(value)) return value;
  const plain: Record<string, unknown> = {};
  for (const [key, inner] of Object.entries(value)) {
    const [, name = key, type] = TYPED.exec(key) ?? [];
    const isList = type === "9" && isObject(inner);
    const made = isList ? listOf(inner, depth + 1) : untyped(inner, depth + 1);
    Object.defineProperty(plain, name, { value: made, enumerable: true, configurable: true, writable: true });
  }
  return plain;
}

/** `{"0:10": …, "1:10": …}`, in the order of the numbers. */
function listOf(counted: JsonObject, depth: number): unknown[] {
  return Object.entries(counted)
    .map(([key, value]) => [parseInt(key, 10), value] as const)
    .sort(([a], [b]) => (Number.isNaN(a) || Number.isNaN(b) ? 0 : a - b))
    .map(([, value]) => untyped(value, depth));
}
