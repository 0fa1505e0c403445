import { readdirSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import type { PackName } from "../../behavior_pack/manifest.ts";
import { buildPacks } from "../../tools/build/packs.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { checkPacks } from "../../tools/pack/checks.ts";
import type { BuiltPacks, PackFiles } from "../../tools/packing/pack-files.ts";
import { findMojangsTool, validateWithMojangsTool } from "../../tools/pack/creator-tools.ts";
import { zipPack } from "../../tools/packing/zip.ts";
import { createTreeDir } from "./workshop.ts";

let built: BuiltPacks;
/** The same with a script of a few lines: reading the whole one for each mistake is most of the time. */
let light: BuiltPacks;

beforeAll(async () => {
  const result = await buildPacks({ achievementsDir: createTreeDir(), extensions: [] });
  if (!result.ok) throw new Error(result.problems.join("\n"));
  built = result.packs;
  light = { world: withoutCode(built.world), server: withoutCode(built.server) };
});

/** What the script imports is left. */
function withoutCode(files: PackFiles): PackFiles {
  const script = Buffer.from(files.get("scripts/main.js")!).toString("utf8");
  const imports = new Set(Array.from(script.matchAll(/ from "((?:@minecraft|\.)\/[^"]+)"/g), ([, name]) => name!));
  return changed(files, { "scripts/main.js": [...imports].map((name) => `import "${name}";\n`).join("") });
}

/** The parts of a manifest that the tests spoil. */
interface ManifestJson {
  readonly header: { uuid: string; min_engine_version: number[] };
  readonly modules: { entry?: string }[];
  readonly dependencies: { module_name: string; version: string }[];
}

/** `null` removes a file, text replaces it, a function changes the manifest's JSON. */
type Change = string | null | ((manifest: ManifestJson) => void);

function changed(files: PackFiles, changes: Readonly<Record<string, Change>>): PackFiles {
  const copy = new Map(files);
  for (const [path, change] of Object.entries(changes)) {
    if (change === null) copy.delete(path);
    else if (typeof change === "string") copy.set(path, Buffer.from(change, "utf8"));
    else {
      const manifest = JSON.parse(Buffer.from(copy.get(path)!).toString("utf8")) as ManifestJson;
      change(manifest);
      copy.set(path, Buffer.from(JSON.stringify(manifest), "utf8"));
    }
  }
  return copy;
}

/** The findings for a pack with these changes, in folder and archive, beside the other pack as it was built. */
function findingsOf(
  pack: PackName,
  changes: Readonly<Record<string, Change>>,
  whole: BuiltPacks = light,
): Promise<string[]> {
  const packs = (["world", "server"] as const).map((name) => {
    const files = name === pack ? changed(whole[name], changes) : whole[name];
    return { pack: name, files, archive: zipPack(files) };
  });
  return checkPacks(packs);
}

describe("our own checks", () => {
  it("find nothing in the packs as they are built, nor in those that the mistakes are made in", async () => {
    expect(await findingsOf("world", {}, built)).toEqual([]);
    expect(await findingsOf("world", {})).toEqual([]);
  });

  const broken: [what: string, pack: PackName, changes: Record<string, Change>, finding: RegExp][] = [
    [
      "an entry that is not there",
      "world",
      { "manifest.json": (m) => (m.modules[1]!.entry = "scripts/index.js") },
      /scripts\/index\.js/,
    ],
    ["a missing script", "server", { "scripts/main.js": null }, /^server pack: .*scripts\/main\.js/],
    [
      "an import that is not declared",
      "world",
      { "scripts/main.js": 'import "@minecraft/server-net";' },
      /"@minecraft\/server-net"/,
    ],
    ["an import of a script that is not there", "world", { "scripts/trees.js": null }, /"\.\/trees\.js"/],
    ["trees that do not parse", "server", { "scripts/trees.js": "export default {;\n" }, /trees\.js:1 .*SyntaxError/],
    ["a late import that is not declared", "world", { "scripts/main.js": 'import("fs");' }, /"fs"/],
    [
      "an import that is no longer declared",
      "server",
      { "manifest.json": (m) => void m.dependencies.pop() },
      /@minecraft\/server-admin/,
    ],
    [
      "a beta module in the world pack",
      "world",
      { "manifest.json": (m) => (m.dependencies[1]!.version = "2.1.0-beta") },
      /2\.1\.0-beta/,
    ],
    [
      "a script that does not parse",
      "world",
      { "scripts/main.js": "let a = 1;\nlet = = 2;\n" },
      /main\.js:2 .*SyntaxError/,
    ],
    ["syntax that only newer engines know", "world", { "scripts/main.js": "using x = null;\n" }, /SyntaxError/],
    ["a stray file", "world", { "items/.DS_Store": "x" }, /items\/\.DS_Store/],
    ["a script beside the bundle", "server", { "scripts/main.js.map": "{}" }, /main\.js\.map/],
    ["a language without a file", "world", { "texts/zh_CN.lang": null }, /zh_CN/],
    ["a language that is not listed", "world", { "texts/languages.json": '["en_US"]' }, /zh_CN/],
    ["a list of languages that is none", "world", { "texts/languages.json": "{}" }, /languages\.json/],
    ["a text that one language lacks", "world", { "texts/zh_CN.lang": "pack.name=x\n" }, /zh_CN.*pack\.description/],
    ["an empty text", "world", { "texts/en_US.lang": "pack.name=\npack.description=x\n" }, /en_US.*pack\.name/],
    ["another header UUID", "server", { "manifest.json": (m) => (m.header.uuid = crypto.randomUUID()) }, /header UUID/],
    ["no manifest", "world", { "manifest.json": null }, /manifest\.json/],
  ];
  it.each(broken)("find %s", async (_what, pack, changes, finding) => {
    const findings = await findingsOf(pack, changes);
    expect(findings.filter((text) => finding.test(text))).not.toEqual([]);
  });

  it("find an archive whose manifest is not at its root", async () => {
    const nested = new Map([...light.world].map(([path, bytes]) => [`world/${path}`, bytes]));
    const findings = await checkPacks([{ pack: "world", files: light.world, archive: zipPack(nested) }]);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toContain("manifest.json");
  });

  it("find an archive that differs from its folder, and one that is none", async () => {
    const old = zipPack(
      changed(light.world, { "scripts/main.js": "1;", "pack_icon.png": null, "items/other.json": "{}" }),
    );
    expect(await checkPacks([{ pack: "world", files: light.world, archive: old }])).toHaveLength(3);
    expect(await checkPacks([{ pack: "world", files: light.world, archive: Buffer.from("no zip") }])).toHaveLength(1);
  });
});

describe("Mojang's validator", () => {
  const tool = findMojangsTool([PROJECT_DIR])!;

  it("finds no error in either pack", async () => {
    const findings = (["world", "server"] as const).map((pack) => validateWithMojangsTool(tool, pack, built[pack]));
    expect((await Promise.all(findings)).flat()).toEqual([]);
  });

  it("finds the error in a broken pack", async () => {
    const files = changed(built.world, { "manifest.json": (m) => (m.header.min_engine_version = [26, 30, 0]) });
    const findings = await validateWithMojangsTool(tool, "world", files);
    expect(findings.join("\n")).toContain("MINENGINEVER");
  });

  it("leaves nothing in the folder it is started from", async () => {
    const before = readdirSync(PROJECT_DIR);
    await validateWithMojangsTool(tool, "world", built.world);
    expect(readdirSync(PROJECT_DIR).filter((name) => !before.includes(name))).toEqual([]);
    expect(before).toContain("package.json");
  });
});
