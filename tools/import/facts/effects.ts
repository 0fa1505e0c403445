/** Effects, enchantments and potions of Java Edition → what they are called here: facts. Answers are without namespace. */
import { EFFECTS_OF_JAVA } from "../../../scripts/trees/facts/java-names.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { lookUp, type Named, type NameTable } from "./named.ts";

const EFFECTS: NameTable = {
  what: "effect",
  otherwise: { ...EFFECTS_OF_JAVA, confusion: "nausea" },
  lacking: {
    dolphins_grace: "Bedrock has no effect of dolphin's grace",
    glowing: "Bedrock has no effect of glowing",
    luck: "Bedrock has no effect of luck",
    unluck: "Bedrock has no effect of bad luck",
  },
};

export const ENCHANTMENTS_OF_JAVA: NameTable = {
  what: "enchantment",
  otherwise: { binding_curse: "binding", vanishing_curse: "vanishing" },
  lacking: {
    sweeping: "Bedrock has no sweeping edge",
    sweeping_edge: "Bedrock has no sweeping edge",
  },
};

const POTIONS: NameTable = {
  what: "potion",
  otherwise: { night_vision: "nightvision", long_night_vision: "long_nightvision" },
  lacking: {
    empty: "Bedrock has no uncraftable potion",
    luck: "Bedrock has no potion of luck",
  },
};

export const bedrockEffects = (javaId: string): Named => lookUp(javaId, EFFECTS, readVanillaIds().effects);

export const bedrockEnchantments = (javaId: string): Named =>
  lookUp(javaId, ENCHANTMENTS_OF_JAVA, readVanillaIds().enchantments);

/** As goals name it in `potion: {"effect": …}`. */
export const bedrockPotion = (javaId: string): Named => lookUp(javaId, POTIONS, readVanillaIds().potions);
