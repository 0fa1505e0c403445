/**
 * The server pack: where it comes from, and its place among a server's behavior packs.
 * Decides what may be overwritten; knows nothing of worlds and configuration.
 */
import { PROJECT_DIR } from "../project-dir.ts";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { createManifest, HEADER_UUID, projectIdentity } from "../../behavior_pack/manifest.ts";
import type { Draft } from "./draft.ts";
import { headerUuidOf, listInstalledPacks, readInstalledPack, scriptModulesIn } from "./installed-packs.ts";
import { isJsonObject, readManifestJson, type JsonObject } from "./json.ts";
import type { ServerPlaces } from "./server.ts";
import { readPackDir, type PackFiles } from "../pack/files.ts";

export interface ServerPack {
  readonly files: PackFiles;
  readonly version: readonly number[];
  /** What its script may import. */
  readonly scriptModules: readonly string[];
}

export type PackReading =
  | { readonly ok: true; readonly pack: ServerPack; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

/** Any version will do: only the parts that never change are used. */
const FIXED = createManifest("server", projectIdentity("0.0.0"), "0.0.0");
export const SCRIPT_UUID = FIXED.modules.find((module) => module.type === "script")!.uuid;
const PACK_FOLDER = "bedrock_achievements";
const BUILT_PACK = join(PROJECT_DIR, "dist", "server");

/**
 * @param packDir a built pack; undefined = the project's own, which is built in memory when it is missing
 */
export async function readServerPack(packDir: string | undefined, builtPack = BUILT_PACK): Promise<PackReading> {
  if (packDir === undefined && !existsSync(builtPack)) return buildServerPack();
  const dir = packDir ?? builtPack;
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return refuse(`--pack ${dir}: there is no such folder`);
  return checkPack(dir, readPackDir(dir));
}

async function buildServerPack(): Promise<PackReading> {
  // The build is slow to load, and seldom needed.
  const { buildPacks } = await import("../build/packs.ts");
  const result = await buildPacks({ achievementsDir: join(PROJECT_DIR, "achievements"), extensions: [] });
  if (!result.ok) return { ok: false, problems: result.problems };
  const reading = checkPack("the pack just built", result.packs.server);
  return reading.ok ? { ...reading, warnings: [...result.warnings, ...reading.warnings] } : reading;
}

function checkPack(name: string, files: PackFiles): PackReading {
  const manifest = manifestOf(files);
  const version = manifest === undefined ? undefined : versionOf(manifest);
  if (manifest === undefined || version === undefined) return refuse(`${name}: it has no manifest.json of a pack`);
  if (headerUuidOf(manifest) !== HEADER_UUID) return refuse(`${name}: this is another pack`);
  if (!moduleUuidsOf(manifest).includes(SCRIPT_UUID)) {
    return refuse(`${name}: this is not the server pack; on a dedicated server only that one reaches the cloud`);
  }
  const scriptModules = scriptModulesIn(manifest).map((module) => module.name);
  return { ok: true, pack: { files, version, scriptModules }, warnings: [] };
}

function refuse(problem: string): PackReading {
  return { ok: false, problems: [`${problem}; expected the folder "server" that npm run build made`] };
}

function manifestOf(files: PackFiles): JsonObject | undefined {
  const bytes = files.get("manifest.json");
  return bytes === undefined ? undefined : readManifestJson(Buffer.from(bytes).toString("utf8"));
}

function versionOf(manifest: JsonObject): readonly number[] | undefined {
  const header = manifest["header"];
  const version: unknown = isJsonObject(header) ? header["version"] : undefined;
  return Array.isArray(version) && version.every((part) => typeof part === "number") ? version : undefined;
}

function moduleUuidsOf(manifest: JsonObject): readonly unknown[] {
  const modules: unknown = manifest["modules"];
  return (Array.isArray(modules) ? (modules as unknown[]) : []).filter(isJsonObject).map((module) => module["uuid"]);
}

export function planPackFolder(draft: Draft, places: ServerPlaces, pack: ServerPack): void {
  const dir = packFolderOf(places);
  if (existsSync(dir) && !isOurs(dir)) {
    draft.refuse(
      `${dir}: this is something else and would be lost; expected no such folder: move it or give it another name`,
    );
    return;
  }
  for (const other of listInstalledPacks(places.serverDir, places.worldDir)) {
    if (other.uuid === HEADER_UUID && resolve(other.dir) !== resolve(dir)) {
      draft.refuse(
        `${other.dir}: this is the same pack once more, and the game would load only one of the two; expected it to be moved out of the server's folder`,
      );
    }
  }
  draft.folder(dir, pack.files, `server pack ${pack.version.join(".")}, ${pack.files.size} files`);
}

export function planPackFolderRemoval(draft: Draft, places: ServerPlaces): void {
  const dir = packFolderOf(places);
  if (existsSync(dir) && !isOurs(dir)) draft.say(`left alone: ${draft.shown(dir)}: this is not our pack`);
  else draft.folder(dir, undefined, "deleted");
}

function packFolderOf(places: ServerPlaces): string {
  return join(places.serverDir, "behavior_packs", PACK_FOLDER);
}

function isOurs(dir: string): boolean {
  if (!statSync(dir).isDirectory()) return false;
  return readdirSync(dir).length === 0 || readInstalledPack(dir)?.uuid === HEADER_UUID;
}
