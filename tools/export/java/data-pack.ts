/**
 * A tree → a data pack of Java Edition with a resource pack for its languages, and a report of what is asked or given otherwise
 * there. What Java Edition cannot tell is an advancement that only commands complete.
 */
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { countsInWords } from "../../import/output/report.ts";
import type { Verdict } from "../../import/imported.ts";
import { FILES_LIST, type Exported, type ToExport } from "../exported.ts";
import { localesOf } from "../node-words.ts";
import { advancementIds, namespaceOf } from "./advancement-ids.ts";
import { displayOf, languageFiles } from "./display.ts";
import { criteriaOf } from "./goals/criteria.ts";
import { asking, NOBODY } from "./goals/player.ts";
import type { Criteria, Criterion, Saying } from "./goals/saying.ts";
import { javaRewards } from "./rewards.ts";

/** 1.21 to 1.21.4; later games take such packs and say that they are older. */
const DATA_FORMATS = { pack_format: 48, supported_formats: { min_inclusive: 48, max_inclusive: 61 } };
const RESOURCE_FORMATS = { pack_format: 34, supported_formats: { min_inclusive: 34, max_inclusive: 46 } };
const DATA = "data_pack";
const RESOURCES = "resource_pack";
export const REPORT_TEXT = "export-report.txt";

interface NodeReport {
  readonly id: string;
  readonly advancement: string;
  readonly verdict: Verdict;
  readonly notes: readonly string[];
}

export function dataPack({ tree, name }: ToExport): Exported {
  const namespace = namespaceOf(name);
  const ids = advancementIds(
    tree.nodes.map(({ id }) => id),
    namespace,
  );
  const files = new Map<string, string>();
  const add = (path: string, value: object): void => void files.set(path, `${JSON.stringify(value, undefined, 2)}\n`);
  add(`${DATA}/pack.mcmeta`, { pack: { description: name, ...DATA_FORMATS } });
  const reports = tree.pages
    .flatMap((page) => [page, ...tree.descendants(page.id)])
    .map((node) => exportNode(node, ids, files, add));
  add(`${RESOURCES}/pack.mcmeta`, { pack: { description: name, ...RESOURCE_FORMATS } });
  for (const [language, texts] of languageFiles(tree, ids, localesOf(tree)))
    add(`${RESOURCES}/assets/${namespace}/lang/${language}.json`, texts);
  const counts = { exact: 0, near: 0, by_hand: 0, impossible: 0 };
  for (const { verdict } of reports) counts[verdict]++;
  files.set(REPORT_TEXT, `${countsInWords(counts)}\n${reports.map(reportText).join("")}`);
  add(FILES_LIST, { format: "java", counts, nodes: reports, files: [...files.keys()] });
  return { files, says: [countsInWords(counts).trimEnd(), `what differs is in ${REPORT_TEXT}`] };
}

const reportText = ({ id, advancement, verdict, notes }: NodeReport): string =>
  `${id} → ${advancement}: ${verdict}\n${notes.map((note) => `  ${note}\n`).join("")}`;

const IMPOSSIBLE: Criteria = { groups: [[{ trigger: "minecraft:impossible" }]] };

function exportNode(
  node: AchievementNode,
  ids: ReadonlyMap<string, string>,
  files: Map<string, string>,
  add: (path: string, value: object) => void,
): NodeReport {
  const advancement = ids.get(node.id)!;
  const [namespace = "", path = ""] = advancement.split(":");
  const notes: string[] = [];
  const saying: Saying = {
    differs(sentence) {
      if (!notes.includes(sentence)) notes.push(sentence);
    },
    advancementOf: (id) => ids.get(id),
  };
  const told = node.goal && criteriaOf(node.goal, node.goalNumber, saying);
  if (node.goal !== undefined && told === undefined) {
    // What would have been asked otherwise is not asked at all.
    notes.length = 0;
    notes.push("Java Edition has no trigger for its goal: only commands complete it there.");
  }
  const { experience, loot, commands } = javaRewards(node.rewards, saying);
  const name = `rewards/${path}`;
  if (commands.length > 0)
    files.set(`${DATA}/data/${namespace}/function/${name}.mcfunction`, `${commands.join("\n")}\n`);
  const rewards = {
    ...(experience > 0 ? { experience } : {}),
    ...(loot.length > 0 ? { loot } : {}),
    ...(commands.length > 0 ? { function: `${namespace}:${name}` } : {}),
  };
  lost(node, saying);
  add(`${DATA}/data/${namespace}/advancement/${path}.json`, {
    ...(node.parentId === undefined ? {} : { parent: ids.get(node.parentId)! }),
    display: displayOf(node, advancement),
    ...written(told === undefined ? IMPOSSIBLE : asking(told, lockedBy(node, ids))),
    ...(Object.keys(rewards).length === 0 ? {} : { rewards }),
  });
  const isLost = node.goal !== undefined && told === undefined;
  return { id: node.id, advancement, verdict: isLost ? "impossible" : notes.length > 0 ? "near" : "exact", notes };
}

/** Criteria that are the same are one. */
function written({ groups }: Criteria): { criteria: Readonly<Record<string, Criterion>>; requirements: string[][] } {
  const names = new Map<string, string>();
  const criteria: Record<string, Criterion> = {};
  const nameOf = (criterion: Criterion): string => {
    const text = JSON.stringify(criterion);
    const name = names.get(text) ?? `step_${names.size + 1}`;
    names.set(text, name);
    criteria[name] = criterion;
    return name;
  };
  const requirements = groups.map((group) => Array.from(new Set(group.map(nameOf))));
  return { criteria, requirements };
}

/** Nodes that must all be complete before anything counts. */
function lockedBy(node: AchievementNode, ids: ReadonlyMap<string, string>): typeof NOBODY {
  const whole = node.locks.filter(({ nodes, count }) => count === nodes.length).flatMap(({ nodes }) => nodes);
  if (whole.length === 0) return NOBODY;
  return { ...NOBODY, player: { advancements: Object.fromEntries(whole.map(({ id }) => [ids.get(id)!, true])) } };
}

/** What a node has and an advancement has not. */
function lost(
  { json, locks, goal, goalNumber, team, cloud, claim, opensAt, closesAt }: AchievementNode,
  saying: Saying,
): void {
  if (locks.some(({ nodes, count }) => count < nodes.length))
    saying.differs("It is not locked by some of several nodes there.");
  if (goal === undefined && goalNumber > 1) saying.differs("Commands complete it at once there, without progress.");
  if (json.repeat !== undefined) saying.differs("It can be completed only once there.");
  if (opensAt !== undefined || closesAt !== undefined) saying.differs("It has no dates there.");
  if (team) saying.differs("It belongs to each player alone there.");
  if (cloud) saying.differs("It belongs to one world there.");
  if (claim === "menu") saying.differs("Its rewards come at once there.");
  if (json.milestones !== undefined) saying.differs("Its milestones are not paid there.");
}
