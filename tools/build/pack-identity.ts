/**
 * Whose pack a build is: `pack.json` beside the trees with its icon, or this project's own identity where there is none.
 * Reads only; what a build writes into `pack.json` is pack-file's business.
 */
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  HEADER_UUID,
  PACK_NAMES,
  projectIdentity,
  type ModuleUuids,
  type PackIdentity,
  type PackName,
} from "../../behavior_pack/manifest.ts";
import type { Issue } from "../../scripts/core/checks/issue.ts";
import { parsePack, type PackJson } from "../../scripts/trees/parse-pack.ts";
import { openFile, type SourceFile } from "../../scripts/trees/json/open-file.ts";

export interface OwnPack {
  readonly identity: PackIdentity;
  /** Of the icon; absent = the project's own. */
  readonly icon?: Uint8Array;
  /** The file that said so; absent = the project's own identity. */
  readonly source?: { readonly file: SourceFile; readonly json: PackJson };
}

export type OwnPackReading = { readonly warnings: readonly Issue[] } & (
  { readonly ok: true; readonly pack: OwnPack } | { readonly ok: false; readonly issues: readonly Issue[] }
);

/** Larger pictures only cost memory: the game shows the icon at 128 pixels or less. */
const MAX_ICON_PIXELS = 1_024;

/**
 * @param folder the trees' folder, where the icon lies
 * @param file `pack.json`; undefined = there is none
 * @param projectVersion `major.minor.patch`
 */
export function readOwnPack(folder: string, file: SourceFile | undefined, projectVersion: string): OwnPackReading {
  if (file === undefined) return { ok: true, pack: { identity: projectIdentity(projectVersion) }, warnings: [] };
  const parsed = parsePack(file.text, file.path);
  if (!parsed.ok) return parsed;
  const { pack: json, warnings } = parsed;
  const source = { file, json };
  const identity = identityOf(json, projectVersion);
  if (json.icon === undefined) return { ok: true, pack: { identity, source }, warnings };
  const icon = readIcon(join(folder, json.icon));
  if (icon instanceof Uint8Array) return { ok: true, pack: { identity, icon, source }, warnings };
  const { scope, issues } = openFile(file);
  scope.at("icon").refuse("bad-icon", `${JSON.stringify(json.icon)} ${icon.problem}`, icon.expected);
  return { ok: false, issues, warnings };
}

/** The identity that `pack.json` asks for. A UUID that is still to be drawn is the project's for now. */
function identityOf(json: PackJson, projectVersion: string): PackIdentity {
  const project = projectIdentity(projectVersion);
  const isOwn = json.uuid !== undefined && json.uuid !== HEADER_UUID && json.uuid !== "own";
  return {
    name: json.name,
    description: json.description,
    version: json.version,
    uuid: isOwn ? json.uuid : project.uuid,
    moduleUuids: json.module_uuids ?? (isOwn ? deriveModuleUuids(json.uuid) : project.moduleUuids),
    authors: json.authors ?? [],
  };
}

/** The same header gives the same modules, so that a build repeats itself without writing anything down. */
export function deriveModuleUuids(headerUuid: string): Readonly<Record<PackName, ModuleUuids>> {
  const entries = PACK_NAMES.map((pack) => [
    pack,
    { data: nameUuid(headerUuid, `${pack} data`), script: nameUuid(headerUuid, `${pack} script`) },
  ]);
  return Object.fromEntries(entries) as Record<PackName, ModuleUuids>;
}

/** A name-based UUID (RFC 9562, version 5). */
function nameUuid(namespace: string, name: string): string {
  const bytes = createHash("sha1")
    .update(Buffer.from(namespace.replaceAll("-", ""), "hex"))
    .update(name, "utf8")
    .digest()
    .subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
}

function readIcon(path: string): Uint8Array | { readonly problem: string; readonly expected: string } {
  const expected = `a square PNG picture of at most ${MAX_ICON_PIXELS} pixels a side beside pack.json`;
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch {
    return { problem: "is not there, or cannot be read", expected };
  }
  const isPng = bytes.length > 24 && bytes.subarray(0, 8).toString("latin1") === "\x89PNG\r\n\x1a\n";
  if (!isPng || bytes.subarray(12, 16).toString("latin1") !== "IHDR") {
    return { problem: "is not a PNG picture, whatever its name says", expected };
  }
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  if (width === height && width > 0 && width <= MAX_ICON_PIXELS) return bytes;
  return { problem: `is ${width} by ${height} pixels`, expected };
}
