/** Types of damage of Java Edition → the causes that the platform tells: facts. */
import { has } from "../../../scripts/core/checks/shape.ts";
import { quote } from "../../../scripts/core/checks/issue.ts";
import { CAUSES_OF_JAVA } from "../../../scripts/trees/facts/java-names.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { javaName, type Named } from "./named.ts";

/** Beside those that are known as older names. */
const TYPES: Readonly<Record<string, string>> = {
  bad_respawn_point: "blockExplosion",
  cactus: "contact",
  campfire: "campfire soulCampfire",
  dragon_breath: "magic",
  dry_out: "drowning temperature",
  ender_pearl: "fall",
  explosion: "entityExplosion blockExplosion",
  falling_anvil: "anvil",
  falling_block: "fallingBlock",
  fireball: "projectile",
  fireworks: "fireworks",
  fly_into_wall: "flyIntoWall",
  generic_kill: "selfDestruct override",
  in_fire: "fire",
  mace_smash: "maceSmash",
  mob_attack_no_aggro: "entityAttack",
  mob_projectile: "projectile",
  player_explosion: "entityExplosion blockExplosion",
  sonic_boom: "sonicBoom",
  spear: "entityAttack",
  spit: "projectile",
  thrown: "projectile",
  unattributed_fireball: "projectile",
  wind_charge: "projectile",
  wither_skull: "projectile",
};

const LACKING: Readonly<Record<string, string>> = {
  cramming: "nobody is crammed to death here",
  generic: "damage without a cause has no name here",
  outside_border: "Bedrock has no world border",
};

/** @returns what the platform calls them, without namespace */
export function bedrockCauses(javaId: string): Named {
  const name = javaName(javaId);
  if (name === undefined) return { missing: `${quote(javaId)} is of a mod` };
  if (has(LACKING, name)) return { missing: LACKING[name]! };
  const bare = name.replace(/_/g, "");
  const here = has(TYPES, name) ? TYPES[name]! : has(CAUSES_OF_JAVA, bare) ? CAUSES_OF_JAVA[bare]! : name;
  const { damageCauses } = readVanillaIds();
  const ids = here.split(" ").filter((cause) => damageCauses.has(cause));
  return ids.length === 0 ? { missing: `Bedrock tells of no damage ${quote(javaId)}` } : { ids };
}
