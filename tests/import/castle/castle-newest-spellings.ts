/** Criteria as the newest games write them: conditions by their type, entities' keys with namespaces. Words of our own. */
import type { Row } from "./castle-criteria.ts";

const ofEntity = (predicate: object): object => ({ type: "minecraft:entity_properties", entity: "this", predicate });

export const NEWEST_SPELLINGS: Readonly<Record<string, Row>> = {
  newest_kill: {
    criteria: {
      done: {
        trigger: "minecraft:player_killed_entity",
        conditions: {
          entity: ofEntity({
            "minecraft:entity_type": "minecraft:drowned",
            "minecraft:flags": { is_baby: true },
            "minecraft:location": { dimension: "minecraft:overworld" },
          }),
        },
      },
    },
    goal: {
      goal_type: "kill",
      entity: { type: "minecraft:drowned", baby: true },
      where: { dimension: "minecraft:overworld" },
    },
    deeds: [{ do: "kill", entity: { type: "drowned", isBaby: true } }],
  },
  newest_use: {
    criteria: {
      done: {
        trigger: "minecraft:item_used_on_block",
        conditions: {
          location: {
            type: "minecraft:all_of",
            terms: [
              { type: "minecraft:location_check", predicate: { block: { blocks: "minecraft:cactus" } } },
              { type: "minecraft:match_tool", predicate: { items: "minecraft:shears" } },
            ],
          },
        },
      },
    },
    goal: { goal_type: "use_block", block: "minecraft:cactus", item: "minecraft:shears" },
    deeds: [{ do: "useBlock", block: "cactus", item: "shears" }],
  },
  newest_player: {
    criteria: {
      done: {
        trigger: "minecraft:tick",
        conditions: {
          player: ofEntity({ "minecraft:type_specific/player": { level: { min: 12 } } }),
        },
      },
    },
    goal: { goal_type: "level" },
    number: 12,
  },
  newest_effect: {
    criteria: {
      done: {
        trigger: "minecraft:tick",
        conditions: { player: ofEntity({ "minecraft:effects": { "minecraft:jump_boost": {} } }) },
      },
    },
    goal: { goal_type: "effect", effect: "jump_boost" },
  },
};
