/**
 * The files of Heracles → its quests, one a file, by their ids, and the order of its groups. What cannot be read is told; what quests
 * say is not looked at.
 */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { ImportedTrees, SourceFiles } from "../../imported.ts";
import { looseJson, textOf } from "../../reading/text.ts";
import { objectIn, valueAt } from "../../reading/values.ts";

export interface WrittenQuest {
  readonly id: string;
  readonly path: string;
  readonly value: JsonObject;
}

export interface HeraclesFiles {
  readonly quests: readonly WrittenQuest[];
  /** As `groups.txt` orders them. */
  readonly groups: readonly string[];
  readonly unread: ImportedTrees["unread"];
}

const QUEST = /(?:^|\/)quests\/(?:[^/]+\/)*[^/]+\.json$/;

/** @returns undefined where there is no quest */
export function readHeraclesFiles(source: SourceFiles): HeraclesFiles | undefined {
  const unread: { path: string; why: string }[] = [];
  const quests = new Map<string, WrittenQuest>();
  let isOfHeracles = source.paths.some((path) => /(?:^|\/)heracles\/(?:quests\/|groups\.txt$)/.test(path));
  const files = source.paths.filter((path) => QUEST.test(path));
  // The folder itself may be what was named as the source.
  for (const path of files.length > 0 ? files : source.paths.filter((one) => /\.json$/.test(one))) {
    const bytes = source.bytes(path);
    if (bytes === undefined) continue;
    const text = textOf(bytes);
    const { value, isBroken } = looseJson(text);
    if (!isObject(value) || !isQuest(value)) {
      unread.push({ path, why: "It is no quest: expected an object with display, tasks or rewards." });
      continue;
    }
    if (isBroken) unread.push({ path, why: "Not all of it is JSON, so something may be missing." });
    isOfHeracles ||= text.includes('"heracles:');
    const id = path.slice(path.lastIndexOf("/") + 1).replace(/\..*$/s, "");
    const first = quests.get(id);
    if (first === undefined) quests.set(id, { id, path, value });
    else unread.push({ path, why: `Its id ${id} is that of ${first.path}, which stays.` });
  }
  if (!isOfHeracles || quests.size === 0) return undefined;
  const groupFile = source.paths.find((path) => /(?:^|\/)groups\.txt$/.test(path));
  const groups = groupFile === undefined ? [] : textOf(source.bytes(groupFile) ?? new Uint8Array()).split(/\r\n|\r|\n/);
  return {
    quests: Array.from(quests.values()),
    groups: groups.map((name) => name.trim()).filter((name) => name !== ""),
    unread,
  };
}

/** Advancements have a display, too. */
const isQuest = (value: JsonObject): boolean =>
  !Object.hasOwn(value, "criteria") && ["display", "tasks", "rewards"].some((key) => isObject(valueAt(value, key)));

/** The names of its groups; a quest without any is in the group that the mod begins with. */
export function groupsOf({ value }: WrittenQuest): readonly string[] {
  const groups = Object.keys(objectIn(valueAt(objectIn(valueAt(value, "display")), "groups")));
  return groups.length === 0 ? ["Main"] : groups;
}
