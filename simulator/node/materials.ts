/** The materials of worlds from the files of this project, each read or made once a process. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { gunzipSync } from "node:zlib";
import { buildSync } from "esbuild";
import type { Materials } from "../materials.ts";

/** The simulator's folder; or the package's, where this was compiled into a folder of it. */
const baseDir = dirname(dirname(fileURLToPath(import.meta.url)));
const HOST_SOURCE = join(baseDir, "host", "main.ts");
const generated = new Map<string, unknown>();
let cachedText: string | undefined;
let prebuilt: PrebuiltSimulator | undefined;
let machineCode: Promise<WebAssembly.Module> | undefined;

/** What the package has in place of the simulator's sources. */
export interface PrebuiltSimulator {
  readonly hostText: string;
  readonly generated: Readonly<Record<string, unknown>>;
}

export const PREBUILT_SIMULATOR = "simulator.json";

export const nodeMaterials: Materials = {
  hostText: () => (cachedText ??= existsSync(HOST_SOURCE) ? bundledHost() : readPrebuilt().hostText),
  generated(file) {
    let content = generated.get(file);
    if (content === undefined) {
      content = existsSync(HOST_SOURCE)
        ? (JSON.parse(readFileSync(join(baseDir, "generated", `${file}.json`), "utf8")) as unknown)
        : readPrebuilt().generated[file];
      generated.set(file, content);
    }
    return content;
  },
  machineCode: () => (machineCode ??= WebAssembly.compile(readFileSync(machineCodeFile()))),
};

function readPrebuilt(): PrebuiltSimulator {
  prebuilt ??= JSON.parse(
    gunzipSync(readFileSync(join(baseDir, "prebuilt", `${PREBUILT_SIMULATOR}.gz`))).toString("utf8"),
  ) as PrebuiltSimulator;
  return prebuilt;
}

/** From the sources. */
export function prebuiltSimulator(): PrebuiltSimulator {
  const names = readdirSync(join(baseDir, "generated")).map((file) => basename(file, ".json"));
  return {
    hostText: bundledHost(),
    generated: Object.fromEntries(names.map((name) => [name, nodeMaterials.generated(name)])),
  };
}

/** For who gives the same host to a page. */
export function bundledHost(): string {
  const built = buildSync({
    entryPoints: [HOST_SOURCE],
    bundle: true,
    write: false,
    format: "iife",
    globalName: "host",
    target: "es2020",
    // QuickJS reads this text anew for each world: half the text is half the time.
    minify: true,
    legalComments: "none",
  });
  return `(function(){${built.outputFiles[0]!.text}\nreturn host.createHost})()`;
}

export function machineCodeFile(): string {
  return createRequire(import.meta.url).resolve("@jitl/quickjs-wasmfile-release-sync/wasm");
}
