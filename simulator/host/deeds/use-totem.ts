/** A totem saves from death: the damage is told, then the healing; the totem is gone and three effects come. */
import { gainEffect } from "../bodies/effects.ts";
import { strike } from "../entities/combat.ts";
import { causeOf } from "./blows.ts";
import { healBy } from "./healing.ts";
import type { DeedRun } from "./tools.ts";

const TOTEM = "minecraft:totem_of_undying";
const EFFECTS: readonly [string, number, number][] = [
  ["regeneration", 900, 1],
  ["fire_resistance", 800, 0],
  ["absorption", 100, 1],
];

export const useTotem: DeedRun<"useTotem"> = (tools, who, { cause, by }) => {
  const { host, inventories } = tools;
  const player = tools.player(who);
  const inMainHand = tools.hand(player)?.typeId === TOTEM;
  if (!inMainHand) inventories.setEquipment(player, "Offhand", tools.item(TOTEM));
  const attacker = by === undefined ? undefined : tools.entity(by, player);
  // It is the totem that keeps the last point.
  strike(host, player, {
    damage: Math.max(0, player.health - 1),
    cause: causeOf(host, cause, attacker ? "entityAttack" : "fall"),
    attacker,
  });
  if (inMainHand) tools.changeHand(player, undefined);
  else inventories.setEquipment(player, "Offhand", undefined);
  player.effects.clear();
  healBy(host, player, 1, "TotemOfUndying");
  for (const [effect, ticks, amplifier] of EFFECTS) gainEffect(host, player, effect, ticks, amplifier);
  return attacker ? { entityId: attacker.id } : {};
};
