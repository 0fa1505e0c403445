/**
 * The server pack: where it comes from, and its place among a server's behavior packs.
 * Decides what may be overwritten; knows nothing of worlds and configuration.
 */
import { ownExtensions } from "../build/options.ts";
import { HOME_DIR, spoken } from "../project-dir.ts";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import { isOurManifest, projectIdentity } from "../../behavior_pack/manifest.ts";
import type { Draft } from "./draft.ts";
import { headerUuidOf, listInstalledPacks, scriptModulesIn } from "./installed-packs.ts";
import { isJsonObject, readManifestJson, type JsonObject } from "./server/json.ts";
import type { ServerPlaces } from "./server/server.ts";
import { readPackDir } from "../pack/pack-dir.ts";
import type { PackFiles } from "../packing/pack-files.ts";

/** By what a server and a world know a pack. In small letters. */
export interface PackIds {
  /** Of the header: worlds name the pack by it, and saved progress belongs to it. */
  readonly uuid: string;
  /** Of the script module: the server's configuration of the pack is named after it. */
  readonly scriptUuid: string;
}

export interface ServerPack {
  readonly ids: PackIds;
  readonly files: PackFiles;
  readonly version: readonly number[];
  /** What its script may import. */
  readonly scriptModules: readonly string[];
}

export type PackReading =
  | { readonly ok: true; readonly pack: ServerPack; readonly warnings: readonly string[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const PROJECT = projectIdentity("0.0.0");
/** This project's own pack. */
export const PROJECT_IDS: PackIds = { uuid: PROJECT.uuid, scriptUuid: PROJECT.moduleUuids.server.script };

/** Only the server pack names it. */
const NET_MODULE = "@minecraft/server-net";
const PACK_FOLDER = "bedrock_achievements";
const BUILT_PACK = join(HOME_DIR, "dist", "server");

/**
 * @param packDir a built pack; undefined = the project's own, which is built in memory when it is missing
 */
export async function readServerPack(packDir: string | undefined, builtPack = BUILT_PACK): Promise<PackReading> {
  if (packDir === undefined && !existsSync(builtPack)) return buildServerPack();
  const dir = packDir ?? builtPack;
  if (!existsSync(dir) || !statSync(dir).isDirectory()) return refuse(`--pack ${dir}: there is no such folder`);
  return checkPack(dir, readPackDir(dir));
}

export async function buildServerPack(achievementsDir = join(HOME_DIR, "achievements")): Promise<PackReading> {
  // The build is slow to load, and seldom needed.
  const { buildPacks } = await import("../build/packs.ts");
  const result = await buildPacks({ achievementsDir, extensions: ownExtensions(HOME_DIR) });
  if (!result.ok) return { ok: false, problems: result.problems };
  const reading = checkPack("the pack just built", result.packs.server);
  return reading.ok ? { ...reading, warnings: [...result.warnings, ...reading.warnings] } : reading;
}

function checkPack(name: string, files: PackFiles): PackReading {
  const text = manifestText(files);
  const manifest = readManifestJson(text);
  const version = manifest === undefined ? undefined : versionOf(manifest);
  if (manifest === undefined || version === undefined) return refuse(`${name}: it has no manifest.json of a pack`);
  const ids = isOurManifest(text) ? idsOf(manifest) : undefined;
  if (ids === undefined) return refuse(`${name}: this is another pack`);
  const scriptModules = scriptModulesIn(manifest).map((module) => module.name);
  if (!scriptModules.includes(NET_MODULE)) {
    return refuse(`${name}: this is not the server pack; on a dedicated server only that one reaches the cloud`);
  }
  return { ok: true, pack: { files, ids, version, scriptModules }, warnings: [] };
}

function refuse(problem: string): PackReading {
  return {
    ok: false,
    problems: [`${problem}; expected the folder "server" that ${spoken("build").replace(/ --$/, "")} made`],
  };
}

function manifestText(files: PackFiles): string {
  return Buffer.from(files.get("manifest.json") ?? []).toString("utf8");
}

function idsOf(manifest: JsonObject): PackIds | undefined {
  const uuid = headerUuidOf(manifest);
  const modules: unknown = manifest["modules"];
  const script = (Array.isArray(modules) ? (modules as unknown[]) : [])
    .filter(isJsonObject)
    .find((module) => module["type"] === "script");
  const scriptUuid = script?.["uuid"];
  return uuid === undefined || typeof scriptUuid !== "string"
    ? undefined
    : { uuid, scriptUuid: scriptUuid.toLowerCase() };
}

/** The pack of an earlier deployment; undefined when there is none. */
export function readDeployedPack(
  places: ServerPlaces,
): { readonly ids: PackIds; readonly files: PackFiles } | undefined {
  const dir = packFolderOf(places);
  if (!existsSync(dir) || !isOurs(dir)) return undefined;
  const files = readPackDir(dir);
  const manifest = readManifestJson(manifestText(files));
  const ids = manifest === undefined ? undefined : idsOf(manifest);
  return ids === undefined ? undefined : { ids, files };
}

function versionOf(manifest: JsonObject): readonly number[] | undefined {
  const header = manifest["header"];
  const version: unknown = isJsonObject(header) ? header["version"] : undefined;
  return Array.isArray(version) && version.every((part) => typeof part === "number") ? version : undefined;
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
    if (other.uuid === pack.ids.uuid && resolve(other.dir) !== resolve(dir)) {
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
  if (readdirSync(dir).length === 0) return true;
  const manifest = join(dir, "manifest.json");
  return existsSync(manifest) && isOurManifest(readFileSync(manifest, "utf8"));
}
