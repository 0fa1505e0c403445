/** `npm run texts`: an author begins a language of their tree, and completes it when nodes were added. */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { loadTrees } from "../../tools/build/trees.ts";
import { main } from "../../tools/texts.ts";
import { createNode } from "./workshop.ts";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "texts-command-"));
  writeFileSync(join(folder, "mine.json"), JSON.stringify(createNode("mine")));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(...args: string[]): { status: number; out: string; err: string } {
  let out = "";
  let err = "";
  const status = main(args, {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    environment: {},
    cwd: folder,
  });
  return { status, out, err };
}
const file = () => join(folder, "texts", "de_DE.lang");
const complete = () => run("--language", "de_DE", "--achievements", folder);

it("a language is begun with the author's words, and builds as it is", () => {
  expect(complete()).toMatchObject({ status: 0, err: "" });
  expect(readFileSync(file(), "utf8")).toMatch(/^mine\.title=.+$/m);
  expect(readFileSync(file(), "utf8")).toMatch(/^mine\.description=.*$/m);
  expect(loadTrees(folder, "1.0.0").problems).toEqual([]);
});

it("what is there stays to the letter, and what is missing follows it", () => {
  complete();
  const own = "## Meine Datei\n\nmine.title=Die Mine  = tief";
  writeFileSync(file(), own);
  writeFileSync(join(folder, "more.json"), JSON.stringify(createNode("more")));
  expect(complete().status).toBe(0);
  const text = readFileSync(file(), "utf8");
  expect(text.startsWith(`${own}\n`)).toBe(true);
  expect(text.match(/^mine\.title=/gm)).toHaveLength(1);
  expect(text).toMatch(/^more\.title=/m);
  expect(complete().out).toContain("every text");
  expect(readFileSync(file(), "utf8")).toBe(text);
});

it("keys of no use are told of, and not taken out", () => {
  complete();
  writeFileSync(file(), `gone.title=Weg\n${readFileSync(file(), "utf8")}`);
  expect(complete().err).toContain("gone.title");
  expect(readFileSync(file(), "utf8")).toContain("gone.title=Weg");
});

it("nothing is written for a wrong locale, an unknown flag or broken nodes", () => {
  expect(run("--language", "german", "--achievements", folder).status).toBe(1);
  expect(run("--lang", "de_DE").err).toContain("--language");
  expect(run().status).toBe(1);
  writeFileSync(join(folder, "broken.json"), "{");
  expect(complete().status).toBe(1);
  expect(existsSync(join(folder, "texts"))).toBe(false);
});
