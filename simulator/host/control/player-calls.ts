/** What the driver sets of a player directly, without a deed of theirs. */
import type { EquipmentSlotName, GameModeName, GivenItem, PermissionLevel } from "../../types.ts";
import { changeGameMode } from "../entities/players.ts";
import type { Host } from "../host.ts";
import { UsageError } from "../host.ts";
import type { Inventories } from "../items/inventory.ts";
import { INVENTORY_SLOTS, selectSlot } from "../items/inventory.ts";
import { itemFrom } from "../items/items.ts";
import type { Sessions } from "../sessions/sessions.ts";
import type { Calls } from "./calls.ts";

export function playerCalls(host: Host, sessions: Sessions, inventories: Inventories): Calls {
  return {
    giveItem(id: string, item: GivenItem) {
      return inventories.add(sessions.online(id), itemFrom(host, item))?.amount ?? 0;
    },
    setSlot(id: string, slot: number, item: GivenItem | null) {
      if (!Number.isInteger(slot) || slot < 0 || slot >= INVENTORY_SLOTS)
        throw new UsageError(`there is no slot ${slot}`);
      inventories.setSlot(sessions.online(id), slot, item ? itemFrom(host, item) : undefined);
    },
    setEquipment(id: string, slot: EquipmentSlotName, item: GivenItem | null) {
      inventories.setEquipment(sessions.online(id), slot, item ? itemFrom(host, item) : undefined);
    },
    clearInventory(id: string) {
      const player = sessions.online(id);
      for (let slot = 0; slot < INVENTORY_SLOTS; slot += 1) inventories.setSlot(player, slot, undefined);
      player.equipment.clear();
    },
    selectSlot(id: string, slot: number) {
      selectSlot(host, sessions.online(id), slot);
    },
    setGameMode: (id: string, mode: GameModeName) => changeGameMode(host, sessions.online(id), mode),
    setLocale(id: string, locale: string) {
      sessions.online(id).locale = locale;
    },
    setHandleValid(id: string, isValid: boolean) {
      sessions.online(id).isUnloaded = !isValid;
    },
    setPermissionLevel(id: string, level: PermissionLevel) {
      sessions.online(id).permissionLevel = level;
    },
    player: (id: string) => sessions.seen(id),
    players: () => sessions.allSeen(),
  };
}
