/** The reward `title`: what its author may write. */
import type { TitleReward } from "../../core/rewards/types/title.ts";
import { object, optional, text } from "../shapes/schema.ts";
import { translations } from "../shapes/vanilla-values.ts";
import { declares, kind } from "./declaration.ts";
import { MAX_TITLE_CHARACTERS } from "./limits.ts";

export const titleTexts = object(
  {
    text: optional(
      text(
        { says: "The big line in this language; § codes colour it.", examples: ["§6英雄"] },
        0,
        MAX_TITLE_CHARACTERS,
      ),
    ),
    subtitle: optional(
      text({ says: "The small line in this language.", examples: ["村庄得救了"] }, 0, MAX_TITLE_CHARACTERS),
    ),
  },
  { says: "The title in one language." },
  { definition: "title_texts" },
);

export const titleReward = declares<TitleReward>()({
  shape: object(
    {
      type: kind("title"),
      text: text(
        { says: "The big line; § codes colour it.", examples: ["§6Hero"], alsoCalled: ["title", "message"] },
        0,
        MAX_TITLE_CHARACTERS,
      ),
      subtitle: optional(
        text({ says: "The small line below it.", examples: ["The village is safe"] }, 0, MAX_TITLE_CHARACTERS),
      ),
      translations: optional(
        translations("title_translations", titleTexts, {
          says: "The title in other languages, by the locale of the game.",
          examples: [{ zh_CN: { text: "§6英雄" } }],
        }),
      ),
    },
    { says: "Shows words in the middle of the screen." },
  ),
  gives: "Words in the middle of the player's screen.",
  example: { type: "title", text: "§6Hero", subtitle: "The village is safe" },
});
