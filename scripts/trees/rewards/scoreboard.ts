/** The reward `scoreboard`: what its author may write. */
import type { ScoreboardReward } from "../../core/rewards/types/scoreboard.ts";
import { integer, object, text } from "../shapes/schema.ts";
import { declares, kind } from "./declaration.ts";
import { MAX_SCORE, OTHER_NAMES_OF_AMOUNT } from "./limits.ts";

export const scoreboardReward = declares<ScoreboardReward>()({
  shape: object(
    {
      type: kind("scoreboard"),
      objective: text({ says: "The objective's id.", examples: ["fame"], alsoCalled: ["name", "scoreboard"] }, 1),
      amount: integer(-MAX_SCORE - 1, MAX_SCORE, {
        says: "How much is added; negative takes away.",
        examples: [10],
        alsoCalled: OTHER_NAMES_OF_AMOUNT,
      }),
    },
    { says: "Adds to the player's score." },
  ),
  gives: "Points of an objective, which is made when it is missing.",
  example: { type: "scoreboard", objective: "coins", amount: 25 },
});
