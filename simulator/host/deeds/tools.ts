/**
 * What deeds have in common: who acts, whom and what is meant by how it is written, the item in the hand.
 * Knows no single deed.
 */
import type { Actor, DeedName, DeedOutcome, Deeds } from "../../deeds/deed.ts";
import type { BlockWritten, EntityWritten, ItemWritten, Place, Whereabouts } from "../../deeds/written.ts";
import { newEntity } from "../entities/entities.ts";
import type { EntityState, Host, ItemState, PlayerState } from "../host.ts";
import { isVanilla, UsageError } from "../host.ts";
import type { Inventories } from "../items/inventory.ts";
import { copyItem, fullId, isKnownItem, itemFrom } from "../items/items.ts";
import { readBlock } from "../terrain/block-rules.ts";
import type { BlockState, DimensionState } from "../terrain/dimension-state.ts";
import { blockAt, putBlock, wholeBlock } from "../terrain/dimension-state.ts";

export interface DeedTools {
  host: Host;
  inventories: Inventories;
  /** The player who acts; throws when it is nobody, or no player. */
  player(who: Actor): PlayerState;
  /** Whoever acts; `undefined`: nobody. */
  someone(who: Actor): EntityState | undefined;
  /** Somebody who is there, or made on the spot as if they had always been. */
  entity(written: EntityWritten, near: EntityState | undefined, where?: Whereabouts): EntityState;
  entityType(id: string): string;
  item(written: ItemWritten): ItemState;
  /** What is in the hand once it is put there, as if it had always been; left as it is when nothing is written. */
  hold(player: PlayerState, written: ItemWritten | null | undefined): ItemState | undefined;
  /** As above, where there must be something. */
  holdSome(player: PlayerState, written: ItemWritten | undefined): ItemState;
  hand(player: PlayerState): ItemState | undefined;
  /** What the hand holds from now on; the pack is told. */
  changeHand(player: PlayerState, item: ItemState | undefined): void;
  /** As the pack sees it: a copy. */
  shown(item: ItemState | undefined): object | undefined;
  dimension(entity: EntityState | undefined): DimensionState;
  /** Where a deed at a block is done: what is written is put there first, without a word. */
  block(player: EntityState | undefined, written: BlockWritten | undefined, at: Place | undefined): BlockPlace;
}

export interface BlockPlace {
  dimension: DimensionState;
  at: Place;
  block: BlockState;
}

export type DeedRun<Name extends DeedName> = (
  tools: DeedTools,
  who: Actor,
  deed: Deeds[Name],
) => DeedOutcome | undefined | void;

export function createDeedTools(
  host: Host,
  inventories: Inventories,
  online: (playerId: string) => PlayerState,
): DeedTools {
  const { world, guard, vanilla } = host;
  const besides = placesBeside();
  let placesUsed = 0;

  function entityType(id: string): string {
    const full = fullId(id);
    if (full === "minecraft:player") throw new UsageError("players join; a player is meant by their id");
    if (full.startsWith("minecraft:") && !isVanilla(vanilla, "entities", full)) {
      throw new UsageError(`the game has no ${full} among its entities, and nobody of this id is there`);
    }
    return full;
  }

  function someone(who: Actor): EntityState | undefined {
    if (who === null) return undefined;
    const found = world.entities.get(who) ?? world.online.get(who);
    if (!found) throw new UsageError(`there is no entity and no player ${who}`);
    return found;
  }

  function entity(written: EntityWritten, near: EntityState | undefined, where: Whereabouts = {}): EntityState {
    const details = typeof written === "string" ? undefined : written;
    const known = typeof written === "string" ? (world.entities.get(written) ?? world.online.get(written)) : undefined;
    if (known) {
      if (where.at ?? where.distance)
        throw new UsageError(`${known.typeId} is there already: move them by a deed of theirs`);
      return known;
    }
    const typeId = entityType(typeof written === "string" ? written : written.type);
    const from = near?.location ?? { x: 0, y: 64, z: 0 };
    const made = newEntity(host.nextId(), typeId, where.at ?? { ...from, x: from.x + (where.distance ?? 1) });
    made.dimension = near?.dimension ?? "minecraft:overworld";
    if (details) {
      made.details = details;
      made.tamedTo = details.tamedTo;
      made.nameTag = details.name ?? "";
      for (const tag of details.tags ?? []) made.tags.add(tag);
      if (details.health !== undefined) made.maxHealth = made.health = details.health;
    }
    world.entities.set(made.id, made);
    return made;
  }

  const item = (written: ItemWritten): ItemState =>
    itemFrom(host, typeof written === "string" ? { typeId: written } : written);
  const hand = (player: PlayerState): ItemState | undefined => inventories.getEquipment(player, "Mainhand");

  function hold(player: PlayerState, written: ItemWritten | null | undefined): ItemState | undefined {
    const slots = player.inventory.slots;
    if (written === null) slots[player.selectedSlot] = undefined;
    else if (typeof written === "string") {
      const typeId = fullId(written);
      if (!isKnownItem(host, typeId)) throw new UsageError(`there is no item ${typeId} in this world`);
      // Whatever its details are: it is one of these.
      if (hand(player)?.typeId !== typeId) slots[player.selectedSlot] = item(written);
    } else if (written) slots[player.selectedSlot] = item(written);
    return hand(player);
  }

  function block(player: EntityState | undefined, written: BlockWritten | undefined, at?: Place): BlockPlace {
    const dimension = world.dimensions.get(player?.dimension ?? "minecraft:overworld")!;
    const from = player?.location ?? { x: 0, y: 64, z: 0 };
    // A place of its own for each deed, so that blocks of one tick do not take each other's.
    if (at === undefined && written !== undefined) placesUsed += 1;
    const [dx, dz] = besides[placesUsed % besides.length]!;
    const place = wholeBlock(at ?? { x: from.x + dx, y: from.y, z: from.z + dz });
    if (written !== undefined) putBlock(dimension, place, readBlock(host, written));
    return { dimension, at: place, block: blockAt(dimension, place) };
  }

  return {
    host,
    inventories,
    player(who) {
      if (who === null) throw new UsageError("this is a player's deed: say whose");
      return online(who);
    },
    someone,
    entity,
    entityType,
    item,
    hold,
    holdSome(player, written) {
      const held = hold(player, written);
      if (!held) throw new UsageError(`${player.name} holds nothing: say which item`);
      return held;
    },
    hand,
    changeHand: (player, changed) => inventories.setSlot(player, player.selectedSlot, changed),
    shown: (one) => one && guard.wrap("ItemStack", copyItem(one)),
    dimension: (one) => world.dimensions.get(one?.dimension ?? "minecraft:overworld")!,
    block,
  };
}

/** Within arm's length of who stands in the middle. */
function placesBeside(): [dx: number, dz: number][] {
  const steps = [1, -1, 2, -2, 3, -3, 0];
  return steps
    .flatMap((dx) => steps.map((dz): [number, number] => [dx, dz]))
    .filter(([dx, dz]) => dx !== 0 || dz !== 0);
}

/** One less of it; `undefined`: none is left. */
export function oneLess(item: ItemState): ItemState | undefined {
  return item.amount > 1 ? { ...item, amount: item.amount - 1 } : undefined;
}
