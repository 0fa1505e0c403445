/**
 * The states that a BLOCK asks for: whether the game's own blocks have them, and such values. Of custom blocks, and of what only
 * tags tell, nothing is known.
 */
import { describe, quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject, suggestion } from "../../../core/checks/shape.ts";
import { vanillaName } from "../../parse-vanilla.ts";
import type { ShapeContext } from "../../shapes/schema.ts";
import type { BlockStates } from "../../vanilla-ids.ts";

export function checkStates(given: Readonly<Record<string, unknown>>, scope: Scope, { vanilla }: ShapeContext): void {
  const wanted = given["states"];
  if (!isObject(wanted)) return;
  const known = statesOf(given["block"], vanilla.blockStates);
  for (const name of Object.keys(wanted)) {
    const found = wanted[name];
    const place = scope.at("states");
    if (typeof found !== "string" && typeof found !== "number" && typeof found !== "boolean") {
      place.at(name).refuse("wrong-type", `it is ${describe(found)}`, "a text, a number, true or false");
    } else if (known !== undefined && vanillaName(name) !== undefined) {
      const type = known.get(name);
      if (type === undefined) {
        const whole = `minecraft:${name}`;
        const expected = known.has(whole) ? quote(whole) : suggestion(name, known.keys(), statesSaid(known));
        place.key(name).refuse("unknown-state", `the block has no state ${quote(name)}`, expected);
      } else if (type !== typeof found) {
        const expected =
          type === "boolean" ? "true or false" : type === "number" ? "a number" : "a text in quotation marks";
        place.at(name).refuse("wrong-type", `it is ${describe(found)}`, expected);
      } else checkStateValue(found, place.at(name), vanilla.stateValues?.[name]);
    }
  }
}

function checkStateValue(found: unknown, scope: Scope, values: readonly (string | number | boolean)[] = []): void {
  if (values.length === 0 || values.some((value) => value === found)) return;
  const numbers = values.filter((value) => typeof value === "number");
  const isRange = numbers.length > 2 && numbers.length === values.length;
  const expected = isRange
    ? `a number from ${Math.min(...numbers)} to ${Math.max(...numbers)}`
    : `one of ${values.map((value) => JSON.stringify(value)).join(", ")}`;
  scope.refuse("unknown-state", `the state has no value ${describe(found)}`, expected);
}

const statesSaid = (known: ReadonlyMap<string, string>): string =>
  known.size === 0 ? "no states" : `one of ${Array.from(known.keys(), quote).join(", ")}`;

/** Undefined where a block is named that is not the game's, or none is. */
function statesOf(blocks: unknown, all: BlockStates | undefined): Map<string, string> | undefined {
  const ids = typeof blocks === "string" ? [blocks] : Array.isArray(blocks) ? (blocks as readonly unknown[]) : [];
  if (all === undefined || ids.length === 0) return undefined;
  const known = new Map<string, string>();
  for (const id of ids) {
    const name = typeof id === "string" ? vanillaName(id) : undefined;
    const ofBlock = name === undefined ? undefined : all[`minecraft:${name}`];
    if (ofBlock === undefined) return undefined;
    for (const [state, type] of Object.entries(ofBlock)) known.set(state, type);
  }
  return known;
}
