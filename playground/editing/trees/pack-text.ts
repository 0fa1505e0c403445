/**
 * `pack.json` as it is edited: what the pack is called, and its icon. Where there is none, it begins with a UUID that the build
 * draws. What is wrong in it is told by the checks.
 */
import { OWN_UUID, PACK_FILE } from "../../../scripts/trees/parse-pack.ts";
import { isObject } from "../schema/parts.ts";
import { readTree, valueOf } from "../text/json-read.ts";
import { withValue } from "../text/json-text.ts";
import { writeFile } from "./add-node.ts";
import type { TreeFiles } from "./change.ts";
import { outcomeOf, unreadable, type Outcome } from "./outcome.ts";

export interface PackTexts {
  readonly name: string;
  readonly description: string;
  /** Beside `pack.json`; absent = this project's own. */
  readonly icon?: string;
}

const ORDER = ["$schema", "name", "description", "version", "uuid", "module_uuids", "icon", "authors"];

/** Undefined: there is none, or it cannot be read. */
export function packTexts(files: TreeFiles): PackTexts | undefined {
  const text = files.get(PACK_FILE);
  const root = text === undefined ? undefined : readTree(text);
  const value = root && valueOf(root);
  if (!isObject(value)) return undefined;
  const { name, description, icon } = value;
  const textOf = (given: unknown): string => (typeof given === "string" ? given : "");
  return { name: textOf(name), description: textOf(description), ...(typeof icon === "string" ? { icon } : {}) };
}

export function setPackTexts(files: TreeFiles, { name, description, icon }: PackTexts): Outcome {
  const says = `${PACK_FILE}: ${name}`;
  const before = files.get(PACK_FILE);
  const given = { name, description, ...(icon === undefined ? {} : { icon }) };
  if (before === undefined) {
    const fresh = { ...given, version: [1, 0, 0], uuid: OWN_UUID };
    return outcomeOf(files, new Map([[PACK_FILE, writeFile(fresh)]]), says);
  }
  const after = Object.entries(given).reduce<string | undefined>(
    (text, [key, value]) => text && withValue(text, [key], value, { order: ORDER }),
    before,
  );
  return after === undefined ? unreadable(PACK_FILE) : outcomeOf(files, new Map([[PACK_FILE, after]]), says);
}
