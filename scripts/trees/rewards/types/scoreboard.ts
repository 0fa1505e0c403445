/** The reward `scoreboard`: what its author may write. */
import type { ScoreboardReward } from "../../../core/rewards/types/scoreboard.ts";
import { nameText } from "../../shapes/readable-text.ts";
import { integer, object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import type { JsonObject } from "../../../core/checks/shape.ts";
import { MAX_SCORE, OTHER_NAMES_OF_AMOUNT } from "../limits.ts";

export const scoreboardReward = declares<ScoreboardReward>()({
  shape: object(
    {
      type: kind("scoreboard"),
      objective: nameText({ says: "The objective's id.", examples: ["fame"], alsoCalled: ["name", "scoreboard"] }),
      amount: integer(-MAX_SCORE - 1, MAX_SCORE, {
        says: "How much is added; negative takes away.",
        examples: [10],
        alsoCalled: OTHER_NAMES_OF_AMOUNT,
      }),
    },
    { says: "Adds to the player's score." },
    {
      also: () => (value, scope) => {
        if ((value as JsonObject)["amount"] !== 0) return;
        scope.at("amount").refuse("never-given", "it is 0, which adds nothing", "another number than 0");
      },
    },
  ),
  gives: "Points of an objective, which is made when it is missing.",
  example: { type: "scoreboard", objective: "coins", amount: 25 },
});
