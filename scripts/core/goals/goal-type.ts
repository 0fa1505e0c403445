/**
 * What a goal type is: a row that says which signal it listens to, what its own keys ask of it and how steps are measured.
 * The rows are one file each in `types/`; what authors and players read of them is not in the packs.
 */

import type { GoalJson } from "../tree/node.ts";
import type { FilterKindName } from "./filters/filters.ts";
import type { NamedTest } from "./filters/conditions.ts";
import type { AttributeName, Signal, SignalKind } from "./told/signal.ts";
import type { PlayerView } from "./told/views.ts";

export type { GoalJson };

/** What `distinct` can tell steps apart by. */
export const DISTINCT_BY = [
  "entity",
  "item",
  "block",
  "biome",
  "dimension",
  "effect",
  "day",
  "player",
  "position",
] as const;
export type DistinctBy = (typeof DISTINCT_BY)[number];

/** What every deed has: it happens somewhere, some day. */
export const ALWAYS_BY: readonly DistinctBy[] = ["biome", "dimension", "day", "position"];

export interface FilterUse {
  readonly kind: FilterKindName;
  readonly reads: AttributeName | "amount" | "key";
}

export interface GoalType {
  readonly name: string;
  readonly signal: SignalKind;
  /** Own keys that are filters, by key. */
  readonly filters: Readonly<Record<string, FilterUse>>;
  /** The own key whose ids watchers are looked up by. */
  readonly key?: string;
  /** Own keys that are no filters. */
  readonly options?: readonly string[];
  /**
   * `count`: each deed is a step. `amount`: so many steps as the deed says, fractions carried. `highest`: the deed says
   * how much it is now, and only more than ever before counts.
   */
  readonly measure: Measure | ((goal: GoalJson) => Measure);
  /** How much of `amount` makes a step, such as 60 seconds; default 1. */
  readonly per?: (goal: GoalJson) => number;
  /** Beside {@link ALWAYS_BY}. */
  readonly by?: readonly DistinctBy[];
  /** Counts whatever game mode the player is in. */
  readonly inAnyMode?: true;
  /** The parts of a unit survive a leave and a restart. */
  readonly keepsParts?: true;
  /** Tests that no filter kind makes, of an odd own key. */
  readonly extraTests?: (goal: GoalJson) => NamedTest<Signal>[];
  /** Of a goal that is looked at: what must hold; a step is when all do and a moment ago did not. */
  readonly holds?: (goal: GoalJson) => NamedTest<PlayerView>[];
  /** Of a goal that is looked at: the number that is measured as `highest`. */
  readonly value?: (goal: GoalJson) => (player: PlayerView) => number | undefined;
  /** What holds at the first look of a session counts only for a node that has no progress. */
  readonly staysOverLeave?: true;
}

export type Measure = "count" | "amount" | "highest";

export const measureOf = (type: GoalType, goal: GoalJson): Measure =>
  typeof type.measure === "function" ? type.measure(goal) : type.measure;
