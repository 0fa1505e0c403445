import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import {
  createManifest,
  PACK_NAMES,
  projectIdentity,
  scriptModulesOf,
  type Manifest,
  type PackName,
} from "../../behavior_pack/manifest.ts";
import { readVersion } from "../../tools/build/packs.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

function installedVersion(name: string): string {
  const text = readFileSync(join(PROJECT_DIR, "node_modules", name, "package.json"), "utf8");
  return (JSON.parse(text) as { version: string }).version;
}

/** Of the project's own pack. */
function manifestOf(pack: PackName, version = "1.0.0"): Manifest {
  return createManifest(pack, projectIdentity(version), version);
}

describe("the manifests", () => {
  it.each(PACK_NAMES)("of the %s pack names the module versions that the scripts are compiled against", (pack) => {
    for (const { module_name, version } of scriptModulesOf(pack)) {
      const installed = installedVersion(module_name);
      // A beta's typings bear the version of the game that they were made for.
      const expected = version.endsWith("-beta") ? installed.slice(0, version.length) : installed;
      expect(`${module_name} ${version}`).toBe(`${module_name} ${expected}`);
    }
  });

  it("share the header's UUID, for a world's saved progress belongs to it", () => {
    const uuids = PACK_NAMES.map((pack) => manifestOf(pack).header.uuid);
    expect(uuids).toEqual(["3a310710-b575-4ade-9a9a-3fde6e9bfc0e", "3a310710-b575-4ade-9a9a-3fde6e9bfc0e"]);
  });

  it("keep the script modules' UUIDs, by which dedicated servers find their configuration", () => {
    const uuids = PACK_NAMES.map((pack) => manifestOf(pack).modules.find((module) => module.type === "script")?.uuid);
    expect(uuids).toEqual(["fbde1ffa-7290-43b8-8335-47266d2bf8ec", "905ed892-8aa1-47a6-a6c5-da4301a4824c"]);
  });

  it("have no UUID twice, except the header's", () => {
    const uuids = PACK_NAMES.flatMap((pack) => manifestOf(pack).modules.map((module) => module.uuid));
    expect(new Set([...uuids, manifestOf("world").header.uuid]).size).toBe(5);
  });

  it("bear the project's version", () => {
    const version = readVersion().split(".").map(Number);
    const manifest = manifestOf("world", readVersion());
    expect(manifest.header.version).toEqual(version);
    for (const module of manifest.modules) expect(module.version).toEqual(version);
  });

  it("cannot be made of a version that the game would not take", () => {
    expect(() => manifestOf("world", "1.0.0-rc.1")).toThrow("1.0.0-rc.1");
  });
});
