/** `npm run draw`: an author's pages as files. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { fileNames } from "../../tools/draw/draw-tree.ts";
import { fontFiles } from "../../tools/draw/fonts.ts";
import { main } from "../../tools/draw.ts";
import { createNode } from "./workshop.ts";
import { called, type Called } from "../support/called-command.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "draw-command-"));
  for (const id of ["mine", "farm:one"]) write(id, { ...createNode(id), title: `<${id}>` });
  write("child", { ...createNode("child"), parent_node: "mine", translations: { de_DE: { title: "Kind & Kegel" } } });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, node: object): void =>
  writeFileSync(join(folder, `${name.replace(":", "-")}.json`), JSON.stringify(node));

const run = (...args: string[]): Promise<Called> => called(main, folder, args);
const draw = (...args: string[]) => run("--achievements", folder, "--out", "drawn", ...args);
const drawn = (file: string): string => readFileSync(join(folder, "drawn", file), "utf8");

it("each page is a file, and an index shows them all", async () => {
  expect(await draw()).toMatchObject({ status: 0, err: "" });
  expect(readdirSync(join(folder, "drawn")).sort()).toEqual(["farm~one.svg", "index.html", "mine.svg"]);
  expect(drawn("mine.svg")).toMatch(/^<svg [^]*&lt;mine&gt;[^]*<\/svg>\n$/);
  expect(drawn("mine.svg")).toContain('href="farm~one.svg"');
  expect(drawn("index.html")).toContain('src="farm~one.svg"');
  expect(drawn("index.html")).toContain("&lt;farm:one&gt;");
});

it("one page, in another language", async () => {
  expect(await draw("--page", "mine", "--language=de_DE")).toMatchObject({ status: 0, err: "" });
  expect(readdirSync(join(folder, "drawn"))).toEqual(["mine.svg"]);
  expect(drawn("mine.svg")).toContain("Kind &amp; Kegel");
  // There is no other picture to lead to.
  expect(drawn("mine.svg")).not.toContain("farm~one.svg");
});

it("PNGs are drawn with the fonts of the machine, and what is missing is said where there are none", async () => {
  const { status, err } = await draw("--png", "--page", "mine");
  if (fontFiles().length === 0) {
    expect(status).toBe(1);
    expect(err).toContain("fonts");
    return;
  }
  expect(status).toBe(0);
  const png = readFileSync(join(folder, "drawn", "mine.png"));
  expect(png.toString("latin1", 1, 4)).toBe("PNG");
});

it("nothing is drawn of a wrong tree, for a wrong flag, or for a page that is not there", async () => {
  expect((await run()).err).toContain("--out");
  expect((await draw("--pgn")).err).toContain("--png");
  expect((await draw("--language", "german")).status).toBe(1);
  expect((await draw("--page", "mime")).err).toContain("mine");
  write("broken", { node_ID: "broken" });
  expect((await draw()).err).toContain("broken.json");
  expect(existsSync(join(folder, "drawn"))).toBe(false);
});

it("a folder that cannot be made is told", async () => {
  const result = await run("--achievements", folder, "--out", join(folder, "mine.json", "below"));
  expect(result.status).toBe(1);
  expect(result.err).toContain("could not be written");
});

it("its help names every flag", async () => {
  const { status, out } = await run("--help");
  expect(status).toBe(0);
  for (const flag of ["--out", "--achievements", "--page", "--language", "--png"]) expect(out).toContain(flag);
});

it("names of files are different on every system", () => {
  const names = [...fileNames(["a:b", "A:B", "con", "Con", "nul.x", "a.b"]).values()];
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
  for (const name of names) expect(name).not.toMatch(/[:*?"<>|/\\]|^(con|nul)(\.|$)/i);
});
