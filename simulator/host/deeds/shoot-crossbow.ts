/** A loaded crossbow is shot: one click. */
import { press } from "./item-uses.ts";
import type { DeedRun } from "./tools.ts";

export const shootCrossbow: DeedRun<"shootCrossbow"> = (tools, who, { item }) => {
  const player = tools.player(who);
  press(tools, player, tools.holdSome(player, item ?? "minecraft:crossbow"));
};
