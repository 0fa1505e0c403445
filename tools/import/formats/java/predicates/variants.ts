/** Colours and variants of animals: Java Edition's names → the numbers that scripts of Bedrock read. Facts. */
const COLORS =
  "white orange magenta light_blue yellow lime pink gray light_gray cyan purple blue brown green red black".split(" ");

/** In the order of their numbers; a blank place is none of Java Edition's. */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  axolotl: ["lucy", "cyan", "gold", "wild", "blue"],
  cat: [
    "white",
    "black",
    "red",
    "siamese",
    "british_shorthair",
    "calico",
    "persian",
    "ragdoll",
    "tabby",
    "all_black",
    "jellie",
  ],
  fox: ["red", "snow"],
  frog: ["temperate", "cold", "warm"],
  horse: ["white", "creamy", "chestnut", "brown", "black", "gray", "dark_brown"],
  llama: ["creamy", "white", "brown", "gray"],
  mooshroom: ["red", "brown"],
  parrot: ["red_blue", "blue", "green", "yellow_blue", "gray"],
  wolf: ["pale", "ashen", "black", "chestnut", "rusty", "snowy", "spotted", "striped", "woods"],
};
/** As their old pictures were called. */
const OTHERWISE: Readonly<Record<string, string>> = { british: "british_shorthair" };

export function colorNumber(name: string | undefined): number | undefined {
  const number = COLORS.indexOf(name ?? "");
  return number === -1 ? undefined : number;
}

export function variantNumber(kind: string, name: string | undefined): number | undefined {
  const plain = (name ?? "").replace(/^minecraft:/, "");
  const known = VARIANTS[kind] ?? [];
  const number = known.indexOf(known.includes(plain) ? plain : (OTHERWISE[plain] ?? plain));
  return number === -1 ? undefined : number;
}

/** As numbers told them in Java Edition's NBT; where absent, in the order of the table above. */
const NUMBERED: Readonly<Record<string, readonly string[]>> = {
  axolotl: ["lucy", "wild", "gold", "cyan", "blue"],
};
const IN_NBT: Readonly<Record<string, RegExp>> = {
  axolotl: /"?Variant"?\s*:\s*(\d+)/,
  cat: /"?variant"?\s*:\s*["']([\w:]+)["']/,
  fox: /"?Type"?\s*:\s*["'](\w+)["']/,
  frog: /"?variant"?\s*:\s*["']([\w:]+)["']/,
  llama: /"?Variant"?\s*:\s*(\d+)/,
  mooshroom: /"?Type"?\s*:\s*["'](\w+)["']/,
  parrot: /"?Variant"?\s*:\s*(\d+)/,
  rabbit: /"?RabbitType"?\s*:\s*(\d+)/,
  trader_llama: /"?Variant"?\s*:\s*(\d+)/,
};
/** Of rabbits both editions have the same numbers, but for the killer. */
const RABBITS = 6;

export function variantInNbt(
  kind: string,
  nbt: string,
): { readonly number: number; readonly rest: string } | undefined {
  const match = IN_NBT[kind]?.exec(nbt) ?? null;
  if (match === null) return undefined;
  const said = match[1]!;
  const table = kind === "trader_llama" ? "llama" : kind;
  const given = Number(said);
  const named = (NUMBERED[table] ?? VARIANTS[table])?.[given];
  const number = kind === "rabbit" ? (given < RABBITS ? given : undefined) : variantNumber(table, named ?? said);
  return number === undefined ? undefined : { number, rest: nbt.replace(match[0], "") };
}
