/**
 * Whose pack a build is: what `pack.json` beside the trees says, with its icon, or this project's own identity where there is
 * none. What a build writes into `pack.json` is pack-file's business, and where an icon's bytes lie its caller's.
 */
import { v5 as nameUuid } from "uuid";
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
 * @param file `pack.json`; undefined = there is none
 * @param readIcon the bytes of a file beside it; undefined where it is not there or cannot be read
 * @param projectVersion `major.minor.patch`
 */
export function readOwnPack(
  file: SourceFile | undefined,
  readIcon: (name: string) => Uint8Array | undefined,
  projectVersion: string,
): OwnPackReading {
  if (file === undefined) return { ok: true, pack: { identity: projectIdentity(projectVersion) }, warnings: [] };
  const parsed = parsePack(file.text, file.path);
  if (!parsed.ok) return parsed;
  const { pack: json, warnings } = parsed;
  const source = { file, json };
  const identity = identityOf(json, projectVersion);
  if (json.icon === undefined) return { ok: true, pack: { identity, source }, warnings };
  const icon = readIcon(json.icon);
  const problem = iconProblem(icon);
  if (icon !== undefined && problem === undefined) return { ok: true, pack: { identity, icon, source }, warnings };
  const { scope, issues } = openFile(file);
  const expected = `a square PNG picture of at most ${MAX_ICON_PIXELS} pixels a side beside pack.json`;
  scope.at("icon").refuse("bad-icon", `${JSON.stringify(json.icon)} ${problem}`, expected);
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
    { data: nameUuid(`${pack} data`, headerUuid), script: nameUuid(`${pack} script`, headerUuid) },
  ]);
  return Object.fromEntries(entries) as Record<PackName, ModuleUuids>;
}

const PNG_MARK = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** The first chunk of every PNG picture: `IHDR`. */
const HEADER_MARK = [0x49, 0x48, 0x44, 0x52];

/** What an icon is that is none; undefined where it is one. */
export function iconProblem(bytes: Uint8Array | undefined): string | undefined {
  if (bytes === undefined) return "is not there, or cannot be read";
  const hasMark = (mark: readonly number[], at: number): boolean => mark.every((byte, i) => bytes[at + i] === byte);
  if (bytes.length <= 24 || !hasMark(PNG_MARK, 0) || !hasMark(HEADER_MARK, 12))
    return "is not a PNG picture, whatever its name says";
  const numbers = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [numbers.getUint32(16), numbers.getUint32(20)];
  return width === height && width > 0 && width <= MAX_ICON_PIXELS ? undefined : `is ${width} by ${height} pixels`;
}
