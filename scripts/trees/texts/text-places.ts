/**
 * Which texts of a node can be said in other languages, by the keys that files of texts have for them. A key is there where its
 * text is: what is not said at all cannot be said in German.
 */
import type { Check } from "../../core/checks/shape.ts";
import type { RewardJson } from "../../core/rewards/rewards.ts";
import type { NodeJson } from "../../core/tree/node.ts";
import { rewardPlaces } from "../../core/tree/reward-places.ts";
import { textsShape } from "../parse-nodes.ts";
import { label } from "../rewards/types/choice.ts";
import { itemTexts, loreLine } from "../rewards/types/item.ts";
import { messageTexts } from "../rewards/types/message.ts";
import { titleTexts } from "../rewards/types/title.ts";
import { checkOf, shapeOf } from "../shapes/check-of.ts";
import type { VanillaIds } from "../vanilla-ids.ts";

export interface TextPlace {
  readonly key: string;
  /** What the author wrote. */
  readonly own: string;
  readonly check: Check;
  /** Whether the node's own translations say it in a language. */
  saysItself(locale: string): boolean;
  /** The key of the reward that it is a text of. */
  readonly reward?: string;
}

/** Of a node that passed the parser. */
export function textPlaces(node: NodeJson, vanilla: VanillaIds): readonly TextPlace[] {
  const checks = checksOf(vanilla);
  const { node_ID: id, translations } = node;
  const description = node.node_description ?? node.node_descriptrion ?? "";
  const places: TextPlace[] = [
    {
      key: `${id}.title`,
      own: node.title,
      check: checks.title,
      saysItself: (locale) => translations?.[locale]?.title !== undefined,
    },
    {
      key: `${id}.description`,
      own: description,
      check: checks.description,
      saysItself: (locale) => translations?.[locale]?.node_description !== undefined,
    },
  ];
  for (const [key, reward] of rewardPlaces(node)) places.push(...placesOfReward(key, reward, checks));
  return places;
}

function placesOfReward(key: string, reward: RewardJson, checks: Checks): TextPlace[] {
  const places: TextPlace[] = [];
  const add = (name: string, own: string | undefined, check: Check, saysItself: TextPlace["saysItself"]): void => {
    if (own !== undefined) places.push({ key: `${key}.${name}`, own, check, saysItself, reward: key });
  };
  const { label } = reward as { readonly label?: string };
  add("label", label, checks.label, () => false);
  if (!("type" in reward)) return places;
  switch (reward.type) {
    case "item":
      add("name", reward.name, checks.name, (locale) => reward.translations?.[locale]?.name !== undefined);
      reward.lore?.forEach((line, index) =>
        add(`lore.${index}`, line, checks.lore, (locale) => reward.translations?.[locale]?.lore !== undefined),
      );
      return places;
    case "message":
      add("text", reward.text, checks.message, (locale) => reward.translations?.[locale]?.text !== undefined);
      return places;
    case "title":
      add("text", reward.text, checks.bigLine, (locale) => reward.translations?.[locale]?.text !== undefined);
      add(
        "subtitle",
        reward.subtitle,
        checks.smallLine,
        (locale) => reward.translations?.[locale]?.subtitle !== undefined,
      );
      return places;
    default:
      return places;
  }
}

type Checks = ReturnType<typeof checksOf>;

function checksOf(vanilla: VanillaIds) {
  const context = { vanilla };
  const title = shapeOf(titleTexts, context);
  return {
    title: textsShape["title"]!.check,
    description: textsShape["node_description"]!.check,
    label: checkOf(label, context),
    name: shapeOf(itemTexts, context)["name"]!.check,
    lore: checkOf(loreLine, context),
    message: shapeOf(messageTexts, context)["text"]!.check,
    bigLine: title["text"]!.check,
    smallLine: title["subtitle"]!.check,
  };
}
