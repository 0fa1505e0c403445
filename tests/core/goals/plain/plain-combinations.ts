/** Combinations as the specification words them: each is asked for the steps that a deed makes, and asks its members. */

import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import type { Happening, Reading } from "./plain-happening.ts";
import { full } from "./plain-filters.ts";

export interface Member {
  readonly reading: Reading;
  readonly need: number;
}

export function anyOf(members: readonly Reading[]): Reading {
  return {
    ...together(members),
    tell: (happening) => members.reduce((sum, member) => sum + member.tell(happening), 0),
  };
}

export function allOf(members: readonly Member[]): Reading {
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

export function sequence(members: readonly Member[], seconds: number | undefined): Reading {
  const all = together(members.map(({ reading }) => reading));
  let awaited = 0;
  let made = 0;
  let startedAt: number | undefined;
  /** One deed is one member, in whatever order its signals and those of others come. */
  const deedsOfMembers = new Set<unknown>();
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
      if (deedsOfMembers.has(deed)) return 0;
      if (seconds !== undefined && startedAt !== undefined && secondsFrom(startedAt, happening.seconds) > seconds)
        anew();
      const { reading, need } = members[awaited]!;
      const steps = reading.tell(happening);
      if (steps === 0) return 0;
      startedAt ??= happening.seconds;
      made += steps;
      if (made < need) return 0;
      deedsOfMembers.add(deed);
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

export function distinct(goal: GoalJson, inner: Reading): Reading {
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
      // A clock that was set back makes no new day.
      if (by === "day" && [...seen].some((day) => Number(day) > Number(value))) return 0;
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

export function valueOf(by: string, { deed, player, day }: Happening, byName = false): string | undefined {
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

export function within(seconds: number, inner: Reading): Reading {
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
