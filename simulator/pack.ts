/**
 * Reads a built behavior pack as the platform does: the manifest, the script entry, which modules it may import,
 * its custom items. Refuses what the platform would refuse.
 */
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join, posix, relative, resolve } from "node:path";
import type { ApiModule } from "./host/api.ts";
import { readGenerated } from "./host-text.ts";
import { SimulatorError } from "./types.ts";

export interface PlatformModule {
  name: string;
  version: string;
  /** The generated description it is checked against. */
  apiFile: string;
}

export interface Pack {
  entry: string;
  modules: PlatformModule[];
  customItems: string[];
  /** A script file of the pack by its path in the pack. */
  readScript(path: string): string | undefined;
}

interface Manifest {
  modules?: { type?: string; language?: string; entry?: string }[];
  dependencies?: { module_name?: string; version?: unknown }[];
}

/** The generated description of each module. */
const IMITATED: Record<string, string> = {
  "@minecraft/server": "server",
  "@minecraft/server-ui": "server-ui",
  "@minecraft/server-net": "server-net",
  "@minecraft/server-admin": "server-admin",
};
const DEDICATED_ONLY = new Set(["@minecraft/server-net", "@minecraft/server-admin"]);

export function readPack(directory: string, isDedicatedServer: boolean): Pack {
  const manifestPath = join(directory, "manifest.json");
  if (!existsSync(manifestPath)) throw new SimulatorError(`${manifestPath} is missing; build the pack first`);
  const manifest = JSON.parse(readFileSync(manifestPath, "utf8")) as Manifest;
  const scripts = (manifest.modules ?? []).filter((module) => module.type === "script");
  const script = scripts[0];
  if (!script || scripts.length > 1) {
    throw new SimulatorError(
      `${manifestPath}: modules: a pack has exactly one script module, here are ${scripts.length}`,
    );
  }
  if (typeof script.entry !== "string" || !existsSync(join(directory, script.entry))) {
    throw new SimulatorError(`${manifestPath}: the script entry ${String(script.entry)} does not exist`);
  }
  const modules = (manifest.dependencies ?? []).flatMap((dependency) =>
    dependency.module_name === undefined
      ? []
      : [platformModule(manifestPath, dependency.module_name, dependency.version, isDedicatedServer)],
  );
  return {
    entry: posix.normalize(script.entry),
    modules,
    customItems: customItems(directory),
    readScript(path) {
      const file = resolve(directory, path);
      if (relative(resolve(directory), file).startsWith("..")) return undefined;
      return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file, "utf8") : undefined;
    },
  };
}

function platformModule(
  manifestPath: string,
  name: string,
  version: unknown,
  isDedicatedServer: boolean,
): PlatformModule {
  const apiFile = Object.hasOwn(IMITATED, name) ? IMITATED[name] : undefined;
  if (apiFile === undefined)
    throw new SimulatorError(`${manifestPath}: the simulator does not imitate the module ${name}`);
  if (DEDICATED_ONLY.has(name) && !isDedicatedServer) {
    throw new SimulatorError(
      `${manifestPath}: ${name} is there on a dedicated server only; a client world does not load this pack`,
    );
  }
  if (typeof version !== "string") throw new SimulatorError(`${manifestPath}: the version of ${name} is not a text`);
  const { version: typings } = readGenerated<ApiModule>(apiFile);
  if (!covers(typings, version)) {
    throw new SimulatorError(`${manifestPath}: ${name} ${version} is not imitated; the typings here are ${typings}`);
  }
  return { name, version, apiFile };
}

/** A beta is asked for as `1.0.0-beta`, whatever follows in the typings' version. */
function covers(typings: string, asked: string): boolean {
  if (typings.includes("-beta") || asked.includes("-beta")) return typings.startsWith(asked) && asked.endsWith("-beta");
  const [typed, wanted] = [typings, asked].map((version) => version.split(".").map(Number)) as [number[], number[]];
  if (typed[0] !== wanted[0] || wanted.length !== 3 || wanted.some((part) => !Number.isInteger(part))) return false;
  return wanted[1]! < typed[1]! || (wanted[1] === typed[1] && wanted[2]! <= typed[2]!);
}

function customItems(directory: string): string[] {
  const folder = join(directory, "items");
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const item = JSON.parse(readFileSync(join(folder, file), "utf8")) as {
        "minecraft:item"?: { description?: { identifier?: string } };
      };
      const identifier = item["minecraft:item"]?.description?.identifier;
      return identifier === undefined ? [] : [identifier];
    });
}
