/** Properties in memory, with the platform's byte limit, that can stop after any single write. */

import type { PropertyStore } from "../../scripts/app/ports.ts";

export class Stopped extends Error {}

export interface MemoryProperties extends PropertyStore {
  readonly values: Map<string, unknown>;
  writes: number;
  /** The write after this many throws {@link Stopped}, and so does every later one. */
  stopAfter: number;
}

const LIMIT_BYTES = 32_767;

export function memoryProperties(values = new Map<string, unknown>()): MemoryProperties {
  return {
    values,
    writes: 0,
    stopAfter: Infinity,
    get: (key) => values.get(key),
    set(key, value) {
      if (this.writes >= this.stopAfter) throw new Stopped("the world stopped");
      if (typeof value === "string" && new TextEncoder().encode(value).length > LIMIT_BYTES)
        throw new Error("too long");
      this.writes++;
      if (value === undefined) values.delete(key);
      else values.set(key, value);
    },
    keys: () => [...values.keys()],
  };
}
