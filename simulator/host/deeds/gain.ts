/** Items appear in the inventory without having lain on the ground. */
import type { DeedRun } from "./tools.ts";

export const gain: DeedRun<"gain"> = (tools, who, { item }) => {
  tools.inventories.add(tools.player(who), tools.item(item));
};
