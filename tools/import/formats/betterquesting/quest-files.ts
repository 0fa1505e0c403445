/**
 * The files of BetterQuesting → its quests and lines as plain JSON: one file with all of it, or a folder with a file a quest. What
 * cannot be read is told; what quests say is not looked at.
 */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { ImportedTrees, SourceFiles } from "../../imported.ts";
import { looseJson, textOf } from "../../reading/text.ts";
import { listIn, numberIn, textIn, valueAt } from "../../reading/values.ts";
import { untyped } from "./typed-json.ts";

export interface QuestFiles {
  readonly quests: readonly JsonObject[];
  readonly lines: readonly JsonObject[];
  readonly unread: ImportedTrees["unread"];
}

type Unread = { path: string; why: string }[];

/** @returns undefined where there is no book */
export function readQuestFiles(source: SourceFiles): QuestFiles | undefined {
  return oneFile(source) ?? folder(source);
}

function oneFile(source: SourceFiles): QuestFiles | undefined {
  const unread: Unread = [];
  const files = source.paths.filter((path) => path.endsWith(".json"));
  // The book that the pack comes with goes before those of worlds and copies.
  const ordered = [...files].sort((a, b) => Number(isDefault(b)) - Number(isDefault(a)));
  let found: QuestFiles | undefined;
  for (const path of ordered) {
    const bytes = source.bytes(path);
    const text = bytes === undefined ? "" : textOf(bytes);
    if (!/"questDatabase(?::9)?"/.test(text)) continue;
    if (found !== undefined) {
      unread.push({ path, why: "It is another book; one at a time is imported." });
      continue;
    }
    const book = readBook(text, path, unread);
    if (book === undefined) continue;
    const tell = (why: string): void => void unread.push({ path, why });
    found = { quests: listAt(book, "questDatabase", tell), lines: listAt(book, "questLines", tell), unread };
  }
  return found;
}

const isDefault = (path: string): boolean => /(?:^|\/)DefaultQuests\.json$/.test(path);

function readBook(text: string, path: string, unread: Unread): JsonObject | undefined {
  const { value, isBroken } = looseJson(text);
  if (isBroken) unread.push({ path, why: "Not all of it is JSON, so something may be missing." });
  const book = untyped(value);
  return isObject(book) ? book : undefined;
}

/** A list, or an object by number as the oldest versions had it. */
function listAt(book: JsonObject, key: string, tell: (why: string) => void): JsonObject[] {
  const value = valueAt(book, key);
  const written = Array.isArray(value) ? listIn(value) : isObject(value) ? Object.values(value) : [];
  const found = written.filter(isObject);
  if (value !== undefined && typeof value !== "object") tell(`Its ${key} are no list.`);
  if (found.length < written.length) tell(`${written.length - found.length} of its ${key} are no objects.`);
  return found;
}

const FOLDER = /^((?:[^/]+\/)*)Quests\/(?:[^/]+\/)*[^/]+\.json$/;

function folder(source: SourceFiles): QuestFiles | undefined {
  const start = source.paths.map((path) => FOLDER.exec(path)?.[1]).find((found) => found !== undefined);
  if (start === undefined) return undefined;
  const unread: Unread = [];
  const read = (path: string): JsonObject | undefined => {
    const bytes = source.bytes(path);
    return bytes === undefined ? undefined : readBook(textOf(bytes), path, unread);
  };
  const below = (name: string): string[] =>
    source.paths.filter((path) => path.startsWith(`${start}${name}/`) && path.endsWith(".json"));
  const quests = below("Quests")
    .map(read)
    .filter((quest) => quest !== undefined);
  if (!quests.some((quest) => keyOf(quest) !== undefined)) return undefined;
  const all = source.paths.includes(`${start}QuestLines.json`) ? read(`${start}QuestLines.json`) : undefined;
  const lines =
    all === undefined ? [] : listAt(all, "questLines", (why) => unread.push({ path: `${start}QuestLines.json`, why }));
  return { quests, lines: [...lines, ...linesIn(below("QuestLines"), read)], unread };
}

/** A folder a line, with a file for each quest that is on it. */
function linesIn(paths: readonly string[], read: (path: string) => JsonObject | undefined): JsonObject[] {
  const folders = new Map<string, string[]>();
  for (const path of paths) {
    const name = path.slice(0, path.lastIndexOf("/"));
    folders.set(name, [...(folders.get(name) ?? []), path]);
  }
  return Array.from(folders.values()).flatMap((files) => {
    const [own] = files.filter((path) => path.endsWith("/QuestLine.json"));
    const line = own === undefined ? undefined : read(own);
    if (line === undefined) return [];
    return [{ ...line, quests: files.filter((path) => path !== own).map(read) }];
  });
}

/** A number, or the two halves of a long one. */
export function keyOf(named: unknown): string | undefined {
  if (!isObject(named)) return plainKey(named);
  const low = plainKey(valueAt(named, "questIDLow") ?? valueAt(named, "questLineIDLow"));
  const high = plainKey(valueAt(named, "questIDHigh") ?? valueAt(named, "questLineIDHigh"));
  if (low !== undefined) return high === undefined || high === "0" ? low : `${high}_${low}`;
  return plainKey(
    valueAt(named, "questID") ?? valueAt(named, "lineID") ?? valueAt(named, "id") ?? valueAt(named, "questLineID"),
  );
}

/** Negative numbers would make ids that commands take in quotation marks only. */
function plainKey(value: unknown): string | undefined {
  const number = numberIn(value);
  if (number !== undefined) return String(value).trim().replace("-", "n");
  return textIn(value)?.trim() || undefined;
}

/** What stands below `properties`, which old versions had in the quest itself; keys in small letters. */
export function propertiesOf(value: JsonObject): Readonly<Record<string, unknown>> {
  const inside = valueAt(value, "properties");
  const own = isObject(inside) ? valueAt(inside, "betterquesting") : undefined;
  const written = isObject(own) ? own : value;
  return Object.fromEntries(Object.entries(written).map(([key, one]) => [key.toLowerCase(), one]));
}
