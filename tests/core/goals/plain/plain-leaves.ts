/**
 * What a step of each goal type is, as the table of the specification says it: which deed, which of its own keys ask what
 * of it, how much it adds.
 */

import type { GoalJson } from "../../../../scripts/core/tree/node.ts";
import type { Signal } from "../../../../scripts/core/goals/told/signal.ts";
import type { PlayerView } from "../../../../scripts/core/goals/told/views.ts";
import { fitsBlock, fitsEntity, fitsItem, full, isIn, isNear, isOneOf, isWord } from "./plain-filters.ts";

type Json = Readonly<Record<string, unknown>>;
type Ask = (wanted: unknown, deed: Signal) => boolean;

const entity: Ask = (wanted, deed) => fitsEntity(wanted, deed.entity);
const by: Ask = (wanted, deed) => fitsEntity(wanted, deed.by);
const item: Ask = (wanted, deed) => fitsItem(wanted, deed.item);
const block: Ask = (wanted, deed) => fitsBlock(wanted, deed.block);
const projectile: Ask = (wanted, deed) => fitsEntity(wanted, deed.projectile);
const cause: Ask = (wanted, deed) => isWord(wanted, deed.cause);
const distance: Ask = (wanted, deed) => isIn(wanted, deed.distance);
const amount: Ask = (wanted, deed) => isIn(wanted, deed.amount);

interface Deeds {
  readonly kind?: Signal["kind"];
  readonly asks?: Readonly<Record<string, Ask>>;
  readonly adds?: "amount" | ((goal: GoalJson) => boolean);
}

/** Goal types that a deed moves; what adds nothing else adds 1. */
const DEEDS: Readonly<Record<string, Deeds>> = {
  default_kill: { kind: "kill", asks: { entity_identifier: (wanted, deed) => isOneOf(wanted, deed.entity?.type) } },
  kill: { asks: { entity, weapon: item, projectile, cause, distance } },
  die: { asks: { cause, by } },
  deal_damage: {
    asks: { entity, cause, weapon: item, projectile, amount },
    adds: (goal) => goal["unit"] !== "hits",
  },
  take_damage: { asks: { by, cause, weapon: item, projectile, amount }, adds: (goal) => goal["unit"] !== "hits" },
  shoot: { asks: { entity, block, projectile, distance } },
  break_block: { asks: { block, tool: item, own: (wanted, deed) => wanted === deed.isOwn } },
  place_block: { asks: { block, tool: item } },
  use_block: { asks: { block, item } },
  use_entity: { asks: { entity, item } },
  use_item: { asks: { item } },
  consume_item: { asks: { item } },
  pick_up_item: { asks: { item }, adds: "amount" },
  drop_item: { asks: { item }, adds: "amount" },
  tame: { asks: { entity } },
  breed: { asks: { entity } },
  cure: { asks: { entity } },
  shear: { asks: { entity } },
  ride: { asks: { entity } },
  trade: { asks: { item } },
  enchant: { asks: { item } },
  fish: { asks: { item } },
  travel: { asks: { by: (wanted, deed) => isWord(wanted, deed.mode) || isWord(wanted, "any") }, adds: "amount" },
  fall: { asks: { blocks: (wanted, deed) => isIn(wanted, deed.blocks) } },
  jump: {},
  emote: {},
  sleep: {},
  totem: {},
  claim: {},
  // The seconds that are over.
  sneak: { adds: "amount" },
  experience: { adds: "amount" },
  effect: {
    asks: {
      effect: (wanted, deed) => isOneOf(wanted, deed.effect),
      amplifier: (wanted, deed) => isIn(wanted, deed.amplifier),
    },
  },
  press: { asks: { block } },
  open_container: { asks: { block, entity } },
  event: { asks: { event: (wanted, deed) => wanted === deed.event }, adds: "amount" },
};

/** What an author can name of a visit. */
const VISIT: Readonly<Record<string, (wanted: unknown, player: PlayerView) => boolean>> = {
  dimension: (wanted, player) => isOneOf(wanted, player.place()?.dimension),
  biome: (wanted, player) => isOneOf(wanted, player.biome()),
  place: (wanted, player) => isNear(wanted as Json, player),
  y: (wanted, player) => isIn(wanted, player.place()?.y),
  in_block: (wanted, player) => fitsBlock(wanted, player.block("feet")) || fitsBlock(wanted, player.block("head")),
};

export type HowItCounts =
  /** Adds so much at a deed; undefined = the deed is none of its steps. */
  | { readonly kind: "deed"; readonly adds: (deed: Signal) => number | undefined }
  /** So much it is now, of which the highest counts; undefined = the deed says nothing of it. */
  | { readonly kind: "highest"; readonly now: (deed: Signal, player: PlayerView) => number | undefined }
  /** A step is when it becomes true. */
  | { readonly kind: "state"; readonly isTrue: (player: PlayerView) => boolean; readonly staysOverLeave: boolean };

export function howItCounts(goal: GoalJson): HowItCounts {
  const state = (isTrue: (player: PlayerView) => boolean, staysOverLeave = true): HowItCounts => ({
    kind: "state",
    isTrue,
    staysOverLeave,
  });
  const looked = (read: (player: PlayerView) => number | undefined): HowItCounts => ({
    kind: "highest",
    now: (deed, player) => (deed.kind === "look" ? read(player) : undefined),
  });
  switch (goal.goal_type) {
    case "default_get":
      return carried(full((goal["item_dict"] as Json)["newItemName"]));
    case "have_item":
      return carried(goal["item"]);
    case "level":
      return looked((player) => player.level());
    case "score":
      return looked((player) => player.score(goal["objective"] as string));
    case "tag":
      return state((player) => player.hasTag(goal["tag"] as string) === true);
    case "wear":
      return state((player) =>
        (["head", "chest", "legs", "feet"] as const).every(
          (slot) => goal[slot] === undefined || fitsItem(goal[slot], player.item(slot)),
        ),
      );
    case "visit":
      return state(
        (player) => Object.entries(VISIT).every(([key, ask]) => goal[key] === undefined || ask(goal[key], player)),
        false,
      );
    case "effect":
      if (goal["at_once"] !== undefined) return state((player) => hasAtOnce(goal, player));
  }
  return countsDeeds(goal);
}

function carried(pattern: unknown): HowItCounts {
  return {
    kind: "highest",
    now: (deed) =>
      deed.kind === "carry" && (pattern === undefined || fitsItem(pattern, deed.item)) ? deed.amount : undefined,
  };
}

function hasAtOnce(goal: GoalJson, player: PlayerView): boolean {
  const fitting = [...(player.effects() ?? [])].filter(
    ([id, amplifier]) =>
      (goal["effect"] === undefined || isOneOf(goal["effect"], id)) &&
      (goal["amplifier"] === undefined || isIn(goal["amplifier"], amplifier)),
  );
  return fitting.length >= (goal["at_once"] as number);
}

function countsDeeds(goal: GoalJson): HowItCounts {
  const row = DEEDS[goal.goal_type];
  if (!row) throw new Error(`the plain reading knows no goal type ${goal.goal_type}`);
  const { kind = goal.goal_type, asks = {}, adds } = row;
  const addsAmount = adds === "amount" || (adds !== undefined && adds(goal));
  return {
    kind: "deed",
    adds(deed) {
      if (deed.kind !== kind) return undefined;
      for (const [key, ask] of Object.entries(asks))
        if (goal[key] !== undefined && !ask(goal[key], deed)) return undefined;
      return addsAmount ? deed.amount : 1;
    },
  };
}

/** Goals that count whatever game mode the setting names. */
export const COUNTS_IN_ANY_MODE = ["event", "score", "tag", "claim"];
