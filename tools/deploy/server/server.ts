/**
 * Recognises a Bedrock Dedicated Server's folder and the world in it, and says what is missing where it is none.
 * Reads only; knows nothing of packs and configuration.
 */
import { closeSync, existsSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";

export interface ServerPlaces {
  readonly serverDir: string;
  readonly worldName: string;
  /** May be missing when a deployment is taken back. */
  readonly worldDir: string;
  readonly isRunning: boolean;
}

export type ServerReading =
  { readonly ok: true; readonly places: ServerPlaces } | { readonly ok: false; readonly problem: string };

const PROGRAMS = ["bedrock_server", "bedrock_server.exe"] as const;
/** As container images name it, one for each version of the game: `bedrock_server-1.26.51.1`. */
const VERSIONED_PROGRAM = /^bedrock_server-\d[\w.]*$/;
const START_ONCE = "start the server once, so that it makes the world, and stop it with the command stop";

export interface ServerQuery {
  readonly serverDir: string;
  readonly world: string | undefined;
  /** Whether a world that is not there is fine, as there is then nothing to take back in it. */
  readonly worldMayBeMissing: boolean;
}

export function findServer({ serverDir, world, worldMayBeMissing }: ServerQuery): ServerReading {
  if (!existsSync(serverDir)) return refuse(`${serverDir}: there is no such folder; expected that of a server`);
  if (!isFolder(serverDir)) return refuse(`${serverDir}: this is a file; expected the folder of a server`);
  const missing = [
    ...(isFile(join(serverDir, "server.properties")) ? [] : ["server.properties"]),
    ...(findPrograms(serverDir).length > 0 ? [] : [PROGRAMS.join(" or ")]),
    ...(isFolder(join(serverDir, "behavior_packs")) ? [] : ["the folder behavior_packs"]),
  ];
  if (missing.length > 0) {
    const hint = isFile(join(serverDir, "level.dat")) ? "this is a world; " : "";
    return refuse(
      `${serverDir}: ${hint}it does not have ${missing.join(", ")}; expected the folder into which a Bedrock Dedicated Server was unpacked`,
    );
  }
  const naming = findWorldName(serverDir, world);
  if (!naming.ok) return naming;
  const worldDir = join(serverDir, "worlds", naming.name);
  const problem = findWorldProblem(serverDir, worldDir);
  // A name that was typed and is not there is a typing mistake, whatever is to be done.
  const isFine = problem === undefined || (worldMayBeMissing && (world === undefined || isFolder(worldDir)));
  if (!isFine) return refuse(problem);
  return { ok: true, places: { serverDir, worldName: naming.name, worldDir, isRunning: isRunning(serverDir) } };
}

/** The folder names of all worlds of a server. */
export function listWorlds(serverDir: string): readonly string[] {
  const dir = join(serverDir, "worlds");
  return isFolder(dir) ? readdirSync(dir).filter((name) => isFolder(join(dir, name))) : [];
}

type WorldName = { readonly ok: true; readonly name: string } | { readonly ok: false; readonly problem: string };

function findWorldName(serverDir: string, typed: string | undefined): WorldName {
  const text = readFileSync(join(serverDir, "server.properties"), "utf8");
  // The last one counts, as everywhere in such files. A line that begins with # is a comment.
  const written = [...text.matchAll(/^[ \t]*level-name[ \t]*=(.*)$/gm)].at(-1)?.[1]?.trim();
  const source = typed === undefined ? "level-name in server.properties" : "--world";
  const name = typed ?? written;
  if (name === undefined || name === "") {
    return refuse(`${join(serverDir, "server.properties")}: it has no level-name; expected one, or --world NAME`);
  }
  if (/[/\\]/.test(name) || name === "." || name === "..") {
    return refuse(`${source} is "${name}"; expected the name of a folder in ${join(serverDir, "worlds")}, no path`);
  }
  return { ok: true, name };
}

function findWorldProblem(serverDir: string, worldDir: string): string | undefined {
  if (!isFolder(worldDir)) {
    const names = listWorlds(serverDir);
    const others = names.length === 0 ? "" : `, or one of its worlds with --world: ${names.join(", ")}`;
    return `${worldDir}: there is no such world; expected one that was started before: ${START_ONCE}${others}`;
  }
  if (!isFile(join(worldDir, "level.dat"))) {
    return `${worldDir}: it has no level.dat, so it was never started; expected a world that was: ${START_ONCE}`;
  }
  return undefined;
}

/**
 * Whether the server runs, as far as the system tells: Linux and Windows refuse to open a running program for writing.
 * `false` may also mean that it runs under an emulator or on another machine that shares the folder.
 */
function isRunning(serverDir: string): boolean {
  return findPrograms(serverDir).some((name) => {
    try {
      closeSync(openSync(join(serverDir, name), "r+"));
      return false;
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      return code === "ETXTBSY" || code === "EBUSY";
    }
  });
}

function findPrograms(serverDir: string): readonly string[] {
  const isProgram = (name: string) => (PROGRAMS as readonly string[]).includes(name) || VERSIONED_PROGRAM.test(name);
  return readdirSync(serverDir).filter((name) => isProgram(name) && isFile(join(serverDir, name)));
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function refuse(problem: string): { readonly ok: false; readonly problem: string } {
  return { ok: false, problem };
}
