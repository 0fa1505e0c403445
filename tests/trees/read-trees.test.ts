import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { readTrees } from "../../tools/build/read-trees.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "read-trees-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, content: string | Uint8Array = "{}"): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), content);
}

const codesOf = (reading: ReturnType<typeof readTrees>) => reading.issues.map((issue) => [issue.file, issue.code]);

describe("readTrees", () => {
  it("gives every JSON file below the folder, by code point of its path with slashes", () => {
    for (const path of ["b.json", "B.json", "a/z.json", "a/deep/er/1.json", "a.json", "10.json", "2.json"]) write(path);
    const reading = readTrees(folder);
    expect(reading.files.map((file) => file.path)).toEqual(
      ["10.json", "2.json", "B.json", "a.json", "a/deep/er/1.json", "a/z.json", "b.json"], //
    );
  });

  it("takes the settings at the top apart, and a node of the same name below as a node", () => {
    write("settings.json", '{"tip_seconds":3}');
    write("page/settings.json", '{"node_ID":"settings"}');
    expect(readTrees(folder)).toEqual({
      issues: [],
      warnings: [],
      idsElsewhere: [],
      texts: [],
      files: [{ path: "page/settings.json", text: '{"node_ID":"settings"}' }],
      settings: { path: "settings.json", text: '{"tip_seconds":3}' },
    });
  });

  it("passes over schemas, files that are no JSON, and what editors and systems hide", () => {
    for (const path of [
      "node.json",
      "node.schema.json",
      "a/x.schema.json",
      "README.md",
      ".vscode/a.json",
      "._node.json",
    ]) {
      write(path);
    }
    const reading = readTrees(folder);
    expect(reading.files.map((file) => file.path)).toEqual(["node.json"]);
  });

  it("drops a byte order mark", () => {
    write("a.json", "\ufeff{}");
    const reading = readTrees(folder);
    expect(reading.files[0]?.text).toBe("{}");
  });

  it("refuses a file in another encoding, by name, instead of reading nonsense", () => {
    write("utf16.json", new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]));
    write("gbk.json", new Uint8Array([0x22, 0xb0, 0xa1, 0x22]));
    expect(codesOf(readTrees(folder))).toEqual([
      ["gbk.json", "not-utf8"],
      ["utf16.json", "not-utf8"],
    ]);
  });

  it("names the first byte that is wrong, and guesses at the encoding", () => {
    write("latin1.json", Buffer.from('{\n "title": "caf\xe9" }', "latin1"));
    write("gbk.json", new Uint8Array([0x22, 0xb0, 0xa1, 0xb1, 0xb2, 0x22]));
    write("utf16.json", Buffer.from('{"node_ID": "page"}', "utf16le"));
    const { issues } = readTrees(folder);
    expect(issues.map((issue) => [issue.file, issue.line, issue.column])).toEqual([
      ["gbk.json", 1, 2],
      ["latin1.json", 2, 15],
      ["utf16.json", 1, 1],
    ]);
    for (const [index, word] of ["GBK", "Latin-1", "UTF-16"].entries()) expect(issues[index]!.problem).toContain(word);
  });

  it("reads the other files when one has a wrong encoding, and knows the ids in that one", () => {
    write("a.json", '{"node_ID": "a"}');
    write("page.json", Buffer.from('{"node_ID": "page", "title": "caf\xe9"}', "latin1"));
    const reading = readTrees(folder);
    expect(reading.files.map((file) => file.path)).toEqual(["a.json"]);
    expect(reading.idsElsewhere).toEqual(["page"]);
  });

  it("names files whose names look like .json and are not", () => {
    for (const path of ["node.json", "a/fish.json.txt", "notes.txt", "old.json.bak"]) write(path);
    const reading = readTrees(folder);
    expect(reading.warnings.map((one) => [one.file, one.code])).toEqual([["a/fish.json.txt", "file-name"]]);
    expect(reading.warnings[0]?.expected).toContain('"a/fish.json"');
  });

  it.each([
    ["a behavior pack", ["manifest.json", "achievements/a.json"], "achievements"],
    ["a resource pack", ["manifest.json", "textures/a.png"], undefined],
    ["a data pack", ["pack.mcmeta", "data/x/advancements/a.json"], undefined],
    ["the project", ["package.json", "behavior_pack/a.json", "scripts/a.ts", "achievements/a.json"], "achievements"],
    ["a world", ["level.dat", "behavior_packs/p/achievements/a.json"], undefined],
    ["a folder of packs", ["one/manifest.json", "one/achievements/a.json"], join("one", "achievements")],
  ])("says in one problem that the folder is %s, and which folder was meant", (_, paths, meant) => {
    for (const path of paths) write(path);
    const { issues, files } = readTrees(folder);
    expect([issues.map((issue) => issue.code), files]).toEqual([["wrong-folder"], []]);
    if (meant !== undefined) expect(issues[0]?.expected).toContain(join(folder, meant));
  });

  it("says that a folder is not there or is no folder", () => {
    write("file.json");
    expect(codesOf(readTrees(join(folder, "missing")))).toEqual([[".", "unreadable"]]);
    expect(codesOf(readTrees(join(folder, "file.json")))).toEqual([[".", "unreadable"]]);
  });

  it("says that a folder holds no nodes", () => {
    write("settings.json");
    write("node.schema.json");
    expect(codesOf(readTrees(folder))).toEqual([[".", "no-nodes"]]);
  });

  it("ends where a link leads back up", () => {
    write("a/node.json");
    symlinkSync(folder, join(folder, "a", "up"), "junction");
    const reading = readTrees(folder);
    expect(reading.files.map((file) => file.path)).toEqual(["a/node.json"]);
  });
});
