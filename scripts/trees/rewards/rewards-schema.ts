/** The part of the JSON schema that is about rewards: one definition a kind, and which of them an entry is held to. */
import type { SchemaWriter } from "../shapes/json-schema-of.ts";
import type { JsonPart } from "../shapes/schema.ts";
import { REWARD_DECLARATIONS, REWARD_TYPES } from "./declarations.ts";
import { functionReward, NAMED_FUNCTION } from "./function-reward.ts";
import { OPTION_KEYS } from "./options.ts";

/** Definitions by name, `reward` among them; what they refer to is among the writer's. */
export function rewardDefinitions(writer: SchemaWriter): Readonly<Record<string, JsonPart>> {
  const typed = REWARD_TYPES.map((type) => [`reward_${type}`, open(writer.write(REWARD_DECLARATIONS[type].shape))]);
  return {
    function_reward: { ...open(writer.write(functionReward)), ...NAMED_FUNCTION },
    ...(Object.fromEntries(typed) as Record<string, JsonPart>),
    reward: entry({}),
    choice_option: entry(writer.write(OPTION_KEYS.choice)),
    random_option: entry(writer.write(OPTION_KEYS.random)),
  };
}

/** The keys of an entry are those of its kind and those of its place, so neither can say that there are no others. */
function open(part: JsonPart): JsonPart {
  const { additionalProperties: _closed, ...rest } = part;
  return rest;
}

/** An entry with the keys that its place gives it. */
function entry({ properties = {}, required = [] }: { properties?: object; required?: readonly string[] }): JsonPart {
  const held = (name: string, keys: readonly string[]): JsonPart => ({
    allOf: [{ $ref: `#/definitions/${name}` }, { propertyNames: { enum: [...keys, ...Object.keys(properties)] } }],
  });
  return {
    type: "object",
    properties: {
      type: { description: "The kind of reward.", enum: REWARD_TYPES },
      function_name: { description: "Instead of a type: the name of a registered reward function.", type: "string" },
      ...properties,
    },
    required,
    oneOf: [{ required: ["type"] }, { required: ["function_name"] }],
    allOf: [
      {
        if: { required: ["function_name"] },
        then: held("function_reward", Object.keys(functionReward.properties)),
      },
      ...REWARD_TYPES.map((type) => ({
        if: { properties: { type: { const: type } }, required: ["type"] },
        then: held(`reward_${type}`, Object.keys(REWARD_DECLARATIONS[type].shape.properties)),
      })),
    ],
  };
}
