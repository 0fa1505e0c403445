/** What authors are told of `press`. */
import { quote, type Scope } from "../../../core/checks/issue.ts";
import { isObject } from "../../../core/checks/shape.ts";
import { press as type } from "../../../core/goals/types/press.ts";
import { vanillaName } from "../../parse-vanilla.ts";
import type { VanillaIds } from "../../vanilla-ids.ts";
import type { GoalAuthoring } from "../goal-authoring.ts";

const PRESSED = /(?:^|_)(?:button|pressure_plate)$|^(?:lever|target|trip_wire)$/;

/** Of the game's own blocks it is known which can be pressed. */
function checkPressed(given: unknown, scope: Scope, vanilla: VanillaIds): void {
  if (Array.isArray(given)) given.forEach((one: unknown, index) => checkPressed(one, scope.at(index), vanilla));
  else if (isObject(given)) checkPressed(given["block"], scope.at("block"), vanilla);
  const name = typeof given === "string" ? vanillaName(given) : undefined;
  if (name === undefined || !vanilla.blocks.has(`minecraft:${name}`) || PRESSED.test(name)) return;
  scope.refuse(
    "never-met",
    `nobody can press ${quote(name)}`,
    'a button, lever, pressure plate, "target" or "trip_wire"',
  );
}

export const press: GoalAuthoring = {
  type,
  says: "The player presses a button, lever, plate, target or tripwire; also with a projectile of theirs.",
  keys: { block: { says: "The button, lever, plate, target or tripwire.", examples: ["minecraft:lever"] } },
  also:
    ({ vanilla }) =>
    (given, scope) => {
      if (isObject(given)) checkPressed(given["block"], scope.at("block"), vanilla);
    },
  examples: [{ says: "Pull a lever", goal: { goal_type: "press", block: "minecraft:lever" } }],
};
