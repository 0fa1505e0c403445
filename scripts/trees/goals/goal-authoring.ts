/**
 * What authors write and read about a goal type: one file a goal type beside its row in core/goals/types, and one a
 * combination. Everything else is derived from them: checks, JSON schema, docs. Nothing of it is in the packs.
 */
import type { GoalJson, GoalType } from "../../core/goals/goal-type.ts";
import type { CombinationName } from "../../core/goals/plan.ts";
import type { Check } from "../../core/checks/shape.ts";
import type { About, ShapeContext, TSchema } from "../shapes/schema.ts";

export interface GoalExample {
  /** What is to be done, as the heading of a recipe. */
  readonly says: string;
  /** 1 where it is left out. */
  readonly goalNumber?: number;
  readonly goal: GoalJson;
}

/** What an author is told of an own key. A filter's shape follows from its kind in the goal type's row. */
export interface OwnKey extends About {
  readonly says: string;
  readonly examples: readonly unknown[];
  readonly required?: true;
  /** For what is no filter, and where the kind alone does not tell it, such as the bounds of a range. */
  readonly shape?: (about: About) => TSchema;
  /** The word for the shape in docs: `RANGE`, `true`, `minutes`; a filter's follows from its kind. */
  readonly form?: string;
}

interface Authoring {
  /** One sentence or two: what a step is. */
  readonly says: string;
  /** Of these keys at least one, or at most one, is to be given. */
  readonly atLeastOne?: readonly string[];
  readonly atMostOne?: readonly string[];
  /** What several keys say together. */
  readonly also?: (context: ShapeContext) => Check;
}

export interface GoalAuthoring extends Authoring {
  readonly type: GoalType;
  readonly keys: Readonly<Record<string, OwnKey>>;
  readonly examples: readonly [GoalExample, ...GoalExample[]];
  /** Of a goal that rests on signs, since the game tells nothing: what it can miss or take for it. */
  readonly misses?: string;
  /** The triggers of Java Edition's advancements that it stands for. */
  readonly java?: readonly string[];
}

/** Shapes of goals inside of goals, handed in, for each knows all goal types. */
export interface MemberShapes {
  /** Members that count once, with `count`. */
  readonly counted: (about: About) => TSchema;
  /** Members whose steps all count. */
  readonly steps: (about: About) => TSchema;
  /** The one goal of a `distinct` or `within`. */
  readonly inner: (about: About) => TSchema;
}

export interface CombinationKey extends Omit<OwnKey, "shape"> {
  readonly form: string;
  readonly shape: (about: About, members: MemberShapes) => TSchema;
}

export interface CombinationAuthoring extends Authoring {
  readonly name: CombinationName;
  readonly keys: Readonly<Record<string, CombinationKey>>;
  readonly examples: readonly [GoalExample, ...GoalExample[]];
}
