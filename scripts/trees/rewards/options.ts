/**
 * What `choice` and `random` have in common: a list of other rewards, each with one key more. The entries are checked where all
 * rewards are (check-rewards.ts), since they can be of any type.
 */
import { describe } from "../../core/checks/issue.ts";
import type { Check } from "../../core/checks/shape.ts";
import type { HoldingRewardType } from "../../core/rewards/rewards.ts";
import { numberAbove, object, value, type About, type TObject } from "../shapes/schema.ts";
import { visibleText } from "../shapes/readable-text.ts";
import { MAX_LABEL_CHARACTERS, MAX_WEIGHT } from "./limits.ts";

/** The keys that each of `of` has beside those of its own type. */
export const OPTION_KEYS: { readonly [Type in HoldingRewardType]: TObject } = {
  choice: object({
    label: visibleText(
      { says: "What its button says; § codes colour it.", examples: ["Diamonds"], alsoCalled: ["caption", "button"] },
      MAX_LABEL_CHARACTERS,
    ),
  }),
  random: object({
    weight: numberAbove(0, MAX_WEIGHT, {
      says: "How likely it is, compared with the others.",
      examples: [3],
      alsoCalled: ["chance", "probability", "odds"],
    }),
  }),
};

/** At least one; what each is, is checked elsewhere. */
const checkOptions: Check = (given, scope) => {
  if (!Array.isArray(given))
    scope.refuse("wrong-type", `it is ${describe(given)}`, "a list of rewards in square brackets");
  else if (given.length === 0) scope.refuse("bad-length", "the list is empty", "at least one reward");
};

export const options = <Option>(type: HoldingRewardType, about: About) =>
  value<readonly Option[]>(about, {
    check: () => checkOptions,
    json: () => ({ type: "array", minItems: 1, items: { $ref: `#/definitions/${type}_option` } }),
  });
