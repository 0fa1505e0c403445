/**
 * Keys that are right, in another place: conditions beside `where`, keys of the node inside of its goal, keys of the goal
 * beside `goal_details`. Each is refused with the place where it stands.
 */
import type { JsonObject, RefusedKeys, Shape } from "../../core/checks/shape.ts";
import { has, isObject } from "../../core/checks/shape.ts";
import { GOAL_AUTHORINGS } from "./list.ts";
import { WHERE_KEYS } from "./keys/where.ts";

const NODE_KEYS =
  "title node_description parent_node depend_parent reward rewards claim milestones requires repeat not_before not_after team frame announce is_hidden".split(
    " ",
  );
/** How many is said in one place, whatever is counted. */
const NUMBERS = ["amount", "number", "quantity", "total"];
const OF_NUMBER = {
  reason: "how many is not said with what counts",
  instead: '"goal_number" of the node, or in a combination "count" of the member',
};

/** What stands in the goal and belongs elsewhere. */
export function misplacedInGoal(goal: JsonObject, shape: Shape): RefusedKeys {
  return misplaced(goal, shape, (key) => {
    if (has(WHERE_KEYS.properties, key)) {
      return { reason: "it is asked of the player", instead: `"where": {${JSON.stringify(key)}: …} around it` };
    }
    if (NODE_KEYS.includes(key)) {
      return { reason: 'it stands beside "goal_details", not in it', instead: "it as a key of the node" };
    }
    return NUMBERS.includes(key) ? OF_NUMBER : undefined;
  });
}

let goalKeys: ReadonlySet<string> | undefined;

/** What stands in the node and belongs into its goal, or into another of its keys. */
export function misplacedInNode(node: JsonObject): RefusedKeys {
  goalKeys ??= new Set(Object.values(GOAL_AUTHORINGS).flatMap(({ keys }) => Object.keys(keys)));
  return misplaced(node, {}, (key) => {
    if (["goal_type", "where", "goals"].includes(key) || (goalKeys!.has(key) && has(node, "goal_type"))) {
      return { reason: 'it stands in "goal_details"', instead: `"goal_details": {…, ${JSON.stringify(key)}: …}` };
    }
    if (key === "goal" && isObject(node[key])) {
      return { reason: "what counts is said under another name", instead: '"goal_details"', standsFor: "goal_details" };
    }
    return key === "every" ? { reason: 'it stands in "repeat"', instead: '"repeat": {"every": …}' } : undefined;
  });
}

function misplaced(
  object: JsonObject,
  shape: Shape,
  refusal: (key: string) => RefusedKeys[string] | undefined,
): RefusedKeys {
  const isCalledOtherwise = (key: string): boolean =>
    Object.entries(shape).some(([name, rule]) => !has(object, name) && rule.alsoCalled?.includes(key) === true);
  const found = Object.keys(object).flatMap((key) => {
    const refused = has(shape, key) || isCalledOtherwise(key) ? undefined : refusal(key);
    return refused === undefined ? [] : [[key, refused] as const];
  });
  return Object.fromEntries(found);
}
