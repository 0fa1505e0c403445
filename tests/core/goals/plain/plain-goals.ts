/**
 * A goal read as plainly as it can be, from the whole of it down to its members: nothing is looked up, saved or shared.
 */

import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import { allOf, anyOf, distinct, sequence, valueOf, within } from "./plain-combinations.ts";
import { holdsWhere } from "./plain-filters.ts";
import type { Happening, Reading } from "./plain-happening.ts";
import { COUNTS_IN_ANY_MODE, howItCounts, type HowItCounts } from "./plain-leaves.ts";

type Json = Readonly<Record<string, unknown>>;

export interface Above {
  readonly wheres: readonly (Json | undefined)[];
  /** What each `distinct` above tells steps apart by. */
  readonly distinctBy: readonly string[];
  /** What the goal is a member of. */
  readonly memberOf: string | undefined;
  /** Whether that keeps count of each of its members. */
  readonly isCounted: boolean;
  readonly leafOf: LeafReading;
}

export type LeafReading = (goal: GoalJson, wheres: readonly (Json | undefined)[], above: Above) => Reading;

const TOP: Above = { wheres: [], distinctBy: [], memberOf: undefined, isCounted: true, leafOf: leaf };

/** @param leafOf what a goal that is no combination makes of a deed */
export function readWith(goal: GoalJson, leafOf: LeafReading): Reading {
  return readGoal(goal, { ...TOP, leafOf });
}

export function readGoal(goal: GoalJson, above: Above = TOP): Reading {
  const wheres = [...above.wheres, goal["where"] as Json | undefined];
  const isCounted = ["all_of", "sequence"].includes(goal.goal_type) || (goal.goal_type === "any_of" && above.isCounted);
  const inside: Above = { ...above, wheres, memberOf: goal.goal_type, isCounted };
  const members = (goal["goals"] ?? []) as GoalJson[];
  switch (goal.goal_type) {
    case "any_of":
      return anyOf(members.map((member) => readGoal(member, inside)));
    case "all_of":
      return allOf(members.map((member) => ({ reading: readGoal(member, inside), need: needOf(member) })));
    case "sequence":
      return sequence(
        members.map((member) => ({ reading: readGoal(member, inside), need: needOf(member) })),
        goal["within_seconds"] as number | undefined,
      );
    case "distinct":
      return distinct(
        goal,
        readGoal(goal["goal"] as GoalJson, { ...inside, distinctBy: [...above.distinctBy, goal["by"] as string] }),
      );
    case "within":
      return within(goal["seconds"] as number, readGoal(goal["goal"] as GoalJson, inside));
    default:
      return above.leafOf(goal, wheres, above);
  }
}

function needOf(member: GoalJson): number {
  if (member["count"] !== undefined) return member["count"] as number;
  return member.goal_type === "all_of" ? (member["goals"] as GoalJson[]).length : 1;
}

function leaf(
  goal: GoalJson,
  wheres: readonly (Json | undefined)[],
  { distinctBy, memberOf, isCounted }: Above,
): Reading {
  const how: HowItCounts = howItCounts(goal);
  const namesMode = wheres.some((where) => where?.["game_mode"] !== undefined);
  const movesByValue = goal.goal_type === "visit" && distinctBy.length > 0;
  let fraction = 0;
  let highest = 0;
  let made = 0;
  let before: string | undefined;
  let became = false;

  function counts({ player, modeCounts }: Happening): boolean {
    if (!modeCounts && !namesMode && !COUNTS_IN_ANY_MODE.includes(goal.goal_type)) return false;
    return wheres.every((where) => holdsWhere(where, player));
  }

  function steps(happening: Happening): number {
    const { deed, player, isFirstLook = false, progress } = happening;
    if (how.kind === "state") {
      if (deed.kind !== "look" || !became || !counts(happening)) return 0;
      const hasSome = memberOf !== undefined && isCounted ? made > 0 : progress > 0;
      return isFirstLook && how.staysOverLeave && hasSome ? 0 : 1;
    }
    if (how.kind === "highest") {
      const now = how.now(deed, player);
      if (now === undefined || !counts(happening)) return 0;
      // Under a distinct each item is one of its own.
      if (deed.kind === "carry" && distinctBy.includes("item")) return Math.floor(now);
      // Of a goal for itself only what is above the node's progress counts, whoever made that.
      if (memberOf === undefined) return Math.max(0, Math.floor(now) - progress);
      const more = Math.max(0, Math.floor(now) - highest);
      highest += more;
      return more;
    }
    const added = how.adds(deed);
    if (added === undefined || !counts(happening)) return 0;
    fraction += added;
    const whole = Math.floor(fraction);
    fraction -= whole;
    return whole;
  }

  return {
    look(happening) {
      if (how.kind !== "state") return;
      const isTrue = how.isTrue(happening.player);
      const now = isTrue
        ? `true ${movesByValue ? distinctBy.map((by) => valueOf(by, happening)).join(" ") : ""}`
        : undefined;
      became = now !== undefined && now !== before;
      before = now;
    },
    tell(happening) {
      const n = steps(happening);
      made += n;
      return n;
    },
    reset() {
      fraction = 0;
      highest = 0;
      made = 0;
    },
    leave() {
      fraction = 0;
      before = undefined;
    },
  };
}
