/**
 * How tags are written down here: a line is a tag and its members, `{wood}_planks` is one of each wood, `#planks` another tag's
 * members, and what is after a minus is left out. Which tags there are stands in other files.
 */
const COPPER_AGES = ["exposed_", "weathered_", "oxidized_"];

/** What braces stand for. */
const SETS: Readonly<Record<string, readonly string[]>> = {
  wood: words("oak spruce birch jungle acacia dark_oak pale_oak crimson warped mangrove bamboo cherry"),
  /** Those that burn and are trees. */
  tree: words("dark_oak pale_oak oak acacia birch jungle spruce mangrove cherry"),
  colour: words(
    "white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black",
  ),
  /** What copper is called in front, by its age and wax. */
  copper: ["", ...COPPER_AGES, "waxed_", ...COPPER_AGES.map((age) => `waxed_${age}`)],
  /** The same of the block, whose name ends otherwise when it is new. */
  aged: [...COPPER_AGES, ...COPPER_AGES.map((age) => `waxed_${age}`)],
  tool: words("wooden stone copper iron golden diamond netherite"),
  armour: words("leather copper chainmail iron golden diamond netherite"),
  coral: words("tube brain bubble fire horn"),
  stripped: ["", "stripped_"],
  deepslate: ["", "deepslate_"],
  /** Stone that comes as slabs, stairs and walls. */
  stone: words(
    `cobblestone mossy_cobblestone brick prismarine red_sandstone mossy_stone_brick granite stone_brick nether_brick andesite
    red_nether_brick sandstone end_stone_brick diorite blackstone polished_blackstone_brick polished_blackstone cobbled_deepslate
    polished_deepslate deepslate_tile deepslate_brick mud_brick tuff polished_tuff tuff_brick resin_brick`,
  ),
  /** Stone that comes as slabs and stairs alone. */
  step: words(
    `purpur quartz prismarine_brick dark_prismarine polished_granite smooth_red_sandstone polished_diorite stone smooth_sandstone
    smooth_quartz polished_andesite`,
  ),
};

export type Tags = ReadonlyMap<string, readonly string[]>;

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

/** @param text lines `tag: members`; a line that begins with blanks goes on with the tag above it */
export function readTags(...texts: readonly string[]): Tags {
  const lines = texts
    .join("\n")
    .replace(/\n[ \t]+/g, " ")
    .split("\n");
  const written = new Map(
    lines
      .filter((line) => line.includes(":"))
      .map((line): [string, string[]] => {
        const [tag = "", members = ""] = line.split(":");
        return [tag.trim(), words(members)];
      }),
  );
  return new Map(Array.from(written.keys(), (tag) => [tag, membersOf(tag, written)]));
}

function membersOf(tag: string, written: ReadonlyMap<string, readonly string[]>): string[] {
  const members = new Set<string>();
  for (const word of written.get(tag) ?? []) {
    if (word.startsWith("-")) for (const one of expanded(word.slice(1))) members.delete(one);
    else for (const one of word.startsWith("#") ? membersOf(word.slice(1), written) : expanded(word)) members.add(one);
  }
  return Array.from(members);
}

function expanded(word: string): string[] {
  const set = /\{(\w+)\}/.exec(word);
  if (set === null) return [word];
  return SETS[set[1]!]!.flatMap((one) => expanded(word.replace(set[0], one)));
}
