/** The potion that an ITEM asks for: whether what it names can hold one, and in that form. */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { formOfItem } from "../../../core/game/potions.ts";
import { vanillaName } from "../../parse-vanilla.ts";

/** An arrow is dipped in one. */
const DIPPED = "arrow";

export function checkPotion({ item, potion }: JsonObject, scope: Scope): void {
  if (potion === undefined) return;
  const ids: readonly unknown[] = Array.isArray(item) ? item : [item];
  const names = ids.map((id) => (typeof id === "string" ? vanillaName(id) : undefined));
  if (names.length === 0 || names.some((name) => name === undefined || name === DIPPED)) return;
  const forms = names.map((name) => formOfItem(name!));
  if (forms.every((form) => form === undefined)) {
    const problem = `in the unchanged game no ${quote(names[0]!)} holds a potion, so nothing would ever fit`;
    scope.key("potion").warn("no-potion", problem, '"item": "minecraft:potion", or no potion');
    return;
  }
  const wanted = isObject(potion) ? potion["form"] : undefined;
  const listed: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  // What a plain potion becomes is for its form alone to say.
  if (wanted === undefined || forms.some((form) => form === "drink" || listed.includes(form))) return;
  const problem = `${quote(names[0]!)} is one that has the form ${quote(forms[0] ?? "")}, so nothing would ever fit`;
  scope.at("potion").at("form").warn("no-potion", problem, "no form, or the item of that form");
}
