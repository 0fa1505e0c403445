/**
 * Files of JSON → nodes, or every problem of every file at once. Decides what a node may look like; what nodes do is
 * elsewhere. Runs in the build, in tests and in the game's engine: no file access, no recursion without a limit.
 */
import { memberOf } from "../core/cloud/member-nodes.ts";
import { compareIds, isValidId } from "../core/tree/ids.ts";
import { describe, quote, type Issue, type Scope } from "../core/checks/issue.ts";
import type { NodeJson } from "../core/tree/node.ts";
import { checkGoalAs } from "./goals/check-goal.ts";
import { misplacedInNode } from "./goals/misplaced-keys.ts";
import { checkGoalsOfTree } from "./goals/together/goals-of-tree.ts";
import { checkReach } from "./goals/together/reach.ts";
import { warnOfUnlikely } from "./goals/unlikely/warn-unlikely.ts";
import { refuseMisplacedFile } from "./foreign-file.ts";
import { inOrderOfText, openFile, type SourceFile } from "./json/open-file.ts";
import { checkLimits, limitRules, requiredIds } from "./parse-limits.ts";
import { checkRewards } from "./rewards/check-rewards.ts";
import { checkClaim, checkMilestonesOfPages, claimShape } from "./rewards/claim.ts";
import { checkNodeRewards, type RewardingNode } from "./rewards/node-rewards.ts";
import { checkTranslations } from "./parse-translations.ts";
import { checkIcon, checkTexturePath } from "./parse-texture.ts";
import {
  checkFlag,
  checkInteger,
  checkShape,
  checkText,
  has,
  isMeant,
  isObject,
  refuseMissingKey,
  type Check,
  type JsonObject,
  type Shape,
} from "../core/checks/shape.ts";
import { nearest } from "../core/text/nearest.ts";
import { shapeOf } from "./shapes/check-of.ts";
import { checkNodeId } from "./shapes/node-id.ts";
import { checkVisible } from "./shapes/readable-text.ts";
import { checkTree, idsInBrokenText, type IdsElsewhere, type TreeEntry } from "./parse-tree.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

export { formatIssue, type Issue } from "../core/checks/issue.ts";
export type { SourceFile } from "./json/open-file.ts";

export interface ParseOptions {
  /** Ids of nodes in files that could not be read as text; their children are not to be blamed. */
  readonly idsElsewhere?: readonly string[];
  /** Whether nodes may hang on nodes of other packs, which nobody knows here. */
  readonly isForPack?: boolean;
  /** Whether the build has extensions, which alone register reward functions; undefined = not known. */
  readonly hasExtensions?: boolean;
  /** Of dates that name no zone, in seconds east of UTC; 0 when left out. */
  readonly zoneEast?: number;
}

export type ParseResult =
  | { readonly ok: true; readonly nodes: readonly NodeJson[]; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[]; readonly warnings: readonly Issue[] };

/** Goals in the cloud are 32-bit. */
export const MAX_CLOUD_GOAL = 2_147_483_647;

/** A button of the menu shows some sixty characters; the rest is for colours. */
export const MAX_TITLE_CHARACTERS = 500;
/** A form's text can be scrolled, but nobody reads more. */
export const MAX_DESCRIPTION_CHARACTERS = 5000;

const checkTitle: Check = (value, scope) => {
  checkText(1, MAX_TITLE_CHARACTERS)(value, scope);
  checkVisible(value, scope);
};
const checkDescriptionText = checkText(0, MAX_DESCRIPTION_CHARACTERS);

export const textsShape: Shape = { title: { check: checkTitle }, node_description: { check: checkDescriptionText } };

/** All keys of a node. What depends on other keys of the same node follows in {@link checkDependencies}. */
export const nodeShape = (vanilla: VanillaIds, hasExtensions?: boolean): Shape => ({
  node_ID: { check: checkNodeId, required: true, alsoCalled: ["id", "identifier", "node"] },
  parent_node: { check: checkNodeId },
  depend_parent: { check: checkFlag },
  title: { check: checkTitle, required: true, alsoCalled: ["name", "display_name", "displayname"] },
  node_description: { check: checkDescriptionText, alsoCalled: ["description", "desc", "text"] },
  node_descriptrion: { check: checkDescriptionText },
  unfinished_icon: { check: checkIcon(vanilla), required: true },
  finished_icon: { check: checkIcon(vanilla), required: true },
  use_default_icon_background: { check: checkFlag },
  goal_number: {
    check: checkInteger(1),
    required: true,
    alsoCalled: ["goal", "count", "amount", "number", "target", "total"],
  },
  goal_details: { check: checkGoalAs("whole", { vanilla }), alsoCalled: ["details", "goal_detail"] },
  window_background: { check: () => {}, alsoCalled: ["background"] },
  reward: { check: checkRewards({ vanilla, hasExtensions }), alsoCalled: ["rewards"] },
  ...shapeOf(claimShape, { vanilla, hasExtensions }),
  is_hidden: { check: checkFlag },
  finish_tip: { check: checkFlag },
  is_cloud: { check: checkFlag },
  auto_sent_cloud: { check: checkFlag },
  translations: { check: checkTranslations(textsShape) },
  ...limitRules({ vanilla }),
  $schema: { check: checkText() },
});

function checkDependencies(node: JsonObject, scope: Scope, shape: Shape, vanilla: VanillaIds, zoneEast: number): void {
  checkDescription(node, scope, shape);
  // On other nodes the ancestor ignores it, whatever it is.
  if (!has(node, "parent_node") && !isMeant("parent_node", node, shape)) {
    if (has(node, "window_background")) checkTexturePath(node["window_background"], scope.at("window_background"));
    else if (!isMeant("window_background", node, shape))
      refuseMissingKey("window_background", scope, "the texture path of the page's background, or a parent_node");
  }
  checkClaim(node, scope, shape);
  checkReach(node, scope);
  warnOfUnlikely(node, scope, vanilla);
  checkLimits(node, scope, zoneEast);
  if (node["is_cloud"] === true) checkCloudNode(node, scope);
}

function checkCloudNode(node: JsonObject, scope: Scope): void {
  const { goal_number: goal, node_ID: id } = node;
  if (typeof id === "string" && memberOf(id)) {
    const problem = `the cloud keeps members of combinations under ids such as ${quote(id)}`;
    scope.at("node_ID").refuse("colliding-ids", problem, `${quote(id.replace("member.", "member_"))}, or any other id`);
  }
  if (typeof goal === "number" && Number.isSafeInteger(goal) && goal > MAX_CLOUD_GOAL) {
    const problem = `it is ${describe(goal)}, more than the cloud can count`;
    scope.at("goal_number").refuse("out-of-range", problem, `at most ${MAX_CLOUD_GOAL} on a cloud node`);
  }
}

function checkDescription(node: JsonObject, scope: Scope, shape: Shape): void {
  const misspelled = has(node, "node_descriptrion");
  const spelled = has(node, "node_description");
  if (!misspelled && !spelled && !isMeant("node_description", node, shape)) {
    refuseMissingKey("node_description", scope);
  }
  if (!misspelled) return;
  const problem = spelled ? "it is ignored, for node_description is there too" : "the key is misspelled";
  scope.key("node_descriptrion").warn("misspelled-key", problem, '"node_description"');
}

/** Never throws. Files may come in any order: the answer is the same. */
export function parseNodes(files: readonly SourceFile[], vanilla: VanillaIds, options: ParseOptions = {}): ParseResult {
  const shape = nodeShape(vanilla, options.hasExtensions);
  const withoutNumber: Shape = { ...shape, goal_number: { check: shape["goal_number"]!.check } };
  const nodes: NodeJson[] = [];
  const entries: TreeEntry[] = [];
  const rewarding: RewardingNode[] = [];
  const idsElsewhere = new Set<string>(options.idsElsewhere);
  const opened = inOrderOfPaths(files).map((file) => {
    const one = openFile(file);
    const { value, scope } = one;
    if (!one.isReadable || one.isIncomplete) for (const id of idsInBrokenText(file.text)) idsElsewhere.add(id);
    if (!one.isReadable) return one;
    if (!isObject(value)) {
      scope.refuse("not-an-object", `the file holds ${describe(value)}`, "one node: an object in braces");
    } else if (refuseMisplacedFile(file.path, value, scope)) return one;
    else if (isNoNode(value, shape)) refuseForeignFile(value, scope);
    else {
      checkShape(value, scope, saysNumberInGoal(value) ? withoutNumber : shape, misplacedInNode(value));
      checkDependencies(value, scope, shape, vanilla, options.zoneEast ?? 0);
      const entry = treeEntry(file.path, value, scope);
      if (entry !== undefined) {
        entries.push(entry);
        rewarding.push({ ...entry, reward: value["reward"], milestones: value["milestones"] });
      }
      nodes.push(value as unknown as NodeJson);
    }
    return one;
  });
  const elsewhere = options.isForPack === true ? allBut(entries, idsElsewhere) : idsElsewhere;
  checkTree(entries, elsewhere);
  checkGoalsOfTree(entries, elsewhere);
  checkNodeRewards(rewarding, elsewhere);
  checkMilestonesOfPages(rewarding, elsewhere.size === 0);
  const issues = opened.flatMap((file) => inOrderOfText(file.issues));
  const warnings = opened.flatMap((file) => inOrderOfText(file.warnings));
  if (issues.length > 0) return { ok: false, issues, warnings };
  return { ok: true, nodes: nodes.sort((a, b) => compareIds(a.node_ID, b.node_ID)), warnings };
}

/** The goal tells of it where it stands, and that is enough. */
function saysNumberInGoal(node: JsonObject): boolean {
  const goal = node["goal_details"];
  return isObject(goal) && ["goal_number", "count", "amount"].some((key) => typeof goal[key] === "number");
}

/** Whatever is not here may be in another pack. */
function allBut(entries: readonly TreeEntry[], others: ReadonlySet<string>): IdsElsewhere {
  const own = new Set(entries.map(({ id }) => id));
  return { has: (id) => !own.has(id) || others.has(id), size: Infinity };
}

function inOrderOfPaths(files: readonly SourceFile[]): SourceFile[] {
  return Array.from(files).sort((a, b) => compareIds(a.path, b.path) || compareIds(a.text, b.text));
}

/** Hardly one of its keys is a node's, so to name each that is missing or unknown would help nobody. */
function isNoNode(value: JsonObject, shape: Shape): boolean {
  const keys = Object.keys(value).filter((key) => key !== "$schema");
  const known = Object.keys(shape);
  const ofNodes = keys.filter((key) => has(shape, key) || nearest(key, known) !== undefined);
  return keys.length > 0 && !has(value, "node_ID") && ofNodes.length * 2 < keys.length;
}

function refuseForeignFile(value: JsonObject, scope: Scope): void {
  let problem = "most of its keys are none of a node";
  let expected = 'one node, with "node_ID", "title" and so on; other files belong elsewhere';
  if (has(value, "criteria") || has(value, "display")) {
    problem = "it is an advancement of Java Edition";
    expected = "a node of this system: its keys are others";
  } else if (has(value, "header") && has(value, "modules")) {
    problem = "it is the manifest of a pack";
    expected = "the achievements folder to hold nodes only";
  }
  scope.refuse("not-a-node", problem, expected);
}

/** A malformed parent has been refused already and is not looked for. */
function treeEntry(file: string, node: JsonObject, scope: Scope): TreeEntry | undefined {
  const id = node["node_ID"];
  const parent = node["parent_node"];
  if (typeof id !== "string") return undefined;
  const isParent = typeof parent === "string" && isValidId(parent);
  return { file, id, ...(isParent ? { parent } : {}), requires: requiredIds(node, scope), scope, node };
}
