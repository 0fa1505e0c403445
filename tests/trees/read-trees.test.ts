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

const codesOf = (reading: ReturnType<typeof readTrees>) =>
  reading.ok ? [] : reading.issues.map((issue) => [issue.file, issue.code]);

describe("readTrees", () => {
  it("gives every JSON file below the folder, by code point of its path with slashes", () => {
    for (const path of ["b.json", "B.json", "a/z.json", "a/deep/er/1.json", "a.json", "10.json", "2.json"]) write(path);
    const reading = readTrees(folder);
    expect(reading.ok && reading.files.map((file) => file.path)).toEqual(
      ["10.json", "2.json", "B.json", "a.json", "a/deep/er/1.json", "a/z.json", "b.json"], //
    );
  });

  it("takes the settings at the top apart, and a node of the same name below as a node", () => {
    write("settings.json", '{"tip_seconds":3}');
    write("page/settings.json", '{"node_ID":"settings"}');
    expect(readTrees(folder)).toEqual({
      ok: true,
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
    expect(reading.ok && reading.files.map((file) => file.path)).toEqual(["node.json"]);
  });

  it("drops a byte order mark", () => {
    write("a.json", "\ufeff{}");
    const reading = readTrees(folder);
    expect(reading.ok && reading.files[0]?.text).toBe("{}");
  });

  it("refuses a file in another encoding, by name, instead of reading nonsense", () => {
    write("utf16.json", new Uint8Array([0xff, 0xfe, 0x7b, 0x00, 0x7d, 0x00]));
    write("gbk.json", new Uint8Array([0x22, 0xb0, 0xa1, 0x22]));
    expect(codesOf(readTrees(folder))).toEqual([
      ["gbk.json", "not-utf8"],
      ["utf16.json", "not-utf8"],
    ]);
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
    expect(reading.ok && reading.files.map((file) => file.path)).toEqual(["a/node.json"]);
  });
});
