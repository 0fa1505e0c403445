/** Packs made without Node: from what was built once, in a realm that has what a page's worker has and nothing else. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { build } from "esbuild";
import { expect, it } from "vitest";
import { PACK_NAMES } from "../../behavior_pack/manifest.ts";
import { buildPacks } from "../../tools/build/packs.ts";
import { writePrebuilt } from "../../tools/build/code/prebuilt.ts";
import { readVanillaIds } from "../../tools/build/vanilla-ids.ts";
import { readPackDir } from "../../tools/pack/pack-dir.ts";
import { vanillaFromJson, vanillaToJson } from "../../tools/packing/vanilla-json.ts";
import { zipPack } from "../../tools/packing/zip.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { createNode, createTempDir, writeFiles } from "./workshop.ts";

const ICON = readFileSync(join(PROJECT_DIR, "behavior_pack/pack_icon.png"));
const PACK = {
  name: "A tale",
  description: "Told twice",
  version: [2, 0, 1],
  uuid: "2f1d7c1e-5a0b-4c8e-9d52-0b8f6a3c7e11",
  icon: "icon.png",
};
const FILES = {
  "tale/root.json": createNode("root"),
  "tale/child.json": createNode("child", {
    parent_node: "root",
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow" },
  }),
  "texts/de_DE.lang": "root.title=Anfang\n",
  "settings.json": { tip_seconds: 7 },
  "pack.json": PACK,
};

/** What a page does with the files of a folder; the names are those of the realm below. */
const ON_A_PAGE = `
  import { packFolder } from "./tools/packing/pack-folder.ts";
  import { vanillaFromJson } from "./tools/packing/vanilla-json.ts";
  import { zipPack } from "./tools/packing/zip.ts";
  const { files, vanilla, ...parts } = given;
  const packed = packFolder(new Map(files), "the folder", { ...parts, vanilla: vanillaFromJson(vanilla) });
  if (!packed.ok) throw new Error(JSON.stringify(packed.issues));
  made = { packs: packed.packs, archives: Object.values(packed.packs).map(zipPack) };
`;

it("a page without Node makes the same packs to the byte as the build", async () => {
  const dir = createTempDir();
  const achievementsDir = writeFiles(join(dir, "trees"), FILES);
  writeFileSync(join(achievementsDir, "icon.png"), ICON);
  const built = await buildPacks({ achievementsDir, extensions: [] });
  if (!built.ok) throw new Error(built.problems.join("\n"));

  const prebuilt = join(dir, "prebuilt");
  await writePrebuilt(prebuilt);
  const text = (name: string): string => readFileSync(join(prebuilt, name), "utf8");
  const page = await build({
    stdin: { contents: ON_A_PAGE, resolveDir: PROJECT_DIR, loader: "ts" },
    bundle: true,
    write: false,
    format: "iife",
    platform: "browser",
  });
  const realm = createContext({
    TextEncoder,
    TextDecoder,
    Uint8Array,
    DataView,
    given: {
      files: [...readPackDir(achievementsDir)].map(([path, bytes]) => [path, new Uint8Array(bytes)]),
      statics: readPackDir(join(PROJECT_DIR, "behavior_pack")),
      code: { world: text("world.js"), server: text("server.js") },
      vanilla: text("vanilla.json"),
      version: (JSON.parse(readFileSync(join(PROJECT_DIR, "package.json"), "utf8")) as { version: string }).version,
    },
  });
  runInContext(page.outputFiles[0]!.text, realm);
  const { packs, archives } = realm["made"] as { packs: typeof built.packs; archives: Uint8Array[] };
  for (const pack of PACK_NAMES) {
    expect([...packs[pack].keys()]).toEqual([...built.packs[pack].keys()]);
    for (const [path, bytes] of built.packs[pack])
      expect([path, hex(packs[pack].get(path)!)]).toEqual([path, hex(bytes)]);
  }
  expect(archives.map(hex)).toEqual(PACK_NAMES.map((pack) => hex(zipPack(built.packs[pack]))));
});

it("what is known of the game is the same after it was written down", () => {
  const read = readVanillaIds();
  const again = vanillaFromJson(vanillaToJson(read));
  expect(Object.keys(again).sort()).toEqual(Object.keys(read).sort());
  expect(again).toEqual(read);
});

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
