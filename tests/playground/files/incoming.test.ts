/** What a page makes of zips and folders that people bring: the trees in them, or words why there are none. */
import { strToU8, zipSync } from "fflate";
import { expect, it } from "vitest";
import { readZip } from "../../../playground/files/incoming/read-zip.ts";
import { treesIn } from "../../../playground/files/incoming/trees-in.ts";

const brought = (title: string, ...paths: string[]) =>
  treesIn(title, new Map(paths.map((path) => [path, strToU8("{}")])));

const filesOf = (title: string, ...paths: string[]): readonly string[] => {
  const read = brought(title, ...paths);
  return read.ok ? [...read.files.keys()] : [read.problem];
};

it.each([
  [
    "the folder itself",
    "farm.zip",
    ["root.json", "cows/milk.json", "icon.png"],
    ["root.json", "cows/milk.json", "icon.png"],
  ],
  ["a folder in a zip of its name", "farm.zip", ["farm/root.json", "farm/a/b.json"], ["root.json", "a/b.json"]],
  ["one page of it in a zip of another name", "trees.zip", ["farm/root.json"], ["farm/root.json"]],
  ["a folder around pack.json", "x.zip", ["y/pack.json", "y/p/root.json"], ["pack.json", "p/root.json"]],
  ["an author's folder", "mine", ["achievements/root.json", "extensions/main.ts", "tsconfig.json"], ["root.json"]],
  ["a folder around settings.json", "x.zip", ["y/settings.json", "y/r.json", "y.md"], ["settings.json", "r.json"]],
  ["paths of Windows", "x.zip", ["y\\pack.json", "y\\r.json"], ["pack.json", "r.json"]],
  ["what systems put beside it", "f.zip", ["f/r.json", "__MACOSX/f/._r.json", "f/.DS_Store"], ["r.json"]],
])("finds the trees of %s", (_what, title, paths, expected) => {
  expect(filesOf(title, ...paths)).toEqual(expected);
});

it("says what was left out around the trees", () => {
  const read = brought("mine", "achievements/root.json", "extensions/main.ts", "package.json");
  expect(read).toMatchObject({ ok: true, outside: ["extensions/main.ts", "package.json"] });
});

it.each([
  ["a built pack", "achievements-world.mcpack", ["manifest.json", "scripts/main.js"], /a whole behavior pack/],
  ["a data pack", "x.zip", ["x/pack.mcmeta", "x/data/a.json"], /a data pack of Java Edition/],
  ["pictures", "x.zip", ["a.png", "b.png"], /holds no nodes, but a\.png, b\.png/],
  ["nothing", "x.zip", ["__MACOSX/x"], /is empty/],
  ["paths that lead out of it", "x.zip", ["../../etc/a.json"], /leads out of it/],
])("says in words why %s is no project", (_what, title, paths, words) => {
  const read = brought(title, ...paths);
  expect(read.ok ? "taken" : read.problem).toMatch(words);
});

it("reads a zip to the byte, and says what other files are", () => {
  const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 0x7b, 0x0d, 0x0a, 0x7d, 0xff]);
  const read = readZip("x.zip", zipSync({ "a/b.json": bytes, "a/": new Uint8Array() }));
  expect(read.ok && [...read.files]).toEqual([["a/b.json", bytes]]);
  const problemOf = (given: number[]): string => {
    const other = readZip("x.zip", new Uint8Array(given));
    return other.ok ? "taken" : other.problem;
  };
  expect(problemOf([0x52, 0x61, 0x72, 0x21, 0x1a])).toContain("RAR");
  expect(problemOf([0x89, 0x50, 0x4e, 0x47])).toContain("a picture");
  expect(problemOf([])).toContain("is not a zip");
  expect(problemOf([0x50, 0x4b, 3, 4, 0, 0])).toContain("cannot be read");
});
