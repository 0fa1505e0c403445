/**
 * Where each kind of signal comes from: every kind has its row, so that none can be forgotten. An event that tells of
 * several kinds stands in several rows and is listened for once.
 */

import type { App } from "../../app/app.ts";
import type { SignalKind } from "../../core/goals/signal.ts";
import { attempt } from "../guarded.ts";
import type { EventAdapter } from "./adapter.ts";
import { entityDie } from "./entity-die.ts";
import { entityHurt } from "./entity-hurt.ts";
import { playerInventoryItemChange } from "./player-inventory-item-change.ts";

/** Told by the use cases themselves, which look at the players or at progress. */
const FROM_WITHIN: readonly EventAdapter[] = [];

const ADAPTERS: Readonly<Record<SignalKind, readonly EventAdapter[]>> = {
  kill: [entityDie, entityHurt],
  die: [entityDie],
  deal_damage: [entityHurt],
  take_damage: [entityHurt],
  carry: [playerInventoryItemChange],
  shoot: FROM_WITHIN,
  break_block: FROM_WITHIN,
  place_block: FROM_WITHIN,
  use_block: FROM_WITHIN,
  use_entity: FROM_WITHIN,
  use_item: FROM_WITHIN,
  consume_item: FROM_WITHIN,
  pick_up_item: FROM_WITHIN,
  drop_item: FROM_WITHIN,
  tame: FROM_WITHIN,
  breed: FROM_WITHIN,
  cure: FROM_WITHIN,
  shear: FROM_WITHIN,
  trade: FROM_WITHIN,
  enchant: FROM_WITHIN,
  fish: FROM_WITHIN,
  ride: FROM_WITHIN,
  travel: FROM_WITHIN,
  fall: FROM_WITHIN,
  jump: FROM_WITHIN,
  sneak: FROM_WITHIN,
  emote: FROM_WITHIN,
  sleep: FROM_WITHIN,
  play_time: FROM_WITHIN,
  survive: FROM_WITHIN,
  experience: FROM_WITHIN,
  effect: FROM_WITHIN,
  totem: FROM_WITHIN,
  press: FROM_WITHIN,
  open_container: FROM_WITHIN,
  event: FROM_WITHIN,
  complete: FROM_WITHIN,
  claim: FROM_WITHIN,
  join: FROM_WITHIN,
  look: FROM_WITHIN,
};

export function observeEvents(app: App): void {
  for (const adapter of new Set(Object.values(ADAPTERS).flat())) {
    attempt(`listening for ${adapter.what}`, () => adapter.observe(app));
  }
}
