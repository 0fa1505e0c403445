/**
 * What a build writes into an author's `pack.json`: UUIDs that were drawn for them, and a version that has to grow. Changes
 * only these places of the text, so that the author's own formatting and order stay.
 */
import { applyEdits, modify, type JSONPath } from "jsonc-parser";
import { v4 as randomUuid } from "uuid";
import type { Version } from "../../behavior_pack/manifest.ts";
import { OWN_UUID, type PackJson } from "../../scripts/trees/parse-pack.ts";
import { deriveModuleUuids } from "./pack-identity.ts";

/** The text with UUIDs in place of `"own"`; the same text when none are asked for. */
export function drawUuids(text: string, json: PackJson): string {
  if (json.uuid !== OWN_UUID) return text;
  const uuid = randomUuid();
  const withHeader = set(text, ["uuid"], uuid);
  return json.module_uuids === undefined ? set(withHeader, ["module_uuids"], deriveModuleUuids(uuid)) : withHeader;
}

export function setVersion(text: string, version: Version): string {
  return version.reduce((changed, number, index) => set(changed, ["version", index], number), text);
}

function set(text: string, path: JSONPath, value: unknown): string {
  const indent = /\n([ \t]+)"/.exec(text)?.[1] ?? "  ";
  const formattingOptions = {
    insertSpaces: !indent.startsWith("\t"),
    tabSize: indent.startsWith("\t") ? 1 : indent.length,
    eol: text.includes("\r\n") ? "\r\n" : "\n",
  };
  return applyEdits(text, modify(text, path, value, { formattingOptions }));
}
