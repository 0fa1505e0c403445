/** For tests: a pack written on the spot, with a manifest around one script. */
import { createHash } from "node:crypto";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";

export interface SmallPack {
  /** Text of `scripts/main.js`. */
  script: string;
  /** Default "small". Packs of other names have other uuids. */
  name?: string;
  /** Module versions in the manifest. Default: server 2.10.0 and server-ui 2.2.0. */
  dependencies?: Record<string, string>;
  /** Further files by path. */
  files?: Record<string, string>;
}

export interface WrittenPack {
  directory: string;
  remove(): void;
}

export function writePack({ script, name = "small", dependencies, files = {} }: SmallPack): WrittenPack {
  const directory = mkdtempSync(join(tmpdir(), "small-pack-"));
  const modules = dependencies ?? { "@minecraft/server": "2.10.0", "@minecraft/server-ui": "2.2.0" };
  const manifest = {
    format_version: 2,
    header: { name, uuid: uuidOf(name, "a001"), version: [1, 0, 0] },
    modules: [
      {
        type: "script",
        language: "javascript",
        entry: "scripts/main.js",
        uuid: uuidOf(name, "a002"),
        version: [1, 0, 0],
      },
    ],
    dependencies: Object.entries(modules).map(([module_name, version]) => ({ module_name, version })),
  };
  const all = { "manifest.json": JSON.stringify(manifest), "scripts/main.js": script, ...files };
  for (const [path, text] of Object.entries(all)) {
    const file = join(directory, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { directory, remove: () => rmSync(directory, { recursive: true, force: true }) };
}

/** Made from the name: the same pack each time. */
export function uuidOf(name: string, end = "a001"): string {
  const hash = createHash("sha256").update(name).digest("hex");
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 28)}${end}`;
}
