/** The reward `choice`: what its author may write. */
import type { RewardJson } from "../../../core/rewards/rewards.ts";
import type { ChoiceReward, Labelled } from "../../../core/rewards/types/choice.ts";
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { list, object, optional } from "../../shapes/schema.ts";
import { visibleText } from "../../shapes/readable-text.ts";
import { translations } from "../../shapes/vanilla-values.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_LABEL_CHARACTERS } from "../limits.ts";
import { options } from "../options.ts";

export const label = visibleText({}, MAX_LABEL_CHARACTERS);

export const choiceTexts = object(
  {
    labels: optional(
      list(label, {
        says: "The labels in this language, one for each of the rewards, in their order.",
        examples: [["钻石", "经验"]],
      }),
    ),
  },
  { says: "The labels in one language." },
  { definition: "choice_texts" },
);

/** A label without a reward or the other way round is a list that was changed in one place only. */
function checkLabels(entry: JsonObject, scope: Scope): void {
  const { of, translations: byLocale } = entry;
  if (!Array.isArray(of)) return;
  const own = of.map((option: unknown) => (isObject(option) ? option["label"] : undefined));
  refuseSame(own, (index) => scope.at("of").at(index).at("label"));
  if (!isObject(byLocale)) return;
  for (const [locale, texts] of Object.entries(byLocale)) {
    const labels = isObject(texts) ? texts["labels"] : undefined;
    if (!Array.isArray(labels)) continue;
    const place = scope.at("translations").at(locale).at("labels");
    refuseSame(labels, (index) => place.at(index));
    if (labels.length === of.length) continue;
    const problem = `there are ${labels.length} labels for ${of.length} rewards`;
    place.refuse("label-count", problem, `${of.length} labels`);
  }
}

/** Nobody could tell two buttons apart that say the same. */
function refuseSame(labels: readonly unknown[], placeOf: (index: number) => Scope): void {
  labels.forEach((label, index) => {
    const first = labels.indexOf(label);
    if (typeof label !== "string" || first === index) return;
    const problem = `${quote(label)} is also the label of the reward at place ${first + 1}`;
    placeOf(index).refuse("duplicate-member", problem, "a label that no other reward has");
  });
}

export const choiceReward = declares<ChoiceReward<RewardJson>>()({
  shape: object(
    {
      type: kind("choice"),
      of: options<Labelled<RewardJson>>("choice", {
        says: "Rewards of any type, each with a label.",
        examples: [
          [
            { type: "item", item: "minecraft:diamond", label: "A diamond" },
            { type: "xp", amount: 50, label: "Wisdom" },
          ],
        ],
        alsoCalled: ["options", "choices", "rewards", "from"],
      }),
      translations: optional(
        translations("choice_translations", choiceTexts, {
          says: "The labels in other languages, by the locale of the game.",
          examples: [{ zh_CN: { labels: ["钻石", "经验"] } }],
        }),
      ),
    },
    { says: "Lets the player choose one of several rewards in the menu." },
    { also: () => (entry, scope) => checkLabels(entry as JsonObject, scope) },
  ),
  gives: "One of several rewards, each with a `label`, that the player chooses in the menu.",
  example: {
    type: "choice",
    of: [
      { type: "item", item: "minecraft:diamond", label: "A diamond" },
      { type: "xp", amount: 50, label: "Wisdom" },
    ],
  },
});
