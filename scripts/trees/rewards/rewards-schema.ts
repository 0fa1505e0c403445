/** The part of the JSON schema that is about rewards: one definition a kind, and which of them an entry is held to. */
import type { SchemaWriter } from "../shapes/json-schema-of.ts";
import type { JsonPart } from "../shapes/schema.ts";
import { REWARD_DECLARATIONS, REWARD_TYPES } from "./declarations.ts";
import { functionReward, NAMED_FUNCTION } from "./function-reward.ts";

/** Definitions by name, `reward` among them; what they refer to is among the writer's. */
export function rewardDefinitions(writer: SchemaWriter): Readonly<Record<string, JsonPart>> {
  const typed = REWARD_TYPES.map((type) => [`reward_${type}`, writer.write(REWARD_DECLARATIONS[type].shape)] as const);
  return {
    function_reward: { ...writer.write(functionReward), ...NAMED_FUNCTION },
    ...Object.fromEntries(typed),
    reward: {
      type: "object",
      properties: {
        type: { description: "The kind of reward.", enum: REWARD_TYPES },
        function_name: {
          description: "Instead of a type: the name of a registered reward function.",
          type: "string",
        },
      },
      oneOf: [{ required: ["type"] }, { required: ["function_name"] }],
      allOf: [
        { if: { required: ["function_name"] }, then: { $ref: "#/definitions/function_reward" } },
        ...REWARD_TYPES.map((type) => ({
          if: { properties: { type: { const: type } }, required: ["type"] },
          then: { $ref: `#/definitions/reward_${type}` },
        })),
      ],
    },
  };
}
