/**
 * One value or a list of them, of which one must fit: how authors write ids, causes and tags in goals. Knows not what the
 * values are.
 */
import { describe, quote, type Scope } from "../../../core/checks/issue.ts";
import type { Check } from "../../../core/checks/shape.ts";
import { checkOf } from "../../shapes/check-of.ts";
import { value, type About, type TSchema } from "../../shapes/schema.ts";

/** @param inList the shape of a value that stands in a list, where it differs */
export const oneOrMore = (member: TSchema, about: About, inList: TSchema = member) =>
  value<string | readonly string[]>(about, {
    check: (context) => {
      const checkOne = checkOf(member, context);
      const checkMember = checkOf(inList, context);
      return (given, scope) => {
        if (Array.isArray(given)) checkMembers(given, scope, checkMember);
        else checkOne(given, scope);
      };
    },
    json: (_context, write) => ({
      anyOf: [write(member), { type: "array", items: write(inList), minItems: 1 }],
    }),
  });

/** A list of values that would be as good without its repetitions. */
export function checkMembers(members: readonly unknown[], scope: Scope, check: Check): void {
  if (isEmpty(members, scope)) return;
  const seen = new Set<unknown>();
  members.forEach((member, index) => {
    check(member, scope.at(index));
    const same = withoutNamespace(member);
    if (typeof same === "string" && seen.has(same)) {
      scope.at(index).warn("duplicate-value", `${describe(member)} stands in the list twice`, "each once");
    }
    seen.add(same);
  });
}

/** Whether nothing stands in a list; that is told. */
export function isEmpty(members: readonly unknown[], scope: Scope): boolean {
  if (members.length > 0) return false;
  scope.refuse(
    "bad-length",
    "the list is empty, so nothing would ever fit",
    "at least one in the list, or no such key",
  );
  return true;
}

/** The same value, however it is written. */
export const withoutNamespace = (id: unknown): unknown => (typeof id === "string" ? id.replace(/^minecraft:/, "") : id);

/** `"a"` where a list of them is wanted. */
export function refuseNoList(given: unknown, scope: Scope, expected: string): void {
  const hint = typeof given === "string" ? `: [${quote(given)}]` : "";
  scope.refuse("wrong-type", `it is ${describe(given)}`, `${expected}${hint}`);
}
