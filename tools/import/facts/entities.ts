/** Entities of Java Edition, of today and from before 1.13 → what they are called here: facts. */
import { RENAMED_ENTITIES, REPLACED_ENTITIES } from "../../../scripts/trees/facts/entities.ts";
import { readVanillaIds } from "../../build/vanilla-ids.ts";
import { lookUp, type Named, type NameTable } from "./named.ts";

const OF_COMMANDS = "only commands make it in Java Edition, and Bedrock has none";
const NOT_TOLD = "Bedrock's scripts are not told of it as a creature";

export const ENTITIES_OF_JAVA: NameTable = {
  what: "entity",
  otherwise: {
    ...RENAMED_ENTITIES,
    ...REPLACED_ENTITIES,
    breeze_wind_charge: "breeze_wind_charge_projectile",
    commandblock_minecart: "command_block_minecart",
    egg: "egg",
    experience_bottle: "xp_bottle",
    eye_of_ender: "eye_of_ender_signal",
    lingering_potion: "lingering_potion",
    potion: "splash_potion lingering_potion",
    snowman: "snow_golem",
    villager_golem: "iron_golem",
    vindication_illager: "vindicator",
    wind_charge: "wind_charge_projectile",
    // Bedrock's own names, which 1.12 had as well.
    evocation_illager: "evocation_illager",
    zombie_pigman: "zombie_pigman",
  },
  families: [
    [/^\w+_chest_(?:boat|raft)$/, "chest_boat"],
    [/^\w+_(?:boat|raft)$/, "boat"],
  ],
  lacking: {
    block_display: OF_COMMANDS,
    evocation_fangs: NOT_TOLD,
    evoker_fangs: NOT_TOLD,
    falling_block: NOT_TOLD,
    furnace_minecart: "Bedrock has no minecart with a furnace",
    giant: OF_COMMANDS,
    glow_item_frame: "item frames are blocks here",
    illusioner: OF_COMMANDS,
    illusion_illager: OF_COMMANDS,
    interaction: OF_COMMANDS,
    item: NOT_TOLD,
    item_display: OF_COMMANDS,
    item_frame: "item frames are blocks here",
    leash_knot: NOT_TOLD,
    mannequin: OF_COMMANDS,
    marker: OF_COMMANDS,
    painting: NOT_TOLD,
    spawner_minecart: OF_COMMANDS,
    spectral_arrow: "Bedrock has no spectral arrows",
    text_display: OF_COMMANDS,
  },
  blurred: [
    [/^(?!chest_boat$)\w+_chest_(?:boat|raft)$/, "boats with a chest are one entity here, whatever their wood"],
    [/^(?!chest_boat$)\w+_(?:boat|raft)$/, "boats are one entity here, whatever their wood"],
  ],
};

export const bedrockEntities = (javaId: string): Named => lookUp(javaId, ENTITIES_OF_JAVA, readVanillaIds().entities);
