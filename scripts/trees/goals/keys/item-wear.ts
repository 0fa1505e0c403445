/** The points of durability that an ITEM asks for: whether what it names can have so many. */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, type JsonObject } from "../../../core/checks/shape.ts";
import { mostDurability, wearsNot } from "../../facts/durability.ts";
import { vanillaName } from "../../parse-vanilla.ts";

export function checkWear({ item, durability }: JsonObject, scope: Scope): void {
  if (durability === undefined) return;
  const ids: readonly unknown[] = Array.isArray(item) ? item : [item];
  const names = ids.map((id) => (typeof id === "string" ? vanillaName(id) : undefined));
  if (names.length === 0 || names.some((name) => name === undefined)) return;
  if (names.every((name) => wearsNot(name!))) {
    const problem = `${quote(names[0]!)} does not wear out, so it has no points of durability`;
    scope.key("durability").refuse("no-durability", problem, "no durability, or a tool, a weapon or armour");
    return;
  }
  const most = Math.max(...names.map((name) => mostDurability(name!) ?? (wearsNot(name!) ? 0 : Infinity)));
  const least = isObject(durability) ? durability["min"] : durability;
  if (typeof least !== "number" || least <= most) return;
  const place = isObject(durability) ? scope.at("durability").at("min") : scope.at("durability");
  place.refuse("never-met", `it has ${most} points of durability when it is new`, `at most ${most}`);
}
