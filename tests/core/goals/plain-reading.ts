/**
 * The specification of goals read as plainly as it can be: every node is tried for every deed, from the whole goal down to
 * its members, and nothing is looked up, saved or shared. What the engine counts must be what this counts.
 */

import type { GoalJson } from "../../../scripts/core/tree/node.ts";
import type { Signal } from "../../../scripts/core/goals/signal.ts";
import type { PlayerView } from "../../../scripts/core/goals/views.ts";
import { full, holdsWhere } from "./plain-filters.ts";
import { COUNTS_IN_ANY_MODE, howItCounts, type HowItCounts } from "./plain-leaves.ts";

type Json = Readonly<Record<string, unknown>>;

/** One deed, or one look, as all nodes are told of it. */
export interface Happening {
  readonly deed: Signal;
  readonly player: PlayerView;
  readonly seconds: number;
  /** The real day. */
  readonly day: number;
  /** The first look of a session. */
  readonly isFirstLook?: boolean;
  readonly modeCounts: boolean;
  /** The node was complete at the last look and is not now: what holds has held before. */
  readonly isBack?: boolean;
  /** Progress of the node when it happened. */
  readonly progress: number;
}

interface Reading {
  /** The look is of interest to goals that watch for what becomes true, also while they do not count. */
  look(happening: Happening): void;
  /** The steps that the deed makes. */
  tell(happening: Happening): number;
  /** All is as at the beginning. */
  reset(): void;
  leave(): void;
}

interface Above {
  readonly wheres: readonly (Json | undefined)[];
  /** What each `distinct` above tells steps apart by. */
  readonly distinctBy: readonly string[];
  /** What the goal is a member of. */
  readonly memberOf: string | undefined;
  /** Whether that keeps count of each of its members. */
  readonly isCounted: boolean;
}

const TOP: Above = { wheres: [], distinctBy: [], memberOf: undefined, isCounted: true };

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
      return leaf(goal, wheres, above);
  }
}

interface Member {
  readonly reading: Reading;
  readonly need: number;
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
      became = now !== undefined && now !== before && happening.isBack !== true;
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

function anyOf(members: readonly Reading[]): Reading {
  return {
    ...together(members),
    tell: (happening) => members.reduce((sum, member) => sum + member.tell(happening), 0),
  };
}

function allOf(members: readonly Member[]): Reading {
  let made = members.map(() => 0);
  const readings = members.map(({ reading }) => reading);
  const all = together(readings);
  return {
    ...all,
    tell(happening) {
      let steps = 0;
      members.forEach(({ reading, need }, index) => {
        if (made[index]! >= need) return;
        made[index]! += reading.tell(happening);
        if (made[index]! >= need) steps += 1;
      });
      return steps;
    },
    reset() {
      made = members.map(() => 0);
      all.reset();
    },
  };
}

function sequence(members: readonly Member[], seconds: number | undefined): Reading {
  const all = together(members.map(({ reading }) => reading));
  let awaited = 0;
  let made = 0;
  let startedAt: number | undefined;
  let lastDeed: unknown;
  function anew(): void {
    awaited = 0;
    made = 0;
    startedAt = undefined;
    all.reset();
  }
  return {
    ...all,
    tell(happening) {
      const deed = happening.deed.deed ?? happening.deed;
      if (deed === lastDeed) return 0;
      if (seconds !== undefined && startedAt !== undefined && secondsFrom(startedAt, happening.seconds) > seconds)
        anew();
      const { reading, need } = members[awaited]!;
      const steps = reading.tell(happening);
      if (steps === 0) return 0;
      startedAt ??= happening.seconds;
      made += steps;
      if (made < need) return 0;
      lastDeed = deed;
      made = 0;
      awaited += 1;
      if (awaited < members.length) return 0;
      anew();
      return 1;
    },
    reset: anew,
    leave() {
      // A time ends with a leave; what had none is kept.
      if (seconds !== undefined && startedAt !== undefined) anew();
      all.leave();
    },
  };
}

function distinct(goal: GoalJson, inner: Reading): Reading {
  const seen = new Set<string>();
  const by = goal["by"] as string;
  const of = goal["of"] as string[] | undefined;
  const isPlainText = by === "player" || by === "day";
  return {
    ...inner,
    tell(happening) {
      if (inner.tell(happening) === 0) return 0;
      const value = valueOf(by, happening, of !== undefined);
      if (value === undefined || seen.has(value)) return 0;
      if (of && !of.some((one) => (isPlainText ? one : full(one)) === value)) return 0;
      seen.add(value);
      return 1;
    },
    reset() {
      seen.clear();
      inner.reset();
    },
  };
}

function valueOf(by: string, { deed, player, day }: Happening, byName = false): string | undefined {
  const who = deed.entity ?? deed.by;
  const place = deed.at ?? player.place();
  switch (by) {
    case "entity":
      return who?.type;
    case "item":
      return deed.item?.type;
    case "block":
      return deed.block?.type;
    case "biome":
      return player.biome();
    case "dimension":
      return player.place()?.dimension;
    case "effect":
      return deed.effect;
    case "day":
      return String(day);
    case "player":
      if (who?.type !== "minecraft:player") return undefined;
      return byName ? who.name() : who.id;
    case "position":
      return place && [place.dimension, ...[place.x, place.y, place.z].map(Math.floor)].join(" ");
    default:
      throw new Error(`the plain reading cannot tell steps apart by ${by}`);
  }
}

function within(seconds: number, inner: Reading): Reading {
  let steps: { readonly at: number; readonly count: number }[] = [];
  let most = 0;
  return {
    ...inner,
    tell(happening) {
      const count = inner.tell(happening);
      if (count === 0) return 0;
      steps.push({ at: happening.seconds, count });
      const now = steps
        .filter(({ at }) => secondsFrom(at, happening.seconds) <= seconds)
        .reduce((sum, step) => sum + step.count, 0);
      const more = Math.max(0, now - most);
      most += more;
      return more;
    },
    reset() {
      steps = [];
      most = 0;
      inner.reset();
    },
    leave() {
      steps = [];
      inner.leave();
    },
  };
}

/** In whole ticks, of which fractions of seconds are not exact. */
const secondsFrom = (start: number, end: number): number => Math.round((end - start) * 20) / 20;

function together(readings: readonly Reading[]): Omit<Reading, "tell"> {
  return {
    look: (happening) => readings.forEach((reading) => reading.look(happening)),
    reset: () => readings.forEach((reading) => reading.reset()),
    leave: () => readings.forEach((reading) => reading.leave()),
  };
}

export interface PlainNode {
  readonly id: string;
  readonly goalNumber: number;
  readonly goal: GoalJson;
  /** A node that must be complete before it. */
  readonly lockedBy?: string;
}

type Moment = Omit<Happening, "isFirstLook" | "isBack" | "progress">;

/** One player on a tree. */
export function readPlainly(nodes: readonly PlainNode[]) {
  const states = nodes.map((node) => ({
    node,
    reading: readGoal(node.goal),
    progress: 0,
    isComplete: false,
    /** The deed that completed it: in all that is told of that, it opens no other node. */
    completedBy: undefined as string | undefined,
    rested: false,
  }));
  const stateOf = (id: string) => states.find(({ node }) => node.id === id)!;
  const isOpen = ({ node }: (typeof states)[number]): boolean =>
    node.lockedBy === undefined || stateOf(node.lockedBy).isComplete;
  const isOpenedBy = ({ node }: (typeof states)[number], deed: string | undefined): boolean =>
    deed !== undefined && node.lockedBy !== undefined && stateOf(node.lockedBy).completedBy === deed;
  let isFirstLook = true;

  function add(state: (typeof states)[number], delta: number): void {
    state.progress = Math.min(state.node.goalNumber, state.progress + delta);
    if (state.progress < state.node.goalNumber) return;
    state.isComplete = true;
    state.reading.reset();
  }

  return {
    tell(moment: Moment): void {
      const isLook = moment.deed.kind === "look";
      for (const state of states) if (isLook && state.isComplete) state.rested = true;
      const lacking = states.filter(({ isComplete }) => !isComplete);
      // Before the deed, for all nodes that it touches.
      const { deed } = moment.deed;
      const open = lacking.filter((state) => isOpen(state) && !isOpenedBy(state, deed));
      for (const state of lacking) {
        const happening = { ...moment, isFirstLook, progress: state.progress };
        if (isLook) {
          state.reading.look({ ...happening, isBack: state.rested });
          state.rested = false;
        }
        if (!open.includes(state)) continue;
        const steps = state.reading.tell(happening);
        if (steps > 0) add(state, steps);
        if (state.isComplete) state.completedBy = deed;
      }
      if (isLook) isFirstLook = false;
    },
    add(id: string, delta: number): void {
      const state = stateOf(id);
      if (!state.isComplete && isOpen(state)) add(state, delta);
    },
    revoke(id: string): void {
      const state = stateOf(id);
      state.progress = 0;
      state.isComplete = false;
      state.reading.reset();
    },
    leave(): void {
      for (const state of states) {
        state.reading.leave();
        state.rested = false;
      }
      isFirstLook = true;
    },
    progress: () => new Map(states.map(({ node, progress }) => [node.id, progress])),
  };
}
