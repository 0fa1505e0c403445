/** What a page writes into pack.json when packs are made in it: as the command's build does, and only then. */
import { join } from "node:path";
import { expect, it } from "vitest";
import { finishedPacks } from "../../../playground/building/finished-packs.ts";
import type { Archives } from "../../../playground/building/messages.ts";
import { partsFrom, partsToBytes } from "../../../playground/building/parts.ts";
import { readVersion } from "../../../tools/build/packs.ts";
import { readVanillaIds } from "../../../tools/build/vanilla-ids.ts";
import { readPackDir } from "../../../tools/pack/pack-dir.ts";
import type { PackFiles } from "../../../tools/packing/pack-files.ts";
import { PROJECT_DIR } from "../../../tools/project-dir.ts";
import { root } from "../../support/nodes.ts";

const PARTS = {
  ...partsFrom(
    partsToBytes({
      code: { world: "world();", server: "server();" },
      statics: readPackDir(join(PROJECT_DIR, "behavior_pack")),
    }),
  ),
  vanilla: readVanillaIds(),
  version: readVersion(),
};
const PACK = '{\n\t"name": "Farm", "description": "", // ours\n\t"version": [1, 0, 9],\n\t"uuid": "own"\n}\n';

const treesOf = (title: string, pack?: string): PackFiles => {
  const texts = {
    "root.json": JSON.stringify(root("farm", { title })),
    ...(pack === undefined ? {} : { "pack.json": pack }),
  };
  return new Map(Object.entries(texts).map(([path, text]) => [path, new TextEncoder().encode(text)]));
};

function finished(files: PackFiles, before: Partial<Archives> = {}) {
  const made = finishedPacks(files, "the project", before, PARTS);
  if (made.kind !== "packs") throw new Error(JSON.stringify(made.issues));
  return made;
}

it("draws a UUID once, and leaves the rest of the file as it was", () => {
  const made = finished(treesOf("Farm", PACK));
  const text = made.packText ?? "";
  const uuid = /"uuid": "([0-9a-f-]{36})"/.exec(text)?.[1];
  expect(text.startsWith(PACK.slice(0, PACK.indexOf('"own"')))).toBe(true);
  expect(uuid).toBeDefined();
  expect(finished(treesOf("Farm", text)).packText).toBeUndefined();
  expect(finished(treesOf("Farm", PACK)).packText).not.toBe(text);
});

it("has the version grow where the game may have other packs of it, and not otherwise", () => {
  const text = finished(treesOf("Farm", PACK)).packText ?? "";
  const first = finished(treesOf("Farm", text));
  expect(first.version).toBe("1.0.9");
  expect(finished(treesOf("Farm", text), first.archives).version).toBe("1.0.9");
  const other = finished(treesOf("Farm and fields", text), { server: first.archives.server });
  expect(other).toMatchObject({ version: "1.0.10", packText: text.replace("[1, 0, 9]", "[1, 0, 10]") });
  const chosen = text.replace("[1, 0, 9]", "[2, 0, 0]");
  expect(finished(treesOf("Farm and fields", chosen), first.archives).packText).toBeUndefined();
});

it("says that the version does not grow where there is no file for it", () => {
  const first = finished(treesOf("Farm"));
  expect(first.notes).toEqual([]);
  const other = finished(treesOf("Fields"), first.archives);
  expect([other.packText, other.notes.length]).toEqual([undefined, 1]);
});

it("makes nothing of trees that are wrong", () => {
  const made = finishedPacks(treesOf("Farm", "{"), "the project", {}, PARTS);
  expect(made.kind === "refused" && made.issues.map(({ file }) => file)).toEqual(["pack.json"]);
});
