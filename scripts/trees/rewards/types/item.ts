/** The reward `item`: what its author may write. */
import type { ItemReward } from "../../../core/rewards/types/item.ts";
import { POTION_FORMS } from "../../../core/game/potions.ts";
import { utf8Length } from "../../../core/saving/chunks.ts";
import type { Check, JsonObject } from "../../../core/checks/shape.ts";
import { checkItemReward } from "../../parse-items.ts";
import { choice, flag, integer, list, object, optional, text, type About } from "../../shapes/schema.ts";
import { enchantmentLevels, itemId, potionId, translations } from "../../shapes/vanilla-values.ts";
import { declares, kind } from "../declaration.ts";
import { MAX_DURABILITY, MAX_ITEM_COUNT, MAX_LORE_CHARACTERS, MAX_LORE_LINES, MAX_NAME_CHARACTERS } from "../limits.ts";

/** The game counts bytes: a Chinese character is three. */
const checkBytes =
  (most: number): Check =>
  (value, scope) => {
    if (typeof value !== "string" || Array.from(value).length > most) return;
    const bytes = utf8Length(value);
    if (bytes <= most) return;
    const problem = `it is ${bytes} bytes long (a Chinese character counts three), and the game may refuse more than ${most}`;
    scope.warn("long-in-bytes", problem, `at most ${most} bytes`);
  };

const shownText = (most: number, about: About) => text(about, 0, most, { also: () => checkBytes(most) });

export const loreLine = shownText(MAX_LORE_CHARACTERS, {});

export const itemTexts = object(
  {
    name: optional(
      shownText(MAX_NAME_CHARACTERS, {
        says: "The item's name in this language; § codes colour it.",
        examples: ["§b冷钢"],
      }),
    ),
    lore: optional(
      list(
        loreLine,
        { says: "The lines of text in this language.", examples: [["赢来的，不是捡来的"]] },
        MAX_LORE_LINES,
      ),
    ),
  },
  { says: "Name and lore in one language. What is left out stays as in the reward itself." },
  { definition: "item_texts" },
);

export const itemReward = declares<ItemReward>()({
  shape: object(
    {
      type: kind("item"),
      item: itemId({
        says: "The item's id. An id without namespace counts as minecraft:.",
        examples: ["minecraft:diamond"],
        alsoCalled: ["id", "item_id", "newitemname", "itemname"],
      }),
      count: optional(
        integer(1, MAX_ITEM_COUNT, {
          says: "How many. At most what fits into an inventory.",
          default: 1,
          examples: [16],
          alsoCalled: ["amount", "number"],
        }),
      ),
      name: optional(
        shownText(MAX_NAME_CHARACTERS, {
          says: "The name shown on the item; § codes colour it.",
          examples: ["§bCold Steel"],
        }),
      ),
      lore: optional(
        list(
          shownText(MAX_LORE_CHARACTERS, {}),
          { says: "Lines of text below the item's name.", examples: [["Won, not found"]] },
          MAX_LORE_LINES,
        ),
      ),
      enchantments: optional(
        enchantmentLevels(true, {
          says: "Levels by enchantment name. The game allows no level above an enchantment's own highest.",
          examples: [{ sharpness: 2 }],
        }),
      ),
      potion: optional(
        object(
          {
            effect: potionId({
              says: "The potion, by its own name or its effect's.",
              examples: ["long_strength"],
              alsoCalled: ["id", "type", "name"],
            }),
            form: optional(
              choice(POTION_FORMS, {
                says: "How it is used. Left out: as the item is.",
                examples: ["splash"],
                alsoCalled: ["kind", "delivery"],
              }),
            ),
          },
          { says: "What is in the bottle.", examples: [{ effect: "strength", form: "splash" }] },
        ),
      ),
      durability: optional(
        integer(1, MAX_DURABILITY, { says: "Points that are left of it. Left out: all.", examples: [10] }),
      ),
      lock: optional(
        choice(["slot", "inventory"], {
          says: "Whether it stays in its slot, or in the player's inventory.",
          examples: ["inventory"],
          alsoCalled: ["lock_mode", "lockmode", "item_lock"],
        }),
      ),
      keep_on_death: optional(
        flag({
          says: "Whether the player keeps it when they die.",
          default: false,
          examples: [true],
          alsoCalled: ["keepondeath"],
        }),
      ),
      translations: optional(
        translations("item_translations", itemTexts, {
          says: "Name and lore in other languages, by the locale of the game.",
          examples: [{ zh_CN: { name: "§b冷钢" } }],
        }),
      ),
    },
    { says: "Gives items to the player." },
    { also: () => (value, scope) => checkItemReward(value as JsonObject, scope) },
  ),
  gives: "Items. Those that fit are given, the rest stays owed.",
  example: { type: "item", item: "minecraft:diamond", count: 2 },
});
