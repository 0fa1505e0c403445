/** The colour of an icon or a ground, by what a texture's path says it is of; of unknown words, one that follows from them. */

/** The first row of which a word is in the name. */
const ROWS: readonly (readonly [colour: string, words: string])[] = [
  ["#6b5a60", "netherite"],
  ["#5fd6cc", "diamond"],
  ["#f3cb4a", "gold golden raw_gold"],
  ["#3ec76a", "emerald"],
  ["#d83b30", "redstone tnt"],
  ["#3f62d0", "lapis"],
  ["#d98256", "copper"],
  ["#dfe2e6", "iron chainmail"],
  ["#4a4b52", "coal charcoal gunpowder bedrock sculk"],
  ["#efe8df", "quartz bone egg milk feather paper sugar string web skull snow snowball"],
  ["#ab7ee6", "amethyst chorus shulker purple purpur dragon"],
  ["#4c3a72", "obsidian"],
  ["#63b5a4", "prismarine conduit nautilus heartofthesea turtle elder guardian"],
  ["#f2b23c", "glowstone blaze honey honeycomb honeyed beehive hay wheat lantern torch bee yellow"],
  ["#2f9a86", "ender pearl warped"],
  ["#6fce5c", "slime slimeball emerald creeper lime melon"],
  ["#e0523a", "fireball fire lava magma flame"],
  ["#d9c08a", "sand sandstone sponge"],
  ["#9ccdf5", "ice breeze elytra phantom membrane"],
  ["#4f8df0", "water potion blue experience"],
  ["#8c3d3d", "nether netherrack wart debris crimson"],
  ["#e8913a", "carrot pumpkin orange"],
  ["#d63f3c", "apple berries beef red spider heart"],
  ["#c9a063", "bread cookie potato pie baked stick"],
  ["#e8a0a0", "porkchop pig rabbit chicken pink mutton"],
  ["#a83252", "beetroot"],
  ["#6aa3c9", "fish salmon cod pufferfish"],
  ["#5aa83c", "grass reeds cane bamboo cactus leaves sapling green kelp turf vine mossy"],
  ["#a9713f", "leather saddle hide chest door boat wood wooden oak spruce crafting barrel ladder sign bookshelf book"],
  ["#b98d57", "planks birch"],
  ["#8a5f3c", "dirt soul rooted brown horse"],
  ["#8fa86a", "zombie rotten flesh husk drowned"],
  ["#55565e", "black deepslate wither"],
  ["#e9e9ee", "white wool"],
  ["#d7c24a", "star totem clock"],
  ["#a9abb3", "stone cobblestone gravel andesite furnace anvil clay gray heavy mace shulker silverfish"],
  ["#c5b7d8", "ghast tear end"],
  ["#c2a071", "shield tag bundle map bow crossbow horn"],
  ["#c9ccd3", "shears arrow trident mace spyglass brush minecart rail bucket armor key compass bottle lead"],
];
const TABLE = ROWS.map(([colour, words]) => [colour, words.split(" ")] as const);

/** The colour of what is on the path of a texture. */
export function tintOf(texture: string): string {
  const name = `_${texture
    .slice(texture.lastIndexOf("/") + 1)
    .toLowerCase()
    .replace("spawn_egg", "")
    .replace(/[^a-z]+/g, "_")}_`;
  return TABLE.find(([, words]) => words.some((word) => name.includes(`_${word}_`)))?.[0] ?? hue(name);
}

function hue(name: string): string {
  let hash = 7;
  for (const character of name) hash = (hash * 31 + character.charCodeAt(0)) % 360;
  const channel = (shift: number): string => {
    const at = Math.cos(((hash + shift) * Math.PI) / 180);
    return hex(150 + 60 * at);
  };
  return `#${channel(0)}${channel(240)}${channel(120)}`;
}

const hex = (value: number): string =>
  Math.max(0, Math.min(255, Math.round(value)))
    .toString(16)
    .padStart(2, "0");

/** Lighter for shares above 0, darker below. @param share from −1, black, to 1, white */
export function shaded(colour: string, share: number): string {
  const channels = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const target = share > 0 ? 255 : 0;
  return `#${channels.map((channel) => hex(channel + (target - channel) * Math.abs(share))).join("")}`;
}
