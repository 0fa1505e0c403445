/** Which of Bedrock's entities are creatures, as Java Edition counts kills of them: facts. No family is common to all of them. */
import { readVanillaIds } from "../../build/vanilla-ids.ts";

const NO_CREATURES = [
  "agent area_effect_cloud armor_stand arrow cushion ender_crystal lightning_bolt npc ominous_item_spawner player tnt tripod_camera",
  // The villagers of old worlds, whom the new ones replaced.
  "villager zombie_villager",
].flatMap((names) => names.split(" "));
const THROWN =
  /(?:^|_)(?:egg|fireball|projectile|pearl|signal|rocket|hook|potion|spit|bullet|snowball|trident|skull|dangerous)$|^xp_/;
const DRIVEN = /(?:boat|minecart)$/;

export const allMobs = (): readonly string[] =>
  [...readVanillaIds().entities].filter((id) => {
    const name = id.replace(/^minecraft:/, "");
    return !NO_CREATURES.includes(name) && !THROWN.test(name) && !DRIVEN.test(name);
  });
