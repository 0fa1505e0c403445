/** What the page's editor may do to files, and what it may not, whatever path it asks for. */
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it } from "vitest";
import { createTreeFiles, LONGEST_FILE_BYTES, type TreeFiles } from "../../tools/start/tree-files.ts";

interface Place {
  readonly outside: string;
  readonly folder: string;
  readonly files: TreeFiles;
}

function place(): Place {
  const outside = mkdtempSync(join(inject("runFolder"), "files-"));
  const folder = join(outside, "trees");
  mkdirSync(join(folder, "page"), { recursive: true });
  writeFileSync(join(folder, "page", "a.json"), "{}\r\n");
  writeFileSync(join(outside, "secret.json"), "secret");
  return { outside, folder, files: createTreeFiles(folder) };
}

function readNow(files: TreeFiles): { readonly text: string; readonly etag: string } {
  const read = files.read("page/a.json");
  if (read === null || "closed" in read) throw new Error(`page/a.json cannot be read: ${JSON.stringify(read)}`);
  return read;
}

it("lists the text files of the trees in the order of code points, and nothing else", () => {
  const { folder, files } = place();
  for (const path of ["Z.json", "b.lang", ".hidden.json", "picture.png", "page/B.json"])
    writeFileSync(join(folder, path), "1");
  mkdirSync(join(folder, ".git"));
  writeFileSync(join(folder, ".git", "config.json"), "1");
  expect(files.list().files).toEqual([
    { path: "Z.json", bytes: 1 },
    { path: "b.lang", bytes: 1 },
    { path: "page/B.json", bytes: 1 },
    { path: "page/a.json", bytes: 4 },
  ]);
});

it("reads and writes a file to the byte, in folders that are not there yet, too", () => {
  const { folder, files } = place();
  const read = readNow(files);
  expect(read.text).toBe("{}\r\n");
  const written = files.write("page/a.json", "{ }\r\n// ü\r\n", { version: read.etag });
  expect(written).toMatchObject({ kind: "done" });
  expect(readFileSync(join(folder, "page", "a.json"), "utf8")).toBe("{ }\r\n// ü\r\n");
  expect(files.read("page/a.json")).toEqual({ text: "{ }\r\n// ü\r\n", etag: written.kind === "done" && written.etag });
  expect(files.write("new/deeper/b.json", "1", "absent")).toMatchObject({ kind: "done" });
  expect(readFileSync(join(folder, "new", "deeper", "b.json"), "utf8")).toBe("1");
});

it("writes over nothing that the editor has not seen, and shows what is there instead", () => {
  const { folder, files } = place();
  const { etag } = readNow(files);
  writeFileSync(join(folder, "page", "a.json"), "by hand");
  expect(files.write("page/a.json", "mine", { version: etag })).toMatchObject({
    kind: "changed",
    now: { text: "by hand" },
  });
  expect(files.write("page/a.json", "mine", "absent")).toMatchObject({ kind: "changed" });
  expect(files.remove("page/a.json", { version: etag })).toMatchObject({ kind: "changed", now: { text: "by hand" } });
  expect(readFileSync(join(folder, "page", "a.json"), "utf8")).toBe("by hand");
  expect(files.write("gone.json", "mine", { version: etag })).toEqual({
    kind: "changed",
    now: { text: null, etag: null },
  });
  const now = readNow(files);
  expect(files.remove("page/a.json", { version: now.etag })).toMatchObject({ kind: "done" });
  expect(files.read("page/a.json")).toBeNull();
});

it.each([
  "../secret.json",
  "page/../../secret.json",
  "page/../page/a.json",
  "./page/a.json",
  "/etc/a.json",
  "page//a.json",
  "page\\..\\..\\secret.json",
  "C:/a.json",
  "page/a.json\u0000.json",
  ".hidden.json",
  ".git/hooks.js",
  "page/a.json:stream.json",
  "page./a.json",
  "page/a.exe",
  "page",
  "",
])("touches nothing by the path %j", (path) => {
  const { outside, files } = place();
  expect(files.read(path)).toBeNull();
  expect(files.write(path, "1", "any")).toMatchObject({ kind: "refused" });
  expect(files.remove(path, "any")).toMatchObject({ kind: "refused" });
  expect(readFileSync(join(outside, "secret.json"), "utf8")).toBe("secret");
});

it("follows no link out of the folder, to a file or to a folder, there or not", () => {
  const { outside, folder, files } = place();
  mkdirSync(join(outside, "elsewhere"));
  symlinkSync(join(outside, "secret.json"), join(folder, "link.json"));
  symlinkSync(join(outside, "elsewhere"), join(folder, "elsewhere"));
  symlinkSync(join(outside, "not-there.json"), join(folder, "dangling.json"));
  for (const path of ["link.json", "elsewhere/new.json", "elsewhere/deep/new.json", "dangling.json"]) {
    expect(files.read(path)).toBeNull();
    expect(files.write(path, "1", "any")).toMatchObject({ kind: "refused" });
  }
  expect(files.list().files.map((file) => file.path)).toEqual(["page/a.json"]);
  expect(readFileSync(join(outside, "secret.json"), "utf8")).toBe("secret");
});

it("writes through a link that stays inside, and leaves it a link", () => {
  const { folder, files } = place();
  symlinkSync(join(folder, "page", "a.json"), join(folder, "inside.json"));
  expect(files.write("inside.json", "{}", "any")).toMatchObject({ kind: "done" });
  expect(readFileSync(join(folder, "page", "a.json"), "utf8")).toBe("{}");
});

it("writes no file that is too long for any tree", () => {
  const { files } = place();
  expect(files.write("long.json", "x".repeat(LONGEST_FILE_BYTES + 1), "any")).toMatchObject({ kind: "refused" });
});

it.each([
  ["Latin-1", Buffer.from('{ "title": "Grüße" }', "latin1")],
  ["GBK", Buffer.from([0x7b, 0x22, 0xc4, 0xe3, 0xba, 0xc3, 0x22, 0x7d])],
  ["UTF-16", Buffer.from('\ufeff{ "title": "Grüße" }', "utf16le")],
  ["nothing known", Buffer.from([0x00, 0xff, 0xfe, 0x80])],
  ["a length that no tree has", Buffer.alloc(LONGEST_FILE_BYTES + 1, 0x20)],
])("opens no file of %s, and writes nothing over it, since it would be another one afterwards", (_, bytes) => {
  const { folder, files } = place();
  writeFileSync(join(folder, "page", "a.json"), bytes);
  expect(files.read("page/a.json")).toMatchObject({ closed: expect.any(String) as string });
  for (const condition of ["any", "absent"] as const) {
    expect(files.write("page/a.json", "{}", condition)).toMatchObject({ kind: "refused" });
    expect(files.remove("page/a.json", condition)).toMatchObject({ kind: "refused" });
  }
  expect(readFileSync(join(folder, "page", "a.json")).equals(bytes)).toBe(true);
});

it("gives a byte order mark along with the text, and keeps it", () => {
  const { folder, files } = place();
  writeFileSync(join(folder, "page", "a.json"), "\ufeff{}");
  const { text, etag } = readNow(files);
  expect(text).toBe("\ufeff{}");
  files.write("page/a.json", text, { version: etag });
  expect(readFileSync(join(folder, "page", "a.json"), "utf8")).toBe("\ufeff{}");
});

it("adds pictures beside pack.json, over nothing and nowhere else", () => {
  const { folder, files } = place();
  const picture = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1]);
  expect(files.addPicture("pack_icon.png", picture)).toMatchObject({ kind: "done" });
  expect(new Uint8Array(readFileSync(join(folder, "pack_icon.png")))).toEqual(picture);
  expect(files.addPicture("pack_icon.png", picture).kind).toBe("changed");
  symlinkSync(join(folder, "..", "elsewhere.png"), join(folder, "link.png"));
  expect(files.addPicture("link.png", picture).kind).toBe("changed");
  for (const name of ["../out.png", "page/in.png", ".hidden.png", "a.json", "a.png.json", ""]) {
    expect([name, files.addPicture(name, picture).kind]).toEqual([name, "refused"]);
  }
  expect(files.addPicture("words.png", new Uint8Array([1, 2, 3])).kind).toBe("refused");
});

it("lists nothing of a folder that is not there, and all else where one below may not be read", () => {
  const { outside, folder, files } = place();
  expect(createTreeFiles(join(outside, "nowhere")).list()).toEqual({ files: [] });
  symlinkSync(join(folder, "circle"), join(folder, "circle"));
  expect(files.list().files.map(({ path }) => path)).toEqual(["page/a.json"]);
});
