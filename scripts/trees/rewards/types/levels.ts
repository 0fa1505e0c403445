/** The reward `levels`: what its author may write. */
import type { LevelsReward } from "../../../core/rewards/types/levels.ts";
import { integer, object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_EXPERIENCE, OTHER_NAMES_OF_AMOUNT } from "../limits.ts";

export const levelsReward = declares<LevelsReward>()({
  shape: object(
    {
      type: kind("levels"),
      amount: integer(1, MAX_EXPERIENCE, {
        says: "How many levels.",
        examples: [3],
        alsoCalled: OTHER_NAMES_OF_AMOUNT,
      }),
    },
    { says: "Gives experience levels." },
  ),
  gives: "Whole levels of experience.",
  example: { type: "levels", amount: 3 },
});
