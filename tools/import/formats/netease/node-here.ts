/**
 * One node as NetEase's system has it → the same node as it is written here. Only this node: its parents are joined, and what
 * Python does for it is found, elsewhere.
 */
import { describe, quote } from "../../../../scripts/core/checks/issue.ts";
import { has, isObject } from "../../../../scripts/core/checks/shape.ts";
import { NAME_SPACE_PATTERN } from "../../../../scripts/core/tree/ids.ts";
import { createFindings, type Findings } from "../../findings.ts";
import { NO_PICTURE, PLAIN_BACKGROUND } from "../../joining/pages.ts";
import type { LooseNode } from "../../joining/loose-node.ts";
import { countIn, flagIn, listIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import type { WrittenNode } from "./nodes-in.ts";
import { oldGoal } from "./old-goal.ts";

const FLAGS = [
  "depend_parent",
  "use_default_icon_background",
  "is_hidden",
  "finish_tip",
  "is_cloud",
  "auto_sent_cloud",
] as const;

const KNOWN = new Set<string>([
  ...FLAGS,
  "node_ID",
  "parent_node",
  "title",
  "node_description",
  "node_descriptrion",
  "unfinished_icon",
  "finished_icon",
  "goal_number",
  "goal_details",
  "window_background",
  "reward",
]);

export function nodeHere({ id, value, isBroken }: WrittenNode): LooseNode {
  const findings = createFindings();
  if (isBroken)
    findings.add("near", "Something in its file is no JSON and was left out: compare it with the original.");
  const parent = textIn(valueAt(value, "parent_node"))?.trim();
  const isRoot = parent === undefined || parent === "";
  const node: LooseNode["node"] = { node_ID: id, ...(isRoot ? {} : { parent_node: parent }) };
  const title = textIn(valueAt(value, "title"));
  if (title === undefined || title.trim() === "") findings.add("near", "It has no title: its id stands in for it.");
  node["title"] = title === undefined || title.trim() === "" ? id : title;
  node["node_description"] =
    textIn(valueAt(value, "node_description")) ?? textIn(valueAt(value, "node_descriptrion")) ?? "";
  const unfinished = pictureAt("unfinished_icon", value, findings);
  const finished = pictureAt("finished_icon", value, findings);
  node["unfinished_icon"] = unfinished ?? finished ?? NO_PICTURE;
  node["finished_icon"] = finished ?? unfinished ?? NO_PICTURE;
  if (isRoot) node["window_background"] = pictureAt("window_background", value, findings) ?? PLAIN_BACKGROUND;
  for (const key of FLAGS) {
    const flag = flagIn(valueAt(value, key));
    if (flag !== undefined && !(isRoot && key === "depend_parent")) node[key] = flag;
    else if (has(value, key) && flag === undefined)
      findings.add("near", `${quote(key)} is no yes or no and is left out.`);
  }
  const goal = oldGoal(objectIn(valueAt(value, "goal_details")), findings);
  node["goal_number"] = countIn(valueAt(value, "goal_number")) ?? 1;
  if (countIn(valueAt(value, "goal_number")) === undefined)
    findings.add("near", "It has no goal_number: 1 stands in for it.");
  if (goal !== undefined) node["goal_details"] = goal;
  const reward = rewardsOf(valueAt(value, "reward"), findings);
  if (reward.length > 0) node["reward"] = reward;
  for (const key of Object.keys(value)) {
    if (!KNOWN.has(key))
      findings.add("near", `NetEase's system has no key ${quote(key)} that is known here; it is left out.`);
  }
  return { source: id, node, findings };
}

/** Slashes, no extension. */
function pictureAt(key: string, value: WrittenNode["value"], findings: Findings): string | undefined {
  const written = textIn(valueAt(value, key));
  const path = written
    ?.trim()
    .replace(/\\+/g, "/")
    .replace(/^\/+/, "")
    .replace(/\.(?:png|tga|jpe?g)$/i, "");
  if (path !== undefined && /^textures\/(?!.*\.\.)[^\r\n\t]+$/.test(path)) return path;
  if (has(value, key))
    findings.add("exact", `${quote(key)} is ${describe(value[key])}, no texture: another stands in for it.`);
  return undefined;
}

const nameSpace = new RegExp(NAME_SPACE_PATTERN);

function rewardsOf(written: unknown, findings: Findings): Record<string, unknown>[] {
  const rewards: Record<string, unknown>[] = [];
  for (const entry of isObject(written) ? [written] : listIn(written)) {
    const name = isObject(entry) ? textIn(valueAt(entry, "function_name"))?.trim() : undefined;
    if (!isObject(entry) || name === undefined) {
      findings.add("near", "A reward that names no function is left out.");
      continue;
    }
    // It does nothing there either.
    if (name === "") continue;
    const space = textIn(valueAt(entry, "name_space"))?.trim() ?? "";
    const right = nameSpace.test(space) ? space : `${space.replaceAll(":", "") || "rewards"}:rewards`;
    const data = valueAt(entry, "data");
    rewards.push({ function_name: name, name_space: right, data: isObject(data) ? data : {} });
    findings.add(
      "by_hand",
      `The reward calls Python's ${name} of ${quote(space)}: write it in extension/reward-functions.ts.`,
    );
  }
  return rewards;
}
