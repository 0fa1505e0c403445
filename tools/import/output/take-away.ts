/**
 * Takes out of a node what a check complains of, and says how much worse the node is for it. Knows where a complaint points, not
 * what it means.
 */
import type { Issue } from "../../../scripts/core/checks/issue.ts";
import { MAX_DESCRIPTION_CHARACTERS, MAX_TITLE_CHARACTERS } from "../../../scripts/trees/parse-nodes.ts";
import type { Verdict } from "../imported.ts";
import type { DraftNode, NodeValue } from "./drafts.ts";

const DEFAULT_ICON = "textures/items/paper";
const DEFAULT_BACKGROUND = "textures/blocks/stone";
/** From best to worst. */
const VERDICTS: readonly Verdict[] = ["exact", "near", "by_hand", "impossible"];

type Path = readonly (string | number)[];
type Mutable = Record<string, unknown>;

/** `reward[0].count` and `translations["zh-cn"]` as keys and indices. */
export function pathOf(path: string): Path {
  const parts = path.matchAll(/\[(\d+)\]|\["((?:[^"\\]|\\.)*)"\]|([^.[\]]+)/g);
  return [...parts].map(([, index, quoted, key]) => (index !== undefined ? Number(index) : (quoted ?? key!)));
}

/** The keys of a node that a complaint can be met by changing. */
export function keysOfIssue(issue: Issue): readonly string[] {
  const [key] = pathOf(issue.path);
  if (key === "goal_number" || key === "goal_details") return ["goal_number", "goal_details"];
  return typeof key === "string" ? [key] : [];
}

export function takeAway(draft: DraftNode, issue: Issue): void {
  const value = structuredClone(draft.value) as Mutable & NodeValue;
  const worse = without(value, pathOf(issue.path));
  draft.value = value;
  draft.verdict = worst(draft.verdict, worse);
  const note = `Left out, for the build refuses it: ${issue.path}: ${issue.problem}.`;
  if (!draft.notes.includes(note)) draft.notes = [...draft.notes, note];
}

/** What is left builds whatever the node was. */
export function strip(draft: DraftNode): void {
  const { node_ID, title } = draft.value;
  draft.value = { node_ID, ...plainNode(typeof title === "string" ? title : node_ID, node_ID) };
  draft.verdict = worst(draft.verdict, "by_hand");
  draft.notes = [...draft.notes, "Only its title was kept, for the build refuses the rest."];
}

export const worst = (a: Verdict, b: Verdict): Verdict => (VERDICTS.indexOf(a) > VERDICTS.indexOf(b) ? a : b);

function plainNode(title: string, id: string): Mutable {
  return {
    title: /[^\s\p{Cc}§]/u.test(title) ? title.slice(0, MAX_TITLE_CHARACTERS).replace(/\p{Cc}/gu, " ") : id,
    node_description: "",
    unfinished_icon: DEFAULT_ICON,
    finished_icon: DEFAULT_ICON,
    window_background: DEFAULT_BACKGROUND,
    goal_number: 1,
  };
}

function without(value: Mutable & NodeValue, path: Path): Verdict {
  const [key] = path;
  switch (key) {
    case "title":
      value["title"] = visibleTitle(value["title"], value.node_ID);
      return "near";
    case "node_description":
      value[key] = typeof value[key] === "string" ? value[key].slice(0, MAX_DESCRIPTION_CHARACTERS) : "";
      return "near";
    case "unfinished_icon":
    case "finished_icon":
      value[key] = DEFAULT_ICON;
      return "near";
    case "window_background":
      value[key] = DEFAULT_BACKGROUND;
      return "near";
    case "parent_node":
      delete value[key];
      delete value["depend_parent"];
      value["window_background"] ??= DEFAULT_BACKGROUND;
      return "near";
    case "goal_number":
    case "goal_details":
      return withoutGoal(value, path);
    case "reward":
    case "milestones":
      withoutMember(value, path.slice(0, 2));
      if (value["reward"] === undefined) delete value["claim"];
      return "near";
    case "requires":
      if (!withoutMember(value, path.slice(0, 3))) delete value["requires"];
      return "near";
    default:
      if (typeof key === "string" && key !== "node_ID" && key !== "$") delete value[key];
      else Object.assign(clear(value), plainNode(String(value["title"]), value.node_ID));
      return typeof key === "string" && key !== "node_ID" && key !== "$" ? "near" : "by_hand";
  }
}

function clear(value: Mutable): Mutable {
  for (const key of Object.keys(value)) if (key !== "node_ID") delete value[key];
  return value;
}

/** What can be seen of it, as long as a title may be; the id where that is nothing. */
function visibleTitle(title: unknown, id: string): string {
  if (typeof title !== "string") return id;
  const plain = title.slice(0, MAX_TITLE_CHARACTERS).replace(/\p{Cc}/gu, " ");
  // Cut alike twice: what is refused still is so for another reason.
  return plain === title || plain.replace(/§./g, "").trim() === "" ? id : plain;
}

/** The smallest member of a list that the complaint points into, where others remain; else the whole goal. */
function withoutGoal(value: Mutable, path: Path): Verdict {
  for (let depth = path.length - 1; depth > 1; depth--) {
    const index = path[depth];
    const list = at(value, path.slice(0, depth));
    if (typeof index !== "number" || !Array.isArray(list) || list.length < 2) continue;
    list.splice(index, 1);
    fitNumbers(value, list.length, path.slice(0, depth));
    return "near";
  }
  delete value["goal_details"];
  value["goal_number"] = 1;
  return "by_hand";
}

/** A combination asks for no more members than it has. */
function fitNumbers(value: Mutable, members: number, path: Path): void {
  const combination = at(value, path.slice(0, -1)) as Mutable;
  if (combination["goal_type"] !== "all_of" || path.at(-1) !== "goals") return;
  if (path.length === 2) value["goal_number"] = Math.min(Number(value["goal_number"]), members);
  else if (typeof combination["count"] === "number") combination["count"] = Math.min(combination["count"], members);
}

/** Whether something of the list is left; without a member to name, the whole goes. */
function withoutMember(value: Mutable, path: Path): boolean {
  const index = path.at(-1);
  const list = at(value, path.slice(0, -1));
  if (typeof index === "number" && Array.isArray(list)) {
    list.splice(index, 1);
    if (list.length > 0) return true;
  }
  delete value[path[0]!];
  return false;
}

function at(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (found, part) => (typeof found === "object" && found !== null ? (found as Mutable)[part] : undefined),
    value,
  );
}
