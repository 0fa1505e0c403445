/** Random deeds, and which of them can move a goal. What counts is not known here. */

import type { Random } from "../../../../simulator/deterministic/random.ts";
import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import type { Signal, SignalKind } from "../../../../scripts/core/goals/told/signal.ts";
import { entityOf, itemOf, blockOf, placeOf } from "./random-players.ts";
import { EFFECTS, CAUSES, MODES, full } from "./random-words.ts";

const DEEDS: Readonly<Partial<Record<SignalKind, (random: Random) => Partial<Signal>>>> = {
  kill: (random) => ({
    entity: entityOf(random),
    item: itemOf(random),
    cause: random.pick(CAUSES),
    distance: random.fraction() * 25,
    ...projectile(random),
    at: placeOf(random),
  }),
  die: (random) => ({ cause: random.pick(CAUSES), ...by(random) }),
  deal_damage: (random) => ({
    entity: entityOf(random),
    item: itemOf(random),
    amount: random.between(1, 6),
    cause: random.pick(CAUSES),
    ...projectile(random),
  }),
  take_damage: (random) => ({
    item: itemOf(random),
    amount: random.between(1, 6),
    cause: random.pick(CAUSES),
    ...by(random),
    ...projectile(random),
  }),
  shoot: (random) => ({
    projectile: entityOf(random),
    ...(random.chance(0.8) ? { distance: random.fraction() * 25 } : {}),
    ...(random.chance(0.7) ? { entity: entityOf(random) } : { block: blockOf(random) }),
  }),
  break_block: (random) => ({
    block: blockOf(random),
    item: itemOf(random),
    isOwn: random.chance(0.5),
    at: placeOf(random),
  }),
  place_block: (random) => ({
    block: blockOf(random),
    at: placeOf(random),
    ...(random.chance(0.7) ? { item: itemOf(random) } : {}),
  }),
  use_block: (random) => ({ block: blockOf(random), ...(random.chance(0.7) ? { item: itemOf(random) } : {}) }),
  use_entity: (random) => ({ entity: entityOf(random), item: itemOf(random) }),
  use_item: (random) => ({ item: itemOf(random) }),
  consume_item: (random) => ({ item: itemOf(random) }),
  pick_up_item: (random) => ({ item: itemOf(random), amount: random.between(1, 5) }),
  drop_item: (random) => ({ item: itemOf(random), amount: random.between(1, 5) }),
  tame: (random) => ({ entity: entityOf(random) }),
  breed: (random) => ({ entity: entityOf(random) }),
  cure: (random) => ({ entity: entityOf(random) }),
  shear: (random) => ({ entity: entityOf(random) }),
  ride: (random) => ({ entity: entityOf(random) }),
  trade: (random) => ({ item: itemOf(random) }),
  enchant: (random) => ({ item: itemOf(random) }),
  fish: (random) => ({ item: itemOf(random) }),
  // In eighths, so that sums are exact in whatever order.
  travel: (random) => ({ mode: random.pick(MODES), amount: random.between(1, 24) / 8 }),
  fall: (random) => ({ blocks: random.fraction() * 14 }),
  jump: () => ({}),
  emote: () => ({}),
  sleep: () => ({}),
  totem: () => ({}),
  claim: () => ({}),
  sneak: (random) => ({ amount: random.between(1, 3) }),
  experience: (random) => ({ amount: random.between(1, 9) }),
  effect: (random) => ({ effect: full(random.pick(EFFECTS)), amplifier: random.below(3) }),
  press: (random) => ({ block: blockOf(random) }),
  open_container: (random) => (random.chance(0.6) ? { block: blockOf(random) } : { entity: entityOf(random) }),
  event: (random) => ({ event: random.pick(["won", "lost"]), amount: random.between(1, 3) }),
  carry: (random) => ({ item: itemOf(random), amount: random.between(1, 9) }),
};

/** A death or blow may name nobody. */
function by(random: Random): Partial<Signal> {
  const entity = entityOf(random);
  return random.chance(0.3) ? {} : { entity, by: entity };
}

/** What was shot or thrown, if something was. */
function projectile(random: Random): Partial<Signal> {
  return random.chance(0.4) ? { projectile: entityOf(random) } : {};
}

/** What watchers of a kind are told apart by. */
const KEYS: Readonly<Record<string, (deed: Partial<Signal>) => string | undefined>> = {
  kill: ({ entity }) => entity?.type,
  deal_damage: ({ entity }) => entity?.type,
  use_entity: ({ entity }) => entity?.type,
  tame: ({ entity }) => entity?.type,
  breed: ({ entity }) => entity?.type,
  cure: ({ entity }) => entity?.type,
  shear: ({ entity }) => entity?.type,
  ride: ({ entity }) => entity?.type,
  break_block: ({ block }) => block?.type,
  place_block: ({ block }) => block?.type,
  use_block: ({ block }) => block?.type,
  press: ({ block }) => block?.type,
  use_item: ({ item }) => item?.type,
  consume_item: ({ item }) => item?.type,
  pick_up_item: ({ item }) => item?.type,
  drop_item: ({ item }) => item?.type,
  trade: ({ item }) => item?.type,
  enchant: ({ item }) => item?.type,
  fish: ({ item }) => item?.type,
  carry: ({ item }) => item?.type,
  travel: ({ mode }) => mode,
  effect: ({ effect }) => effect,
  event: ({ event }) => event,
};

/** @param kinds of which there are to be some */
export function randomDeed(random: Random, kinds: readonly SignalKind[]): Signal {
  const kind = random.pick(kinds);
  const deed = DEEDS[kind]!(random);
  const key = KEYS[kind]?.(deed);
  return { kind, playerId: "1", amount: 1, ...deed, ...(key === undefined ? {} : { key }) };
}

const OF_TYPE: Readonly<Record<string, SignalKind>> = {
  default_kill: "kill",
  default_get: "carry",
  have_item: "carry",
};

/** The kinds of deeds that a goal can be moved by. */
export function kindsOf(goal: GoalJson): SignalKind[] {
  const members = (goal["goals"] ?? (goal["goal"] ? [goal["goal"]] : [])) as GoalJson[];
  const kind = OF_TYPE[goal.goal_type] ?? goal.goal_type;
  return [...(kind in DEEDS ? [kind as SignalKind] : []), ...members.flatMap(kindsOf)];
}
