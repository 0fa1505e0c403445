/** The reward `random`: what its author may write. */
import type { RewardJson } from "../../../core/rewards/rewards.ts";
import type { RandomReward, Weighted } from "../../../core/rewards/types/random.ts";
import { object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { options } from "../options.ts";

export const randomReward = declares<RandomReward<RewardJson>>()({
  shape: object(
    {
      type: kind("random"),
      of: options<Weighted<RewardJson>>("random", {
        says: "Rewards of any type, each with a weight.",
        examples: [
          [
            { type: "item", item: "minecraft:bread", weight: 9 },
            { type: "item", item: "minecraft:diamond", weight: 1 },
          ],
        ],
        alsoCalled: ["options", "choices", "rewards", "from"],
      }),
    },
    { says: "Gives one of several rewards, drawn by chance." },
  ),
  gives: "One of several rewards, each with a `weight`, drawn at the completion.",
  example: {
    type: "random",
    of: [
      { type: "item", item: "minecraft:bread", weight: 9 },
      { type: "item", item: "minecraft:diamond", weight: 1 },
    ],
  },
});
