/**
 * Reads a built behavior pack as the platform does: the manifest, the script entry, which modules it may import,
 * its custom items. Refuses what the platform would refuse.
 */
import { apiOf, type Materials } from "./materials.ts";
import type { PackSource } from "./pack-source.ts";
import { SimulatorError } from "./types.ts";

export interface PlatformModule {
  name: string;
  version: string;
  /** The generated description it is checked against. */
  apiFile: string;
}

export interface Pack {
  /** Of its header, in lower case: what its dynamic properties belong to. Empty where there is none. */
  uuid: string;
  name: string;
  entry: string;
  modules: PlatformModule[];
  customItems: string[];
  /** A script file of the pack by its path in the pack. */
  readScript(path: string): string | undefined;
}

interface Manifest {
  header?: { name?: unknown; uuid?: unknown };
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

export function readPack(source: PackSource, materials: Materials, isDedicatedServer: boolean): Pack {
  const manifestPath = `${source.name}/manifest.json`;
  const manifestText = source.read("manifest.json");
  if (manifestText === undefined) throw new SimulatorError(`${manifestPath} is missing; build the pack first`);
  const manifest = JSON.parse(manifestText) as Manifest;
  const scripts = (manifest.modules ?? []).filter((module) => module.type === "script");
  const script = scripts[0];
  if (!script || scripts.length > 1) {
    throw new SimulatorError(
      `${manifestPath}: modules: a pack has exactly one script module, here are ${scripts.length}`,
    );
  }
  if (typeof script.entry !== "string" || source.read(script.entry) === undefined) {
    throw new SimulatorError(`${manifestPath}: the script entry ${String(script.entry)} does not exist`);
  }
  const modules = (manifest.dependencies ?? []).flatMap((dependency) =>
    dependency.module_name === undefined
      ? []
      : [platformModule(manifestPath, materials, dependency.module_name, dependency.version, isDedicatedServer)],
  );
  const { name, uuid } = manifest.header ?? {};
  return {
    uuid: typeof uuid === "string" ? uuid.toLowerCase() : "",
    name: typeof name === "string" ? name : source.name,
    entry: script.entry.replace(/^(?:\.\/)+/, ""),
    modules,
    customItems: customItems(source),
    readScript: (path) => source.read(path),
  };
}

function platformModule(
  manifestPath: string,
  materials: Materials,
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
  const { version: typings } = apiOf(materials, apiFile);
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

function customItems(source: PackSource): string[] {
  return source
    .list("items")
    .filter((file) => file.endsWith(".json"))
    .flatMap((file) => {
      const item = JSON.parse(source.read(file) ?? "{}") as {
        "minecraft:item"?: { description?: { identifier?: string } };
      };
      const identifier = item["minecraft:item"]?.description?.identifier;
      return identifier === undefined ? [] : [identifier];
    });
}
