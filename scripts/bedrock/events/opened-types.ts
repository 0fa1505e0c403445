/**
 * Which containers are of interest: the engine is asked to tell of those only.
 */

import type { App } from "../../app/app.ts";
import { keysOfBlock, keysOfEntity, type BlockPattern, type EntityPattern } from "../../core/goals/filters/patterns.ts";

export interface Opened {
  /** Undefined: of any type. */
  readonly types: ReadonlySet<string> | undefined;
}

/** @returns undefined where no goal is about containers of this sort */
export function openedTypes({ watched }: App, sort: "block" | "entity"): Opened | undefined {
  const other = sort === "block" ? "entity" : "block";
  const goals = watched
    .all("open_container")
    .map(({ goal }) => goal)
    .filter((goal) => goal[other] === undefined);
  if (goals.length === 0) return undefined;
  const types = new Set<string>();
  for (const goal of goals) {
    const pattern = goal[sort];
    const keys =
      pattern === undefined
        ? undefined
        : sort === "block"
          ? keysOfBlock(pattern as BlockPattern)
          : keysOfEntity(pattern as EntityPattern);
    if (!keys) return { types: undefined };
    for (const key of keys) types.add(key);
  }
  return { types };
}
