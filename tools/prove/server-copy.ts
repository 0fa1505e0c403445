/**
 * The copy of a server that everything is played on: which files of the owner's come along (the program and what came with
 * it, nothing of theirs), and the settings that make it answer. Reads the owner's folder and writes below the copy only.
 */
import { chmodSync, constants, cpSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { isOurManifest } from "../../behavior_pack/manifest.ts";

export type ProgramReading =
  { readonly ok: true; readonly program: string } | { readonly ok: false; readonly problem: string };

/** The copy's own world. */
export const PROOF_WORLD = "proof";

/** What is the owner's, or is made anew at each start: worlds, keys, lists of players, other packs, logs. */
const LEFT_BEHIND =
  /^(worlds|world_templates|config\/(?!default(\/|$)).*|development_\w+|premium_cache|valid_known_packs\.json|(allowlist|whitelist|permissions|packet-statistics|ops)\.(json|txt)|achievements-deploy\.json|behavior_packs\/bedrock_achievements|.*\.(log|before-achievements)|.*_backup.*|backups?|\.git)$/i;

const LINUX_PROGRAM = /^bedrock_server(-\d[\w.]*)?$/;
const WINDOWS_PROGRAM = "bedrock_server.exe";

/** The program of the server that this system can run. */
export function findProgram(serverDir: string, platform: NodeJS.Platform): ProgramReading {
  const stats = statSync(serverDir, { throwIfNoEntry: false });
  if (stats === undefined) return refuse(`${serverDir}: there is no such folder; expected that of a server`);
  if (!stats.isDirectory()) return refuse(`${serverDir}: this is a file; expected the folder of a server`);
  const missing = ["server.properties", "behavior_packs"].filter((name) => !existsSync(join(serverDir, name)));
  if (missing.length > 0) {
    return refuse(
      `${serverDir}: it does not have ${missing.join(" and ")}; expected the folder into which a Bedrock Dedicated Server was unpacked`,
    );
  }
  if (platform !== "linux" && platform !== "win32") {
    return refuse(`a Bedrock Dedicated Server runs on Linux and Windows only; expected this to be run on one of them`);
  }
  const names = readdirSync(serverDir).filter((name) =>
    statSync(join(serverDir, name), { throwIfNoEntry: false })?.isFile(),
  );
  const own = names.filter((name) => (platform === "win32" ? name === WINDOWS_PROGRAM : LINUX_PROGRAM.test(name)));
  // The newest of those that a container leaves side by side.
  const program = own.sort((a, b) => a.localeCompare(b, "en", { numeric: true })).at(-1);
  if (program !== undefined) return { ok: true, program };
  const other = names.find((name) => name === WINDOWS_PROGRAM || LINUX_PROGRAM.test(name));
  const expected =
    platform === "win32" ? `${WINDOWS_PROGRAM}, of the server for Windows` : "bedrock_server, of the server for Linux";
  return refuse(
    `${serverDir}: it has no program that this system can run${other === undefined ? "" : ` (${other} is another system's)`}; expected ${expected}`,
  );
}

/** Copies the server without anything that is its owner's. */
export function copyServer(serverDir: string, copyDir: string, program: string): void {
  cpSync(serverDir, copyDir, {
    recursive: true,
    // As good as free where the file system can share blocks.
    mode: constants.COPYFILE_FICLONE,
    // A link would lead back into the owner's folder, where nothing may be written.
    dereference: true,
    filter: (source) => {
      const path = relative(serverDir, source).split(sep).join("/");
      return existsSync(source) && !LEFT_BEHIND.test(path) && !isOurPackAt(source, path);
    },
  });
  // An archive that was unpacked by hand often loses the mark.
  if (process.platform !== "win32") chmodSync(join(copyDir, program), 0o755);
}

/** One that was installed by hand, under any name: beside the one under proof the game would load only one of the two. */
function isOurPackAt(source: string, path: string): boolean {
  if (!/^behavior_packs\/[^/]+$/.test(path)) return false;
  const manifest = join(source, "manifest.json");
  return existsSync(manifest) && isOurManifest(readFileSync(manifest, "utf8"));
}

export interface Ports {
  readonly v4: number;
  readonly v6: number;
}

/** Writes the copy's server.properties: the owner's lines, with what a proof needs in place of theirs. */
export function writeProperties(copyDir: string, ports: Ports): void {
  const path = join(copyDir, "server.properties");
  const needed = neededProperties(ports);
  const kept = readFileSync(path, "utf8")
    .split(/\r?\n/)
    .filter((line) => !needed.has(/^[ \t]*([\w-]+)[ \t]*=/.exec(line)?.[1] ?? ""));
  const own = [...needed].map(([key, value]) => `${key}=${value}`);
  writeFileSync(path, `${[...kept, "", "# What the proof needs", ...own].join("\n")}\n`);
}

function neededProperties({ v4, v6 }: Ports): ReadonlyMap<string, string> {
  return new Map([
    ["server-name", "proof"],
    ["level-name", PROOF_WORLD],
    ["level-type", "FLAT"],
    ["level-seed", "1"],
    ["gamemode", "survival"],
    ["force-gamemode", "false"],
    ["difficulty", "easy"],
    ["allow-cheats", "true"],
    // Nobody is to join from outside, and an unknown player is not the question here.
    ["allow-list", "false"],
    ["white-list", "false"],
    ["online-mode", "false"],
    ["max-players", "10"],
    ["server-port", String(v4)],
    ["server-portv6", String(v6)],
    // It would take the port of the owner's own server.
    ["enable-lan-visibility", "false"],
    ["view-distance", "8"],
    ["tick-distance", "4"],
    ["player-idle-timeout", "0"],
    ["texturepack-required", "false"],
    ["content-log-file-enabled", "true"],
    ["content-log-console-output-enabled", "true"],
    ["content-log-level", "verbose"],
    ["script-debugger-auto-attach", "disabled"],
    ["emit-server-telemetry", "false"],
  ]);
}

function refuse(problem: string): ProgramReading {
  return { ok: false, problem };
}
