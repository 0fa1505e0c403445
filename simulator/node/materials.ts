/** The materials of worlds from the files of this project, each read or made once a process. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildSync } from "esbuild";
import type { Materials } from "../materials.ts";

const simulatorDir = dirname(dirname(fileURLToPath(import.meta.url)));
const generated = new Map<string, unknown>();
let cachedText: string | undefined;
let machineCode: Promise<WebAssembly.Module> | undefined;

export const nodeMaterials: Materials = {
  hostText: () => (cachedText ??= bundledHost()),
  generated(file) {
    let content = generated.get(file);
    if (content === undefined) {
      content = JSON.parse(readFileSync(join(simulatorDir, "generated", `${file}.json`), "utf8")) as unknown;
      generated.set(file, content);
    }
    return content;
  },
  machineCode: () => (machineCode ??= WebAssembly.compile(readFileSync(machineCodeFile()))),
};

/** For who gives the same host to a page. */
export function bundledHost(): string {
  const built = buildSync({
    entryPoints: [join(simulatorDir, "host", "main.ts")],
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
