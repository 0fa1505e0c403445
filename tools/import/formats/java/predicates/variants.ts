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
