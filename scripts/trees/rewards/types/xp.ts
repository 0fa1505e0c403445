/** The reward `xp`: what its author may write. */
import type { XpReward } from "../../../core/rewards/types/xp.ts";
import { integer, object } from "../../shapes/schema.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_EXPERIENCE, OTHER_NAMES_OF_AMOUNT } from "../limits.ts";

export const xpReward = declares<XpReward>()({
  shape: object(
    {
      type: kind("xp"),
      amount: integer(1, MAX_EXPERIENCE, {
        says: "How many points.",
        examples: [50],
        alsoCalled: OTHER_NAMES_OF_AMOUNT,
      }),
    },
    { says: "Gives experience points." },
  ),
  gives: "Experience points.",
  example: { type: "xp", amount: 50 },
});
