/** The reward `title`: what its author may write. */
import type { TitleReward } from "../../../core/rewards/types/title.ts";
import type { Scope } from "../../../core/checks/issue.ts";
import type { JsonObject } from "../../../core/checks/shape.ts";
import { isVisible } from "../../shapes/readable-text.ts";
import { object, optional, text } from "../../shapes/schema.ts";
import { translations } from "../../shapes/vanilla-values.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_TITLE_CHARACTERS } from "../limits.ts";

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

/** A big line may be left empty for the sake of the small one, which the game shows with it only. */
function checkSomethingShown({ text: big, subtitle = "" }: JsonObject, scope: Scope): void {
  if (typeof big !== "string" || typeof subtitle !== "string" || isVisible(big) || isVisible(subtitle)) return;
  scope.at("text").refuse("never-given", "nothing of the title can be seen", "a text, a subtitle or both");
}

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
    { also: () => (value, scope) => checkSomethingShown(value as JsonObject, scope) },
  ),
  gives: "Words in the middle of the player's screen.",
  example: { type: "title", text: "§6Hero", subtitle: "The village is safe" },
});
