/** Effects and causes of damage that Java Edition or a potion calls otherwise → what they are called here: facts. */
export const EFFECTS_OF_JAVA: Readonly<Record<string, string>> = {
  damage_resistance: "resistance",
  dig_slowdown: "mining_fatigue",
  dig_speed: "haste",
  harming: "instant_damage",
  healing: "instant_health",
  hero_of_the_village: "village_hero",
  increase_damage: "strength",
  jump: "jump_boost",
  leaping: "jump_boost",
  movement_slowdown: "slowness",
  movement_speed: "speed",
  swiftness: "speed",
};

/** In small letters and without `_`, for they are written both ways. */
export const CAUSES_OF_JAVA: Readonly<Record<string, string>> = {
  arrow: "projectile",
  burn: "fireTick",
  drown: "drowning",
  explosion: "entityExplosion",
  fallingstalactite: "stalactite",
  freeze: "freezing",
  hotfloor: "magma",
  indirectmagic: "magic",
  infire: "fire",
  inwall: "suffocation",
  lightningbolt: "lightning",
  mob: "entityAttack",
  mobattack: "entityAttack",
  onfire: "fireTick",
  outofworld: "void",
  player: "entityAttack",
  playerattack: "entityAttack",
  sting: "entityAttack",
  sweetberrybush: "contact",
  trident: "projectile",
};
