/**
 * The files of FTB Quests → what they hold, as it is written: chapters with their quests, groups, tables of rewards, texts. What
 * cannot be read is told; what quests say is not looked at.
 */
import { isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { ImportedTrees, SourceFiles } from "../../imported.ts";
import { languagesIn, tableOf, type LanguageTables } from "../../reading/languages.ts";
import { textOf } from "../../reading/text.ts";
import { listIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { readSnbt } from "../../things/snbt.ts";

export interface WrittenChapter {
  /** The file's name, without its ending. */
  readonly name: string;
  readonly value: JsonObject;
  readonly quests: readonly JsonObject[];
}

export interface BookFiles {
  readonly chapters: readonly WrittenChapter[];
  readonly tables: readonly JsonObject[];
  /** Of chapters. */
  readonly groups: readonly JsonObject[];
  /** Of the whole book. */
  readonly data: JsonObject;
  readonly languages: LanguageTables;
  readonly unread: ImportedTrees["unread"];
}

/** Languages have files for chapters, too. */
const CHAPTER = /^((?:(?!lang\/)[^/]+\/)*)chapters\/(?:[^/]+\/)?[^/]+\.snbt$/;

type Unread = { path: string; why: string }[];

/** @returns undefined where there is no book */
export function readBookFiles(source: SourceFiles): BookFiles | undefined {
  const folders = new Set(source.paths.flatMap((path) => CHAPTER.exec(path)?.[1] ?? []));
  const [folder, ...others] = Array.from(folders);
  if (folder === undefined) return undefined;
  const unread: Unread = others.map((path) => ({
    path: `${path}chapters`,
    why: `It is another book; one at a time is imported, here that in ${folder === "" ? "the source's own folder" : folder}.`,
  }));
  const paths = source.paths.filter((path) => path.startsWith(folder) && path.endsWith(".snbt"));
  const read = (path: string): JsonObject | undefined => readFile(source, path, unread);
  const below = (name: string): string[] => paths.filter((path) => path.startsWith(`${folder}${name}/`));
  const own = (name: string): JsonObject => (paths.includes(folder + name) ? read(folder + name) : undefined) ?? {};
  const languages = languagesIn(source);
  for (const path of below("lang")) {
    const language = /^[a-z]{2}_[a-z]{2}/i.exec(path.slice(folder.length + "lang/".length))?.[0];
    const table = language === undefined ? undefined : read(path);
    if (language === undefined) unread.push({ path, why: "Its name is no language, such as en_us." });
    else if (table !== undefined) addTexts(tableOf(languages, language), table);
  }
  return {
    chapters: chaptersIn(folder, below("chapters"), read, (path, why) => unread.push({ path, why })),
    tables: below("reward_tables")
      .map(read)
      .filter((table) => table !== undefined),
    groups: objectsAt(own("chapter_groups.snbt"), "chapter_groups"),
    data: own("data.snbt"),
    languages,
    unread,
  };
}

function readFile(source: SourceFiles, path: string, unread: Unread): JsonObject | undefined {
  const bytes = source.bytes(path);
  if (bytes === undefined) return undefined;
  const { value, fault } = readSnbt(textOf(bytes));
  if (fault !== undefined) unread.push({ path, why: `Not all of it could be read: ${fault}.` });
  if (isObject(value)) return value;
  if (fault === undefined) unread.push({ path, why: "It holds no compound in braces." });
  return undefined;
}

/** One file a chapter; before 1.16 a folder a chapter, with a file a quest. */
function chaptersIn(
  folder: string,
  paths: readonly string[],
  read: (path: string) => JsonObject | undefined,
  tell: (path: string, why: string) => void,
): readonly WrittenChapter[] {
  const chapters = new Map<string, { value: JsonObject; quests: JsonObject[] }>();
  const chapterOf = (name: string): { value: JsonObject; quests: JsonObject[] } => {
    const chapter = chapters.get(name) ?? { value: {}, quests: [] };
    chapters.set(name, chapter);
    return chapter;
  };
  for (const path of paths) {
    const [first = "", second] = path.slice(`${folder}chapters/`.length, -".snbt".length).split("/");
    const value = read(path);
    if (value === undefined) continue;
    const chapter = chapterOf(first);
    if (second === undefined || second === "chapter") {
      chapter.value = value;
      const quests = listIn(valueAt(value, "quests"));
      const found = quests.filter(isObject);
      if (found.length < quests.length) tell(path, `${quests.length - found.length} of its quests are no compounds.`);
      chapter.quests.push(...found);
    } else chapter.quests.push({ id: second, ...value });
  }
  return Array.from(chapters, ([name, chapter]) => ({ name, ...chapter }));
}

/** Lists of lines are texts with line breaks. */
function addTexts(table: Map<string, string>, written: JsonObject): void {
  for (const [key, value] of Object.entries(written)) {
    const text = Array.isArray(value) ? listIn(value).map(String).join("\n") : textIn(value);
    if (text !== undefined) table.set(key, text);
  }
}

/** Ids are texts of hexadecimal digits, or the numbers that these are. */
export function idIn(value: unknown): string | undefined {
  if (typeof value === "string") return value.trim() === "" ? undefined : value.trim().replace(/^#/, "").toUpperCase();
  if (typeof value !== "number" && typeof value !== "bigint") return undefined;
  if (typeof value === "number" && !Number.isSafeInteger(value)) return undefined;
  // Negative numbers are those above the half, in 32 bits before 1.16 and in 64 since.
  const bits = BigInt(value) >= -(2n ** 31n) ? 32n : 64n;
  const whole = BigInt.asUintN(BigInt(value) < 0n ? Number(bits) : 64, BigInt(value));
  return whole.toString(16).toUpperCase();
}

/** Ids are told apart without zeros in front. */
export const sameId = (id: string): string => id.replace(/^0+(?=.)/, "");

export const objectsAt = (value: JsonObject, key: string): readonly JsonObject[] =>
  listIn(valueAt(value, key)).map(objectIn);
