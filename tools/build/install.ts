/**
 * Puts a built world pack into the game's `development_behavior_packs`, which the game reads anew at each start of a world.
 * Replaces only what an earlier build of the same pack left there.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { basename, dirname, join } from "node:path";
import { isOurManifest, type Manifest } from "../../behavior_pack/manifest.ts";
import type { PackFiles } from "../packing/pack-files.ts";
import { FOUND } from "./options.ts";

const PACKS_FOLDER = "development_behavior_packs";

export type InstallPlace =
  { readonly ok: true; readonly dir: string } | { readonly ok: false; readonly problem: string };

/**
 * Writes nothing, so that it can be asked before anything else is written.
 * @param place `development_behavior_packs`, or the folder `com.mojang` that holds it, or {@link FOUND}
 */
export function installPlace(place: string): InstallPlace {
  const packsDir = place === FOUND ? findPacksDir() : { ok: true as const, dir: packsDirIn(place) };
  if (!packsDir.ok) return packsDir;
  if (existsSync(packsDir.dir) && !statSync(packsDir.dir).isDirectory()) {
    return { ok: false, problem: `--install ${packsDir.dir}: this is a file; expected the folder ${PACKS_FOLDER}` };
  }
  return packsDir;
}

/** The folder that the pack is in now. */
export function installPack(packsDir: string, files: PackFiles): string {
  const dir = join(packsDir, freeName(packsDir, files));
  const staging = `${dir}.new`;
  rmSync(staging, { recursive: true, force: true });
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(staging, path)), { recursive: true });
    writeFileSync(join(staging, path), bytes);
  }
  rmSync(dir, { recursive: true, force: true, maxRetries: 5 });
  renameSync(staging, dir);
  return dir;
}

function packsDirIn(place: string): string {
  const inside = join(place, PACKS_FOLDER);
  return basename(place) !== PACKS_FOLDER && existsSync(inside) ? inside : place;
}

/** A folder named after the pack: the one that an earlier build of it made, or a name that is free. */
function freeName(packsDir: string, files: PackFiles): string {
  const manifest = JSON.parse(Buffer.from(files.get("manifest.json")!).toString("utf8")) as Manifest;
  const { name, uuid } = manifest.header;
  const names = existsSync(packsDir) ? readdirSync(packsDir) : [];
  const earlier = names.find((each) => isBuildOf(join(packsDir, each, "manifest.json"), uuid));
  if (earlier !== undefined) return earlier;
  const spoken = name === "pack.name" ? "bedrock-achievements" : name.toLowerCase();
  const slug = spoken.replace(/[^a-z0-9]+/g, "-").replace(/^-+|-+$/g, "") || "achievements";
  return names.includes(slug) ? `${slug}-${uuid.slice(0, 8)}` : slug;
}

function isBuildOf(manifestFile: string, uuid: string): boolean {
  try {
    const text = readFileSync(manifestFile, "utf8");
    return isOurManifest(text) && (JSON.parse(text) as Manifest).header.uuid === uuid;
  } catch {
    return false;
  }
}

/** Where the game keeps its data, by system: Windows before and since 1.21.120, and the launchers of Linux and macOS. */
function findPacksDir(): InstallPlace {
  const home = homedir();
  const {
    LOCALAPPDATA: local = "",
    APPDATA: roaming = "",
    XDG_DATA_HOME: data = join(home, ".local", "share"),
  } = process.env;
  const roots = [
    join(roaming, "Minecraft Bedrock", "Users", "Shared", "games", "com.mojang"),
    join(local, "Packages", "Microsoft.MinecraftUWP_8wekyb3d8bbwe", "LocalState", "games", "com.mojang"),
    join(data, "mcpelauncher", "games", "com.mojang"),
    join(home, ".var", "app", "io.mrarm.mcpelauncher", "data", "mcpelauncher", "games", "com.mojang"),
    join(home, "Library", "Application Support", "mcpelauncher", "games", "com.mojang"),
  ];
  const found = roots.filter((root) => existsSync(root));
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) return { ok: true, dir: join(only, PACKS_FOLDER) };
  const problem =
    only === undefined
      ? `--install: no Minecraft was found on this machine; expected --install DIR with its folder ${PACKS_FOLDER}`
      : `--install: there are several folders of Minecraft here; expected --install DIR with one of ${found.join(", ")}`;
  return { ok: false, problem };
}
