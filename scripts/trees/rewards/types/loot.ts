/** The reward `loot`: what its author may write. */
import type { LootReward } from "../../../core/rewards/types/loot.ts";
import { object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { packPath } from "../pack-path.ts";

export const lootReward = declares<LootReward>()({
  shape: object(
    {
      type: kind("loot"),
      table: packPath("chests/simple_dungeon", {
        says: "The loot table's path, of the game or of a pack, below loot_tables.",
        examples: ["chests/simple_dungeon"],
        alsoCalled: ["loot", "loot_table", "path", "id", "name"],
      }),
    },
    { says: "Gives what a loot table draws." },
  ),
  gives: "What a loot table draws, once there is room for all of it.",
  example: { type: "loot", table: "chests/simple_dungeon" },
});
