/** Triggers of blows, shots and deaths. */
import type { GoalJson } from "../../../../../scripts/core/tree/node.ts";
import { allOf } from "../goals/combine.ts";
import { boundsOf, plainIds, rangeOf, type RangeJson } from "../goals/pattern.ts";
import { listOf, tableOf, type Json, type JsonTable } from "../json.ts";
import { blowOf, type BlowAsked } from "../predicates/damage.ts";
import { entityOf } from "../predicates/entities.ts";
import { itemOf } from "../predicates/items.ts";
import { readPlace, type Where } from "../predicates/places.ts";
import { NOBODY, subjectsOf, type Subject } from "../predicates/subjects.ts";
import { bareGoal, entityIn, goalOf, itemIn, type Deed, type Trigger } from "./deed.ts";
import { distanceOf } from "./distance.ts";

/** Where the victim is, or who hurts the player, the player mostly is, too. */
function victimsPlace(subject: Subject | undefined, deed: Deed): void {
  const places = [
    ...(subject?.entities ?? []).map((entity) => tableOf(entity["location"])),
    ...(subject?.places ?? []),
  ];
  othersPlace(places, "victim", deed);
}

function othersPlace(places: readonly JsonTable[], other: string, deed: Deed): void {
  for (const place of places) {
    if (Object.keys(place).length === 0) continue;
    const where: Where = {};
    readPlace(place, where, deed.reader, "in_block");
    const { in_block, on_block, y, ...rest } = where;
    if (in_block !== undefined || on_block !== undefined || y !== undefined)
      deed.reader.differs(`Where exactly the ${other} is is not asked here.`);
    for (const [key, value] of Object.entries(rest)) {
      deed.player.where[key] ??= value;
      if (key !== "dimension") deed.reader.differs(`The ${key} is asked of the player and not of the ${other}.`);
    }
  }
}

/** What there is to a blow of the player's that goals cannot ask. */
function blowsOf(value: Json, deed: Deed): BlowAsked {
  const blow = blowOf(value, deed.reader);
  if (blow.isBlocked) deed.reader.differs("Whether a blow was blocked is not asked here.");
  if (blow.by !== undefined) deed.reader.differs("Through what the player deals it is not asked here.");
  if (blow.projectile === undefined && JSON.stringify(blow.cause ?? "").includes("Explosion"))
    deed.reader.differs("Who lit an explosive is not told here: it counts when the player hit the victim before.");
  othersPlace(blow.places, "attacker", deed);
  return blow;
}

const killed: Trigger = (deed) => {
  const entity = entityIn(deed);
  victimsPlace(deed.subject("entity"), deed);
  const { cause, projectile, weapon } = blowsOf(deed.conditions["killing_blow"], deed);
  return goalOf(deed, "kill", {
    entity,
    cause,
    projectile,
    weapon,
    distance: distanceOf(deed.subject("entity"), deed),
  });
};

const killedNearCatalyst: Trigger = (deed) => {
  deed.reader.differs("Whether a sculk catalyst is near is not told here: a kill in the deep dark counts.");
  const asked = killed(deed)!;
  const where = { biome: "minecraft:deep_dark", ...tableOf(asked.goal["where"]) };
  return { ...asked, goal: { ...asked.goal, where } };
};

/** Several with one arrow: so many within a moment. */
const killedByShot: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const victims = listOf(conditions["victims"]).flatMap((victim: Json) =>
    subjectsOf(victim, "entities", reader.packs).slice(0, 1),
  );
  const weapon =
    conditions["fired_from_weapon"] === undefined ? undefined : itemOf(conditions["fired_from_weapon"], reader).pattern;
  const bow = deed.trigger === "killed_by_crossbow" ? (weapon ?? "minecraft:crossbow") : weapon;
  const unique = boundsOf(conditions["unique_entity_types"])?.min ?? 1;
  const kill = (subject: Subject | undefined) =>
    goalOf(deed, "kill", { entity: entityOf(subject ?? NOBODY, reader), projectile: "minecraft:arrow", weapon: bow });
  if (victims.length <= 1 && unique <= 1) return kill(victims[0]);
  reader.differs("That one shot kills them all is not told here: kills within a second count.");
  if (unique > 1) {
    const { goal } = kill(victims[0]);
    const apart = { goal_type: "distinct", goal, by: "entity" } as unknown as GoalJson;
    return { goal: bareGoal("within", { goal: apart, seconds: 1 }), count: unique };
  }
  const kills = victims.map(kill);
  const isAlike = kills.every(({ goal }) => JSON.stringify(goal) === JSON.stringify(kills[0]!.goal));
  if (isAlike) return { goal: bareGoal("within", { goal: kills[0]!.goal, seconds: 1 }), count: kills.length };
  return allOf(kills);
};

/** They hurt nobody here. */
const HARMLESS = ["minecraft:snowball", "minecraft:egg", "minecraft:ender_pearl"];
/** From there on a range is that of every hand. */
const REACH = 4;

const hurtEntity: Trigger = (deed) => {
  const entity = entityIn(deed);
  victimsPlace(deed.subject("entity"), deed);
  const { cause, projectile, weapon, amount } = blowsOf(deed.conditions["damage"], deed);
  const distance = distanceOf(deed.subject("entity"), deed);
  const isHarmless = plainIds(projectile)?.some((id) => HARMLESS.includes(id)) === true;
  if (projectile !== undefined && (distance !== undefined || isHarmless)) {
    if (weapon !== undefined) deed.reader.differs("With which weapon is not asked here.");
    if (amount !== undefined) deed.reader.differs("How much it hurts is not asked here.");
    return goalOf(deed, "shoot", { entity, projectile, distance });
  }
  const hits = { entity, projectile, weapon, amount, unit: "hits" };
  return goalOf(deed, "deal_damage", { ...hits, cause: cause ?? causeOfReach(distance, deed) });
};

/** Whoever is to be within reach is hit by hand. */
function causeOfReach(distance: RangeJson | undefined, deed: Deed): string | undefined {
  if (distance === undefined) return undefined;
  const isReach = typeof distance === "object" && distance.min === undefined && (distance.max ?? 0) >= REACH;
  if (!isReach || distance.max! > 2 * REACH) deed.reader.differs("How far away the victim is is not asked here.");
  return isReach ? "entityAttack" : undefined;
}

const hurtPlayer: Trigger = (deed) => {
  const { cause, projectile, weapon, amount, by, isBlocked, places } = blowOf(deed.conditions["damage"], deed.reader);
  othersPlace(places, "attacker", deed);
  if (isBlocked) {
    deed.reader.differs("A blow that a shield takes is not told here: raising a shield counts.");
    return goalOf(deed, "use_item", { item: "minecraft:shield" });
  }
  return goalOf(deed, "take_damage", { by, cause, projectile, weapon, amount, unit: "hits" });
};

const killedPlayer: Trigger = (deed) => {
  const { cause, by, projectile } = blowOf(deed.conditions["killing_blow"], deed.reader);
  if (projectile !== undefined) deed.reader.differs("By which projectile is not asked here.");
  return goalOf(deed, "die", { by: entityIn(deed) ?? by, cause });
};

const targetHit: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const strength = boundsOf(conditions["signal_strength"]);
  if (strength !== undefined) reader.differs("How near to its middle the target is hit is not asked here.");
  const subject = deed.subject("projectile");
  return goalOf(deed, "shoot", {
    block: "minecraft:target",
    projectile: entityOf(subject, reader),
    distance: distanceOf(subject, deed),
  });
};

const channeledLightning: Trigger = (deed) => {
  const { conditions, reader } = deed;
  reader.differs("Who called the lightning is not told here: whoever the player hurts by it counts.");
  const victims = listOf(conditions["victims"]).flatMap((victim: Json) =>
    subjectsOf(victim, "entities", reader.packs).slice(0, 1),
  );
  const hits = (victims.length === 0 ? [NOBODY] : victims).map((victim) =>
    goalOf(deed, "shoot", { entity: entityOf(victim, reader), projectile: "minecraft:thrown_trident" }),
  );
  const thundering = hits.map(({ goal, count }) => ({
    goal: { ...goal, where: { ...tableOf(goal["where"]), weather: "thunder" } },
    count,
  }));
  return allOf(thundering);
};

const lightningStrike: Trigger = (deed) => {
  deed.reader.differs("Lightning is not told here: a lightning rod that is placed in a thunderstorm counts.");
  return {
    goal: bareGoal("place_block", {
      block: "minecraft:lightning_rod",
      where: { ...deed.player.where, weather: "thunder" },
    }),
    count: 1,
  };
};

const afterExplosion: Trigger = (deed) => {
  deed.reader.differs("What threw the player up is not asked here: any fall so far counts.");
  const distance = tableOf(deed.conditions["distance"]);
  const blocks = rangeOf(distance["y"] ?? distance["absolute"] ?? distance["vertical"], 1, 0);
  return goalOf(deed, "fall", { blocks });
};

/** Nobody falls further than to the bottom of a world. */
const LOWEST = -64;

const fallFromHeight: Trigger = (deed) => {
  const { conditions, reader } = deed;
  const distance = tableOf(conditions["distance"]);
  const blocks = rangeOf(distance["y"] ?? distance["absolute"], 1, 0);
  const start = boundsOf(tableOf(tableOf(conditions["start_position"])["position"])["y"])?.min;
  const least = typeof blocks === "object" ? (blocks.min ?? 0) : (blocks ?? 0);
  // Whoever falls so far has begun as high.
  if (start !== undefined && LOWEST + least < start - 5) reader.differs("How high the fall begins is not asked here.");
  return goalOf(deed, "fall", { blocks });
};

const sheared: Trigger = (deed) => {
  deed.reader.differs("Whether it bears something that can be shorn off is not asked here.");
  return goalOf(deed, "use_entity", { entity: entityIn(deed), item: "minecraft:shears" });
};

/** Which are blocks here. */
const FRAMES: Readonly<Record<string, string>> = {
  "minecraft:item_frame": "minecraft:frame",
  "minecraft:glow_item_frame": "minecraft:glow_frame",
};

const interacted: Trigger = (deed) => {
  const types = (deed.subject("entity")?.entities ?? []).flatMap((entity) =>
    deed.reader.names.inJava("entity", entity["type"]),
  );
  const frames = types.map((type) => FRAMES[type]);
  const { pattern: item } = itemIn(deed);
  if (frames.length > 0 && frames.every((frame) => frame !== undefined)) {
    return goalOf(deed, "use_block", { block: frames.length === 1 ? frames[0] : frames, item });
  }
  return goalOf(deed, "use_entity", { entity: entityIn(deed), item });
};

export const FIGHTING: Readonly<Record<string, Trigger>> = {
  player_killed_entity: killed,
  entity_killed_player: killedPlayer,
  kill_mob_near_sculk_catalyst: killedNearCatalyst,
  killed_by_arrow: killedByShot,
  killed_by_crossbow: killedByShot,
  player_hurt_entity: hurtEntity,
  entity_hurt_player: hurtPlayer,
  target_hit: targetHit,
  channeled_lightning: channeledLightning,
  lightning_strike: lightningStrike,
  fall_after_explosion: afterExplosion,
  fall_from_height: fallFromHeight,
  player_sheared_equipment: sheared,
  player_interacted_with_entity: interacted,
};
