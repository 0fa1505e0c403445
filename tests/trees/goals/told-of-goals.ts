/** What authors are told of trees of a few nodes, and short words for the goals in them. */
import type { IssueCode } from "../../../scripts/core/checks/issue.ts";
import { parseNodes } from "../../../scripts/trees/parse-nodes.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";

export const vanilla = readVanillaIds();

export const node = (id: string, more: object = {}) => ({
  node_ID: id,
  title: id,
  node_description: "",
  unfinished_icon: "textures/items/apple",
  finished_icon: "textures/items/apple",
  window_background: "textures/blocks/stone",
  goal_number: 1,
  ...more,
});

export type Said = readonly [path: string, code: IssueCode, expected: string];

export function said(...nodes: readonly object[]): Said[] {
  const files = nodes.map((one, index) => ({ path: `${index}.json`, text: JSON.stringify(one) }));
  const result = parseNodes(files, vanilla);
  return (result.ok ? [] : result.issues).map(({ path, code, expected }) => [path, code, expected]);
}

export const ofGoal = (goal: object, number = 1): Said[] =>
  said(node("a", { goal_number: number, goal_details: goal }));
export const places = (issues: readonly Said[]) =>
  issues.map(([path, code]) => `${path.replace("goal_details.", "")} ${code}`);

export const kill = (more: object = {}) => ({ goal_type: "kill", ...more });
export const where = (more: object) => kill({ where: more });
export const visit = (more: object) => ({ goal_type: "visit", ...more });
export const all = (...goals: object[]) => ({ goal_type: "all_of", goals });
export const any = (...goals: object[]) => ({ goal_type: "any_of", goals });
