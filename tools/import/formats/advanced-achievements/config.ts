/**
 * The settings' file of the plugin AdvancedAchievements → its achievements, category by category, as they are written. What they
 * ask for is not looked at. YAML with faults is read as far as it goes, which is told.
 */
import { parseDocument } from "yaml";
import { has, isObject, type JsonObject } from "../../../../scripts/core/checks/shape.ts";
import type { ImportedTrees } from "../../imported.ts";
import { countIn, listIn, objectIn, textIn, valueAt } from "../../reading/values.ts";
import { CATEGORIES } from "./categories.ts";
import { GROUPED } from "./grouped-categories.ts";

export interface Achievement {
  /** As the file nests it, such as `Breaks.stone.100`. */
  readonly path: string;
  /** What is broken, killed and so on; absent where the category has no kinds. */
  readonly kind?: string;
  /** Absent on what commands give. */
  readonly threshold?: number;
  readonly section: JsonObject;
}

export interface Category {
  readonly name: string;
  readonly achievements: readonly Achievement[];
}

export interface Config {
  readonly categories: readonly Category[];
  /** What is paid for all achievements together. */
  readonly forAll: unknown;
  readonly unread: ImportedTrees["unread"];
}

/** Given by a command each, without a threshold. */
export const BY_COMMAND = "Commands";

const NAMES: readonly string[] = [...Object.keys(GROUPED), ...Object.keys(CATEGORIES), BY_COMMAND];

/** @returns undefined for a file that has no category of the plugin's */
export function readConfig(text: string, file: string): Config | undefined {
  const unread: { path: string; why: string }[] = [];
  const table = objectIn(readYaml(text, (why) => unread.push({ path: file, why })));
  const names = NAMES.filter((name) => isObject(valueAt(table, name)));
  if (names.length === 0) return undefined;
  const disabled = new Set(listIn(valueAt(table, "DisabledCategories")).map(String));
  const categories: Category[] = [];
  for (const name of names) {
    const tell: Tell = (path, why) => unread.push({ path: `${file}: ${path}`, why });
    const achievements = achievementsIn(name, objectIn(valueAt(table, name)), tell);
    if (achievements.length === 0) continue;
    if (!disabled.has(name)) categories.push({ name, achievements });
    else {
      const why = `The category is among DisabledCategories: nobody can get its ${achievements.length} achievements. Take it out of that list to import them.`;
      unread.push({ path: `${file}: ${name}`, why });
    }
  }
  for (const name of NAMES.filter((each) => has(table, each) && !names.includes(each))) {
    // An empty one is written as nothing.
    if (valueAt(table, name) === null) continue;
    unread.push({ path: `${file}: ${name}`, why: "It is no category: expected a section with achievements." });
  }
  for (const name of unknownCategories(table)) {
    unread.push({
      path: `${file}: ${name}`,
      why: "It is no category that is known of the plugin, though achievements are in it.",
    });
  }
  return { categories, forAll: valueAt(table, "AllAchievementsReceivedRewards"), unread };
}

export function readYaml(text: string, tell: (why: string) => void): unknown {
  try {
    const document = parseDocument(text, { strict: false, uniqueKeys: false, prettyErrors: true, logLevel: "silent" });
    const [error] = document.errors;
    if (error !== undefined)
      tell(`Not all of it is YAML, so something may be missing: ${error.message.split("\n")[0]!}`);
    // Anchors that multiply each other would fill the memory.
    return document.toJS({ maxAliasCount: 100 }) as unknown;
  } catch (error) {
    tell(`It cannot be read as YAML: ${error instanceof Error ? error.message.split("\n")[0]! : String(error)}`);
    return undefined;
  }
}

/** Sections that look like categories and are none that is known, perhaps of a later plugin. */
function unknownCategories(table: JsonObject): string[] {
  const isAchievement = ([key, section]: [string, unknown]): boolean =>
    countIn(key) !== undefined && isObject(section) && ["Goal", "Message", "Name"].some((one) => one in section);
  const holdsSome = (section: unknown): boolean => isObject(section) && Object.entries(section).some(isAchievement);
  return Object.entries(table)
    .filter(([name, section]) => !NAMES.includes(name) && isObject(section))
    .filter(([, section]) => holdsSome(section) || Object.values(section as JsonObject).some(holdsSome))
    .map(([name]) => name);
}

type Tell = (path: string, why: string) => void;

function achievementsIn(name: string, table: JsonObject, tell: Tell): Achievement[] {
  if (name === BY_COMMAND) {
    return Object.entries(table).flatMap(([key, section]) => {
      const path = `${name}.${key}`;
      if (isObject(section)) return [{ path, section }];
      tell(path, "It is no achievement: expected a section with Goal, Message and Name.");
      return [];
    });
  }
  if (Object.hasOwn(GROUPED, name)) {
    return Object.entries(table).flatMap(([kind, thresholds]) => {
      if (!isObject(thresholds)) tell(`${name}.${kind}`, "It holds no achievements: expected numbers above sections.");
      return withThresholds(`${name}.${kind}`, objectIn(thresholds), tell).map((one) => ({ ...one, kind }));
    });
  }
  return withThresholds(name, table, tell);
}

function withThresholds(path: string, table: JsonObject, tell: Tell): Achievement[] {
  const found: Achievement[] = [];
  for (const [key, section] of Object.entries(table)) {
    const threshold = countIn(key);
    if (threshold !== undefined && isObject(section)) found.push({ path: `${path}.${key}`, threshold, section });
    else tell(`${path}.${key}`, "It is no achievement: expected a number above a section with Goal, Message and Name.");
  }
  return found.sort((a, b) => a.threshold! - b.threshold!);
}

/** Its name in the plugin's database. */
export const nameOf = ({ section, path }: Achievement): string => textIn(valueAt(section, "Name")) ?? path;
