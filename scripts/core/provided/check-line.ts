/**
 * One line of another pack's trees: what it is, or why it cannot be taken. Nobody has checked it: a build wrote it, or anybody.
 * Looks at one line alone; how nodes belong together is in fit-in.
 */

import { memberOf } from "../cloud/member-nodes.ts";
import { goalTypeOf } from "../goals/goal-types.ts";
import { eachLeafGoal, isCombination } from "../goals/plan.ts";
import { isValidId } from "../tree/ids.ts";
import type { GoalJson, NodeJson } from "../tree/node.ts";
import type { RewardTextsLine, TextsLine } from "./format.ts";
import { NODE_SHAPE } from "./node-shape.ts";
import { createShapeCheck, short, type Shape, type ShapeProblem } from "./shape.ts";

export type Line =
  | { readonly kind: "node"; readonly node: NodeJson }
  | { readonly kind: "texts"; readonly line: TextsLine }
  | { readonly kind: "reward texts"; readonly line: RewardTextsLine }
  /** @param nodeId where it is known of which node it tells */
  | { readonly kind: "wrong"; readonly nodeId: string | undefined; readonly problem: string };

/** Far deeper than any node goes; the engine itself may break on what is much deeper. */
const MAX_DEPTH = 100;

let check: ((value: unknown) => ShapeProblem) | undefined;

export function readLine(text: string): Line {
  if (isTooDeep(text)) return { kind: "wrong", nodeId: undefined, problem: "a line is nested too deep" };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { kind: "wrong", nodeId: undefined, problem: "a line is no JSON" };
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return { kind: "wrong", nodeId: undefined, problem: "a line is no JSON object" };
  }
  const fields = value as Readonly<Record<string, unknown>>;
  if ("node_ID" in fields) return nodeOf(fields);
  if (typeof fields["locale"] === "string" && isTable(fields["texts"])) {
    return { kind: "texts", line: fields as unknown as TextsLine };
  }
  const { rewards } = fields;
  if (Array.isArray(rewards) && rewards.every((key) => typeof key === "string")) {
    return { kind: "reward texts", line: { rewards } };
  }
  return { kind: "wrong", nodeId: undefined, problem: "a line is neither a node nor texts" };
}

function nodeOf(fields: Readonly<Record<string, unknown>>): Line {
  const id = fields["node_ID"];
  if (typeof id !== "string" || !isValidId(id)) {
    return { kind: "wrong", nodeId: undefined, problem: `node_ID ${short(id)} is no id` };
  }
  if (fields["is_cloud"] === true && memberOf(id)) {
    const problem = `node_ID ${short(id)} is one under which the cloud keeps members of combinations`;
    return { kind: "wrong", nodeId: id, problem };
  }
  const problem = problemOf(fields);
  return problem === undefined
    ? { kind: "node", node: fields as unknown as NodeJson }
    : { kind: "wrong", nodeId: id, problem };
}

function problemOf(fields: Readonly<Record<string, unknown>>): ShapeProblem {
  check ??= createShapeCheck(JSON.parse(NODE_SHAPE) as Shape);
  try {
    return check(fields) ?? problemOfGoal(fields["goal_details"] as GoalJson | undefined);
  } catch {
    // Nested deeper than the engine can go.
    return "node is nested too deep";
  }
}

/** What the shape does not say. */
function problemOfGoal(goal: GoalJson | undefined): ShapeProblem {
  if (goal?.goal_type === undefined) return undefined;
  let problem: ShapeProblem;
  eachLeafGoal(goal, (leaf) => {
    if (!goalTypeOf(leaf) || isCombination(leaf)) problem = `goal type ${leaf.goal_type} is not known here`;
  });
  return problem;
}

/** Few lines have brackets enough to be looked at letter by letter. */
function isTooDeep(text: string): boolean {
  if (text.split("[").length + text.split("{").length - 2 <= MAX_DEPTH) return false;
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text[at]!;
    if (isInText) {
      if (letter === "\\") at += 1;
      else if (letter === '"') isInText = false;
    } else if (letter === '"') isInText = true;
    else if (letter === "[" || letter === "{") {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (letter === "]" || letter === "}") depth -= 1;
  }
  return false;
}

function isTable(texts: unknown): boolean {
  if (typeof texts !== "object" || texts === null || Array.isArray(texts)) return false;
  return Object.values(texts).every((text) => typeof text === "string");
}
