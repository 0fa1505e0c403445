/** The enchantments that an ITEM asks for: whether the game puts them on what it names. Commands can put on anything. */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { bareName } from "../../../core/game/enchantments.ts";
import { unfitEnchantments } from "../../facts/enchantment-fits.ts";
import { complainOfEnchantments } from "../../parse-items.ts";
import { vanillaName } from "../../parse-vanilla.ts";

export function checkEnchantments({ item, enchantments }: JsonObject, scope: Scope): void {
  if (!isObject(enchantments)) return;
  const warn = (problem: string, expected: string, name: string): void => {
    const place = scope.at("enchantments").key(name);
    place.warn("wrong-enchantment", `${problem}, so only items made by commands or editors count`, expected);
  };
  if (typeof item === "string") return complainOfEnchantments(item, Object.keys(enchantments), warn);
  if (!Array.isArray(item)) return;
  const names = item.map((id: unknown) => (typeof id === "string" ? vanillaName(id) : undefined));
  if (names.length === 0 || names.includes(undefined)) return;
  for (const name of Object.keys(enchantments)) {
    if (names.every((one) => unfitEnchantments(one!, [bareName(name)]).length > 0)) {
      warn(
        `the game puts ${quote(bareName(name))} on none of these items`,
        "an enchantment that fits one of them",
        name,
      );
    }
  }
}
