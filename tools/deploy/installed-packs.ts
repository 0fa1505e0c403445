/**
 * Which behavior packs a server and a world have on disk: identity, and whether they need Beta APIs.
 * Reads manifests only; a folder without a manifest that the game could read is no pack.
 */
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { isJsonObject, readManifestJson, type JsonObject } from "./server/json.ts";

export interface InstalledPack {
  readonly dir: string;
  /** Header UUID, in small letters. */
  readonly uuid: string;
  /** The script modules it names in a version that only exists while Beta APIs are on. */
  readonly betaModules: readonly string[];
}

const PACK_FOLDERS = ["behavior_packs", "development_behavior_packs"];

export function listInstalledPacks(serverDir: string, worldDir: string): readonly InstalledPack[] {
  const folders = [...PACK_FOLDERS.map((name) => join(serverDir, name)), join(worldDir, "behavior_packs")];
  return folders
    .filter((folder) => existsSync(folder) && statSync(folder).isDirectory())
    .flatMap((folder) => readdirSync(folder).map((name) => readInstalledPack(join(folder, name))))
    .filter((pack) => pack !== undefined);
}

export function readInstalledPack(dir: string): InstalledPack | undefined {
  const manifest = readManifest(dir);
  const uuid = manifest === undefined ? undefined : headerUuidOf(manifest);
  if (manifest === undefined || uuid === undefined) return undefined;
  const betaModules = scriptModulesIn(manifest)
    // As in "1.0.0-beta", "2.1.0-rc" and "beta"; stable ones are numbers and dots.
    .filter(({ version }) => /[a-z-]/i.test(version))
    .map(({ name }) => name);
  return { dir, uuid, betaModules };
}

/** In small letters. */
export function headerUuidOf(manifest: JsonObject): string | undefined {
  const header = manifest["header"];
  const uuid = isJsonObject(header) ? header["uuid"] : undefined;
  return typeof uuid === "string" ? uuid.toLowerCase() : undefined;
}

/** Those that a manifest names; nothing else can be imported at run time. */
export function scriptModulesIn(manifest: JsonObject): readonly { readonly name: string; readonly version: string }[] {
  const dependencies: unknown = manifest["dependencies"];
  return (Array.isArray(dependencies) ? (dependencies as unknown[]) : []).filter(isJsonObject).flatMap((entry) => {
    const name = entry["module_name"];
    const version = entry["version"];
    if (typeof name !== "string") return [];
    return [{ name, version: typeof version === "string" ? version : "" }];
  });
}

function readManifest(dir: string): JsonObject | undefined {
  try {
    return readManifestJson(readFileSync(join(dir, "manifest.json"), "utf8"));
  } catch {
    // No manifest, or no folder at all: nothing the game would load.
    return undefined;
  }
}
