/**
 * Where each kind of signal comes from: every kind has its row, so that none can be forgotten. An event that tells of
 * several kinds stands in several rows and is listened for once.
 */

import type { App } from "../../app/app.ts";
import type { SignalKind } from "../../core/goals/told/signal.ts";
import { attempt } from "../guarded.ts";
import type { EventAdapter } from "./adapter.ts";
import { blockContainerOpened } from "./blocks/block-container-opened.ts";
import { buttonPush } from "./blocks/button-push.ts";
import { effectAdd } from "./bodies/effect-add.ts";
import { entityContainerOpened } from "./creatures/entity-container-opened.ts";
import { entityHeal } from "./bodies/entity-heal.ts";
import { entityItemDrop } from "./items/entity-item-drop.ts";
import { entityItemPickup } from "./items/entity-item-pickup.ts";
import { entitySheared } from "./creatures/entity-sheared.ts";
import { entityTamed } from "./creatures/entity-tamed.ts";
import { itemCompleteUse } from "./items/item-complete-use.ts";
import { itemReleaseUse } from "./items/item-release-use.ts";
import { itemStartUse } from "./items/item-start-use.ts";
import { itemUse } from "./items/item-use.ts";
import { leverAction } from "./blocks/lever-action.ts";
import { playerBreakBlock } from "./blocks/player-break-block.ts";
import { playerButtonInput } from "./bodies/player-button-input.ts";
import { playerEmote } from "./bodies/player-emote.ts";
import { playerInteractWithBlock } from "./blocks/player-interact-with-block.ts";
import { playerInteractWithEntity } from "./creatures/player-interact-with-entity.ts";
import { playerPlaceBlock } from "./blocks/player-place-block.ts";
import { pressurePlatePush } from "./blocks/pressure-plate-push.ts";
import { projectileHitBlock } from "./fights/projectile-hit-block.ts";
import { projectileHitEntity } from "./fights/projectile-hit-entity.ts";
import { targetBlockHit } from "./blocks/target-block-hit.ts";
import { blockClicks, entityClicks } from "./traces/clicks.ts";
import { births, cures } from "./traces/creatures.ts";
import { hooks, rods } from "./traces/fishing.ts";
import { groundDrops, groundPickups, inventoryMoves } from "./traces/inventory.ts";
import { sneaking } from "./traces/sneaking.ts";
import { subscribedBy } from "./subscribe.ts";
import { thrownTrident } from "./fights/thrown-trident.ts";
import { tripWireTrip } from "./blocks/trip-wire-trip.ts";
import { entityDie } from "./fights/entity-die.ts";
import { entityHurt } from "./fights/entity-hurt.ts";
import { playerInventoryItemChange } from "./items/player-inventory-item-change.ts";
import { victimBeforeHurt } from "./fights/victim-before-hurt.ts";

/** Told by the use cases themselves, which look at the players or at progress. */
const FROM_WITHIN: readonly EventAdapter[] = [];

const ADAPTERS: Readonly<Record<SignalKind, readonly EventAdapter[]>> = {
  kill: [entityDie, entityHurt, thrownTrident, victimBeforeHurt],
  die: [entityDie],
  deal_damage: [entityHurt, thrownTrident, victimBeforeHurt],
  take_damage: [entityHurt],
  carry: [playerInventoryItemChange],
  shoot: [projectileHitEntity, projectileHitBlock],
  break_block: [playerBreakBlock, playerPlaceBlock],
  place_block: [playerPlaceBlock],
  use_block: [playerInteractWithBlock],
  use_entity: [playerInteractWithEntity],
  use_item: [itemUse, itemStartUse, itemReleaseUse, itemCompleteUse],
  consume_item: [itemCompleteUse, playerInteractWithBlock],
  pick_up_item: [entityItemPickup],
  drop_item: [entityItemDrop],
  tame: [entityTamed],
  breed: [entityClicks, births],
  cure: [entityClicks, cures],
  shear: [entitySheared],
  trade: [entityClicks, blockClicks, inventoryMoves, groundPickups, groundDrops],
  enchant: [blockClicks, inventoryMoves, groundPickups],
  fish: [rods, hooks, inventoryMoves],
  ride: FROM_WITHIN,
  travel: FROM_WITHIN,
  fall: FROM_WITHIN,
  jump: [playerButtonInput],
  sneak: [sneaking],
  emote: [playerEmote],
  sleep: FROM_WITHIN,
  play_time: FROM_WITHIN,
  survive: [entityDie],
  experience: FROM_WITHIN,
  effect: [effectAdd],
  totem: [entityHeal],
  press: [buttonPush, leverAction, pressurePlatePush, tripWireTrip, targetBlockHit, projectileHitBlock],
  open_container: [blockContainerOpened, entityContainerOpened],
  // Heard by whoever receives script events at all: our own calls come over them.
  event: FROM_WITHIN,
  complete: FROM_WITHIN,
  claim: FROM_WITHIN,
  join: FROM_WITHIN,
  look: FROM_WITHIN,
};

/** Listens for what goals watch now, and anew when they have become more. */
export function observeEvents(app: App): void {
  const observe = (): (() => void) =>
    subscribedBy(() => {
      for (const adapter of new Set(Object.values(ADAPTERS).flat())) {
        attempt(`listening for ${adapter.what}`, () => adapter.observe(app));
      }
    });
  let end = observe();
  app.onGrown(() => {
    end();
    end = observe();
  });
}
