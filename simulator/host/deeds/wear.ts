/** Armour and off hand: nothing is sent, as in the game. */
import type { DeedRun } from "./tools.ts";

export const wear: DeedRun<"wear"> = (tools, who, { slot, item }) => {
  tools.inventories.setEquipment(tools.player(who), slot, item === null ? undefined : tools.item(item));
};
