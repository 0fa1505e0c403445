/** Names that creatures had before Minecraft 1.11 → those since: facts. */

const OTHERWISE: Readonly<Record<string, string>> = {
  EntityHorse: "horse",
  LavaSlime: "magma_cube",
  MushroomCow: "mooshroom",
  Ozelot: "ocelot",
  PigZombie: "zombie_pigman",
  SnowMan: "snow_golem",
  VillagerGolem: "iron_golem",
  WitherBoss: "wither",
};

/** Names of today, and those of mods, stay as they are. */
export function entityOfOld(name: string): string {
  const plain = name.replace(/^minecraft[.:]/, "");
  if (Object.hasOwn(OTHERWISE, plain)) return `minecraft:${OTHERWISE[plain]!}`;
  if (!/^[A-Z][A-Za-z]*$/.test(plain)) return name;
  return `minecraft:${plain.replace(/([a-z])([A-Z])/g, "$1_$2").toLowerCase()}`;
}
