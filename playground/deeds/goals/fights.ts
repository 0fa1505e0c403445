/** How goals of fights are reached: kills, hits, deaths, what is shot. */
import {
  listOf,
  type BlockPattern,
  type EntityPattern,
  type Ids,
  type ItemPattern,
} from "../../../scripts/core/goals/filters/patterns.ts";
import type { GoalJson } from "../../../scripts/core/goals/goal-type.ts";
import type { GivenItem } from "../../../simulator/deeds/written.ts";
import { deed, wait, type Act, type Making } from "../act.ts";
import { ANIMALS, MONSTERS, PROJECTILES } from "../choices.ts";
import { block, entity, entityType, inRange, item } from "../specimens.ts";
import { own, rangeOf, type Maker } from "./maker.ts";

const VICTIMS = [...ANIMALS, ...MONSTERS];
/** Usual ones. */
const WEAPONS = ["minecraft:iron_sword", "minecraft:bow", "minecraft:trident", "minecraft:iron_axe", "minecraft:stick"];
/** What a weapon shoots when nothing else is said. */
const SHOT_BY: Readonly<Record<string, string>> = {
  "minecraft:bow": "minecraft:arrow",
  "minecraft:crossbow": "minecraft:arrow",
  "minecraft:trident": "minecraft:thrown_trident",
};

interface Arms {
  readonly weapon?: GivenItem;
  readonly projectile?: string;
  readonly cause?: string;
}

/** With what, as far as the goal or the turn asks it. */
function arms(goal: GoalJson, making: Making): Arms {
  const pattern = own<ItemPattern>(goal, "weapon");
  const isVaried = making.nth.item !== undefined;
  const weapon = pattern === undefined && !isVaried ? undefined : item(pattern, WEAPONS, making);
  const wanted = own<EntityPattern>(goal, "projectile");
  const causes = own<Ids>(goal, "cause");
  const cause = causes === undefined ? undefined : listOf(causes)[0];
  const shot =
    weapon === undefined || (cause !== undefined && cause !== "projectile") ? undefined : SHOT_BY[weapon.typeId];
  const projectile =
    wanted !== undefined
      ? entityType(wanted, PROJECTILES, { ...making, nth: {}, of: {} })
      : cause === "projectile"
        ? (shot ?? "minecraft:arrow")
        : shot;
  return {
    ...(weapon === undefined ? {} : { weapon }),
    ...(projectile === undefined ? {} : { projectile }),
    ...(cause === undefined ? {} : { cause }),
  };
}

const target = (goal: GoalJson, key: string, making: Making, health?: number) =>
  entity(own<EntityPattern>(goal, key), VICTIMS, making, health === undefined ? {} : { health });

/** Of somebody who is there already no distance can be said. */
const far = (victim: ReturnType<typeof target>, distance: number): { readonly distance?: number } =>
  typeof victim === "string" ? {} : { distance };

export const kill: Maker = (goal, making) => {
  const key = goal.goal_type === "default_kill" ? "entity_identifier" : "entity";
  const victim = target(goal, key, making);
  const distance = inRange(rangeOf(goal, "distance"), 2, 0);
  return [deed({ do: "kill", entity: victim, ...far(victim, distance), ...arms(goal, making) }), wait(4)];
};

/** Enough health that the blow does not kill. */
const SPARE = 20;

export const dealDamage: Maker = (goal, making) => {
  const damage = Math.max(1, inRange(rangeOf(goal, "amount"), 5));
  const victim = target(goal, "entity", making, damage + SPARE);
  return [deed({ do: "hit", entity: victim, damage, ...arms(goal, making) }), wait(3)];
};

function harm(goal: GoalJson, making: Making): { cause?: string; projectile?: string; by?: ReturnType<typeof entity> } {
  const by = own<EntityPattern>(goal, "by");
  const isVaried = making.nth.entity !== undefined || making.nth.player !== undefined;
  const pattern = by ?? (making.nth.player === undefined ? undefined : "minecraft:player");
  const { weapon: _weapon, ...how } = arms(goal, making);
  const attacker = by === undefined && !isVaried ? undefined : entity(pattern, MONSTERS, making);
  return { ...how, ...(attacker === undefined ? {} : { by: attacker }) };
}

export const takeDamage: Maker = (goal, making) => {
  const damage = Math.max(1, inRange(rangeOf(goal, "amount"), 3));
  const before: Act[] = [deed({ do: "setBody", health: Math.max(SPARE, damage + 1) })];
  const weapon = own<ItemPattern>(goal, "weapon");
  const { by, ...how } = harm(goal, making);
  if (weapon === undefined)
    return [...before, deed({ do: "sufferDamage", damage, ...how, ...(by ? { by } : {}) }), wait(3)];
  const [other] = making.others;
  if (other === undefined) return { cannot: "Only a player holds a weapon: let a second player join." };
  const held = item(weapon, WEAPONS, making);
  return [
    ...before,
    { kind: "deed", deed: { do: "hold", item: held }, who: other },
    deed({ do: "sufferDamage", damage, ...how, by: other }),
    wait(3),
  ];
};

export const die: Maker = (goal, making) => [
  deed({ do: "die", ...harm(goal, making) }),
  wait(3),
  { kind: "respawn" },
  wait(3),
];

export const shoot: Maker = (goal, making) => {
  const projectile = entityType(own<EntityPattern>(goal, "projectile"), PROJECTILES, { ...making, nth: {}, of: {} });
  const distance = inRange(rangeOf(goal, "distance"), 5, 0);
  const pattern = own<BlockPattern>(goal, "block");
  if (pattern !== undefined || making.nth.block !== undefined) {
    return [deed({ do: "shoot", projectile, block: block(pattern, making), distance }), wait(3)];
  }
  const victim = target(goal, "entity", making);
  return [deed({ do: "shoot", projectile, entity: victim, ...far(victim, distance) }), wait(3)];
};
