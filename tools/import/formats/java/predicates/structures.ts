/**
 * Structures of Java Edition → by what they are known here, for the game tells nothing of them: blocks under one's feet, where such
 * blocks are hardly anywhere else. Facts, and guesses.
 */
interface Sign {
  readonly on: readonly string[];
  readonly biome?: readonly string[];
  readonly dimension?: string;
}

const SIGNS: readonly (readonly [RegExp, Sign])[] = [
  [/^fortress$/, { on: ["nether_brick", "nether_brick_fence", "nether_brick_stairs"], dimension: "minecraft:nether" }],
  [
    /^(?:bastion_remnant|.*bastion.*)$/,
    {
      on: ["polished_blackstone_bricks", "cracked_polished_blackstone_bricks", "gilded_blackstone"],
      dimension: "minecraft:nether",
    },
  ],
  [/^nether_fossil$/, { on: ["bone_block"], dimension: "minecraft:nether" }],
  [
    /^(?:end_?city|end_city)$/,
    { on: ["purpur_block", "purpur_pillar", "purpur_stairs", "end_bricks"], dimension: "minecraft:the_end" },
  ],
  [
    /^stronghold$|eye_of_ender_located/,
    { on: ["stone_bricks", "mossy_stone_bricks", "cracked_stone_bricks", "infested_stone_bricks"] },
  ],
  [/^(?:village.*|on_.*village.*)$/, { on: ["grass_path", "hay_block"] }],
  [/^monument$|ocean_monument/, { on: ["prismarine", "prismarine_bricks", "dark_prismarine"] }],
  [/mansion/, { on: ["dark_oak_planks", "birch_planks", "red_carpet"], biome: ["minecraft:roofed_forest"] }],
  [
    /^ancient_city$/,
    {
      on: ["deepslate_bricks", "deepslate_tiles", "cracked_deepslate_tiles", "cracked_deepslate_bricks", "gray_wool"],
      biome: ["minecraft:deep_dark"],
    },
  ],
  [
    /^trial_chambers$/,
    { on: ["tuff_bricks", "polished_tuff", "chiseled_tuff_bricks", "waxed_oxidized_cut_copper", "waxed_cut_copper"] },
  ],
  [
    /desert_pyramid/,
    { on: ["sandstone", "cut_sandstone", "chiseled_sandstone", "orange_terracotta"], biome: ["minecraft:desert"] },
  ],
  [
    /jungle_(?:pyramid|temple)/,
    { on: ["mossy_cobblestone", "cobblestone"], biome: ["minecraft:jungle", "minecraft:bamboo_jungle"] },
  ],
  [
    /^igloo$/,
    {
      on: ["snow", "white_carpet", "light_gray_carpet"],
      biome: ["minecraft:ice_plains", "minecraft:cold_taiga", "minecraft:snowy_slopes"],
    },
  ],
  [/swamp_hut/, { on: ["spruce_planks"], biome: ["minecraft:swampland"] }],
  [
    /^shipwreck/,
    {
      on: ["oak_planks", "spruce_planks", "birch_planks", "jungle_planks", "dark_oak_planks", "acacia_planks"],
      biome: [
        "minecraft:ocean",
        "minecraft:deep_ocean",
        "minecraft:cold_ocean",
        "minecraft:lukewarm_ocean",
        "minecraft:warm_ocean",
        "minecraft:beach",
      ],
    },
  ],
  [/ruined_portal/, { on: ["crying_obsidian", "obsidian", "gold_block"] }],
  [/^mineshaft/, { on: ["rail", "oak_planks", "dark_oak_planks"] }],
  [/pillager_outpost/, { on: ["birch_planks", "dark_oak_planks", "mossy_cobblestone"] }],
  [/trail_ruins/, { on: ["mud_bricks", "packed_mud", "suspicious_gravel"] }],
  [
    /ocean_ruin/,
    {
      on: ["stone_bricks", "cracked_stone_bricks", "polished_granite", "cut_sandstone"],
      biome: [
        "minecraft:ocean",
        "minecraft:deep_ocean",
        "minecraft:cold_ocean",
        "minecraft:lukewarm_ocean",
        "minecraft:warm_ocean",
        "minecraft:frozen_ocean",
      ],
    },
  ],
  [/buried_treasure/, { on: ["chest"], biome: ["minecraft:beach", "minecraft:cold_beach", "minecraft:stone_beach"] }],
];

/** Conditions that hold in it, and perhaps elsewhere. */
export function signsOf(structure: string): Readonly<Record<string, string | readonly string[]>> | undefined {
  const name = structure.replace(/^#?(?:[a-z0-9_.-]+:)?/, "").toLowerCase();
  const sign = SIGNS.find(([form]) => form.test(name))?.[1];
  if (sign === undefined) return undefined;
  return {
    on_block: sign.on.map((id) => `minecraft:${id}`),
    ...(sign.biome === undefined ? {} : { biome: sign.biome }),
    ...(sign.dimension === undefined ? {} : { dimension: sign.dimension }),
  };
}
