/**
 * What a world calls itself in the cloud, so that it knows its own claims again after a crash. Drawn once, when it is first
 * needed, and kept with the world: copies of a world are one and the same in this.
 */

import type { PropertyStore } from "../ports.ts";

export const MARK_KEY = "ach:mark";
const MARK = /^[0-9a-z]{10,16}$/;

/** @returns the mark; undefined while it can be neither read nor kept */
export function createWorldMark(
  world: () => PropertyStore | undefined,
  random: () => number,
): () => string | undefined {
  let known: string | undefined;
  const draw = (): string =>
    Math.floor(random() * 36 ** 5)
      .toString(36)
      .padStart(5, "0");

  return () => {
    if (known !== undefined) return known;
    const properties = world();
    if (!properties) return undefined;
    try {
      const kept = properties.get(MARK_KEY);
      const mark = typeof kept === "string" && MARK.test(kept) ? kept : draw() + draw();
      if (mark !== kept) properties.set(MARK_KEY, mark);
      known = mark;
    } catch {
      // Claims then do not say whose they are, which hinders nothing.
    }
    return known;
  };
}
