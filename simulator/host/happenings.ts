/**
 * What players do beside fighting: the driver tells it, the pack hears of it through after-events.
 */
import { revive } from "./health.ts";
import type { Host, ItemState, PlayerState } from "./host.ts";
import { isVanilla, UsageError } from "./host.ts";
import { handItem, newEntity } from "./entities.ts";
import { wrapEntity, wrapPlayer } from "./handles.ts";
import type { Inventories } from "./inventory.ts";
import { copyItem, fullId, isKnownItem } from "./items.ts";
import type { EventFilter } from "./events.ts";
import type { Sessions } from "./sessions.ts";

const DIMENSIONS = ["overworld", "nether", "the_end"];

export function describeHappenings(
  host: Host,
  sessions: Sessions,
  inventories: Inventories,
): Record<string, (...callArguments: never[]) => unknown> {
  const { guard, events, vanilla } = host;

  function checkId(kind: "entities" | "blocks", id: string): string {
    const full = fullId(id);
    if (full.startsWith("minecraft:") && full !== "minecraft:player" && !isVanilla(vanilla, kind, full)) {
      throw new UsageError(`the game has no ${full} among its ${kind}`);
    }
    return full;
  }

  /** The item in the hand; when it is another one, it is put there without a word, as if it had always been there. */
  function hold(player: PlayerState, typeId: string): ItemState {
    const full = fullId(typeId);
    if (!isKnownItem(host, full)) throw new UsageError(`there is no item ${full} in this world`);
    const held = inventories.getEquipment(player, "Mainhand");
    if (held?.typeId === full) return held;
    const item = handItem(full);
    player.inventory.slots[player.selectedSlot] = item;
    return item;
  }

  const stack = (item: ItemState | undefined): object | undefined => item && guard.wrap("ItemStack", copyItem(item));
  const blockFilter =
    (blockType: string): EventFilter =>
    (options) => {
      return (options["blockTypes"] as string[] | undefined)?.includes(blockType) ?? true;
    };

  const dimension = (player: PlayerState): object => guard.wrap("Dimension", { id: player.dimension });
  const blockType = (id: string): object => guard.record("BlockType", { id });
  const block = (player: PlayerState, id: string): object =>
    guard.record("Block", {
      typeId: id,
      type: blockType(id),
      isValid: true,
      isAir: id === "minecraft:air",
      dimension: dimension(player),
      location: { x: 0, y: 63, z: 0 },
      x: 0,
      y: 63,
      z: 0,
      permutation: guard.record("BlockPermutation", { type: blockType(id) }),
    });

  return {
    respawn(id: string) {
      const player = sessions.online(id);
      if (!revive(player)) throw new UsageError(`${player.name} is not dead`);
      events.queue("world.afterEvents.playerSpawn", () =>
        guard.record("PlayerSpawnAfterEvent", { player: guard.wrap("Player", player), initialSpawn: false }),
      );
    },
    useItem(id: string, typeId: string) {
      const player = sessions.online(id);
      const item = hold(player, typeId);
      const fields = { source: wrapPlayer(host, player), itemStack: stack(item), cancel: false };
      const before = guard.record("ItemUseBeforeEvent", fields) as { cancel?: boolean };
      events.fire("world.beforeEvents.itemUse", "restricted", () => before);
      if (before.cancel === true) return;
      events.queue("world.afterEvents.itemUse", () =>
        guard.record("ItemUseAfterEvent", { source: wrapPlayer(host, player), itemStack: stack(item) }),
      );
    },
    completeUse(id: string, typeId: string) {
      const player = sessions.online(id);
      const item = copyItem(hold(player, typeId));
      events.queue("world.afterEvents.itemCompleteUse", () =>
        guard.record("ItemCompleteUseAfterEvent", {
          source: wrapPlayer(host, player),
          itemStack: stack(item),
          useDuration: 0,
        }),
      );
    },
    breakBlock(id: string, typeId: string) {
      const player = sessions.online(id);
      const broken = checkId("blocks", typeId);
      events.queue(
        "world.afterEvents.playerBreakBlock",
        () =>
          guard.record("PlayerBreakBlockAfterEvent", {
            player: wrapPlayer(host, player),
            block: block(player, "minecraft:air"),
            dimension: dimension(player),
            brokenBlockPermutation: guard.record("BlockPermutation", { type: blockType(broken) }),
          }),
        blockFilter(broken),
      );
    },
    placeBlock(id: string, typeId: string) {
      const player = sessions.online(id);
      const placed = checkId("blocks", typeId);
      events.queue(
        "world.afterEvents.playerPlaceBlock",
        () =>
          guard.record("PlayerPlaceBlockAfterEvent", {
            player: wrapPlayer(host, player),
            block: block(player, placed),
            dimension: dimension(player),
          }),
        blockFilter(placed),
      );
    },
    hitEntity(id: string, typeId: string) {
      const player = sessions.online(id);
      const hit = newEntity(host.nextId(), checkId("entities", typeId));
      events.queue(
        "world.afterEvents.entityHitEntity",
        () =>
          guard.record("EntityHitEntityAfterEvent", {
            damagingEntity: wrapPlayer(host, player),
            hitEntity: wrapEntity(host, hit),
          }),
        (options) => {
          const { entities, entityTypes } = options as { entities?: object[]; entityTypes?: string[] };
          if (entityTypes && !entityTypes.includes("minecraft:player")) return false;
          return entities?.some((one) => guard.unwrap<{ id: string }>(one, "Entity").id === player.id) ?? true;
        },
      );
    },
    interactWithEntity(id: string, typeId: string, itemTypeId?: string | null) {
      const player = sessions.online(id);
      const target = newEntity(host.nextId(), checkId("entities", typeId));
      const item = itemTypeId ? copyItem(hold(player, itemTypeId)) : undefined;
      events.queue("world.afterEvents.playerInteractWithEntity", () =>
        guard.record("PlayerInteractWithEntityAfterEvent", {
          player: wrapPlayer(host, player),
          target: wrapEntity(host, target),
          beforeItemStack: stack(item),
          itemStack: stack(item),
        }),
      );
    },
    changeDimension(id: string, name: string) {
      if (!DIMENSIONS.includes(name)) throw new UsageError(`there is no dimension ${name}`);
      const player = sessions.online(id);
      const from = player.dimension;
      const to = `minecraft:${name}`;
      if (from === to) return;
      player.dimension = to;
      events.queue("world.afterEvents.playerDimensionChange", () =>
        guard.record("PlayerDimensionChangeAfterEvent", {
          player: wrapPlayer(host, player),
          fromDimension: guard.wrap("Dimension", { id: from }),
          toDimension: guard.wrap("Dimension", { id: to }),
          fromLocation: { x: 0, y: 64, z: 0 },
          toLocation: { x: 0, y: 64, z: 0 },
        }),
      );
    },
  };
}
