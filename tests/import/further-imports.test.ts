/** A second import over what the first one wrote and its author changed. */
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { readAll, writeFiles } from "../build/workshop.ts";
import { advancement, createSource, edit, importInto, readNode, readReport, remove, run } from "./import-stage.ts";

const ROOT = "data/demo/advancement/tale/root.json";
const at = (name: string): string => `source/data/demo/advancement/tale/${name}.json`;
const child = (title: string, more: object = {}): object => advancement(title, { parent: "demo:tale/root", ...more });

async function imported(...names: readonly string[]): Promise<string> {
  const dir = createSource({ [ROOT]: advancement("Tale") });
  for (const name of names) writeFiles(dir, { [at(name)]: child(name) });
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  return dir;
}

const changesOf = (dir: string): Record<string, string> =>
  Object.fromEntries((readReport(dir).changes ?? []).map(({ of, what }) => [of, what]));

it("the same source over its own output changes nothing but the report", async () => {
  const dir = await imported("one", "two");
  const before = readAll(join(dir, "trees"));
  expect(await importInto(dir)).toMatchObject({ status: 0, err: "" });
  const after = readAll(join(dir, "trees"));
  for (const file of ["import-report.json", "import-report.txt"]) {
    delete before[file];
    delete after[file];
  }
  expect(after).toEqual(before);
});

it("what nobody edited is renewed, what the author edited stays, and both meet key by key", async () => {
  const dir = await imported("plain", "edited", "both", "conflict");
  edit(dir, "trees/tale/edited.json", (text) => text.replace('"edited"', '"Mine"'));
  edit(dir, "trees/tale/both.json", (text) => text.replace('"node_description": ""', '"node_description": "mine"'));
  edit(dir, "trees/tale/conflict.json", (text) => text.replace('"conflict"', '"Mine, too"'));
  writeFiles(dir, { [at("plain")]: child("New"), [at("both")]: child("Newer"), [at("conflict")]: child("Newest") });
  expect(await importInto(dir)).toMatchObject({ status: 0, err: "" });
  expect(readNode(dir, "tale/plain.json")).toMatchObject({ title: "New" });
  expect(readNode(dir, "tale/edited.json")).toMatchObject({ title: "Mine" });
  expect(readNode(dir, "tale/both.json")).toMatchObject({ title: "Newer", node_description: "mine" });
  expect(readNode(dir, "tale/conflict.json")).toMatchObject({ title: "Mine, too" });
  expect(changesOf(dir)).toEqual({
    "demo:tale:plain": "renewed",
    "demo:tale:both": "merged",
    "demo:tale:conflict": "kept",
  });
  // What was passed over once is not told again.
  await importInto(dir);
  expect(changesOf(dir)).toEqual({});
});

it("an author's form of a file stays where a key in it is renewed, and so does its place", async () => {
  const dir = await imported("moved");
  const text = readFileSync(join(dir, "trees/tale/moved.json"), "utf8").replace("{\n", "{\n    // mine\n");
  remove(dir, "trees/tale/moved.json");
  writeFiles(dir, { "trees/elsewhere/deep.json": text, [at("moved")]: child("New") });
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readFileSync(join(dir, "trees/elsewhere/deep.json"), "utf8")).toBe(text.replace('"moved"', '"New"'));
  expect(existsSync(join(dir, "trees/tale/moved.json"))).toBe(false);
});

it("deleted nodes stay deleted, and what hung on them hangs on what is above", async () => {
  const dir = await imported("middle");
  writeFiles(dir, { [at("leaf")]: advancement("Leaf", { parent: "demo:tale/middle" }) });
  await importInto(dir);
  remove(dir, "trees/tale/middle.json");
  for (let time = 0; time < 2; time++) {
    expect(await importInto(dir)).toMatchObject({ status: 0 });
    expect(existsSync(join(dir, "trees/tale/middle.json"))).toBe(false);
    expect(readNode(dir, "tale/leaf.json")).toMatchObject({ parent_node: "demo:tale:root" });
    expect(changesOf(dir)).toMatchObject({ "demo:tale:middle": "deleted" });
    expect(await run(dir, "check", "--achievements", "trees")).toMatchObject({ status: 0 });
  }
});

it("what the source has no more goes, unless it was edited or an author's node needs it", async () => {
  const dir = await imported("plain", "edited", "needed");
  edit(dir, "trees/tale/edited.json", (text) => text.replace('"edited"', '"Mine"'));
  const own = { ...readNode(dir, "tale/needed.json"), node_ID: "own", parent_node: "demo:tale:needed" };
  writeFiles(dir, { "trees/own.json": own });
  for (const name of ["plain", "edited", "needed"]) remove(dir, at(name));
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(existsSync(join(dir, "trees/tale/plain.json"))).toBe(false);
  expect(readNode(dir, "tale/edited.json")).toMatchObject({ title: "Mine" });
  expect(readNode(dir, "own.json")).toEqual(own);
  expect(changesOf(dir)).toEqual({
    "demo:tale:plain": "removed",
    "demo:tale:edited": "kept",
    "demo:tale:needed": "kept",
  });
  expect(await run(dir, "check", "--achievements", "trees")).toMatchObject({ status: 0 });
});

it("a dry run says what would be done and touches nothing", async () => {
  const dir = await imported("one");
  writeFiles(dir, { [at("one")]: child("New"), [at("more")]: child("More") });
  const before = readAll(join(dir, "trees"));
  const { status, out } = await importInto(dir, "--dry-run");
  expect(status).toBe(0);
  expect(out).toContain("demo:tale:one");
  expect(out).toContain(join("trees", "tale/more.json"));
  expect(readAll(join(dir, "trees"))).toEqual(before);
});

it("translations are merged line by line", async () => {
  const dir = createSource({
    [ROOT]: advancement("Tale", { display: { title: { translate: "a.b" }, description: { translate: "c.d" } } }),
    "assets/demo/lang/en_us.json": { "a.b": "Tale", "c.d": "Told" },
    "assets/demo/lang/de_de.json": { "a.b": "Sage", "c.d": "Erzählt" },
  });
  await importInto(dir);
  const file = "trees/texts/de_DE.lang";
  edit(dir, file, (text) => `## mine\n${text.replace("Sage", "Märe")}`);
  writeFiles(dir, { "source/assets/demo/lang/de_de.json": { "a.b": "Geschichte", "c.d": "Berichtet" } });
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readFileSync(join(dir, file), "utf8")).toBe(
    "## mine\ndemo:tale:root.title=Märe\ndemo:tale:root.description=Berichtet\n",
  );
});

it("a node that was hung onward is nobody's edit: it builds when more of its parents are deleted, and returns to one that is back", async () => {
  const dir = await imported("upper");
  const lower = { ...child("Lower"), parent: "demo:tale/upper" };
  const upper = readFileSync(join(dir, "trees/tale/upper.json"), "utf8");
  remove(dir, "trees/tale/upper.json");
  writeFiles(dir, { [at("lower")]: lower });
  await importInto(dir);
  expect(readNode(dir, "tale/lower.json")["parent_node"]).toBe("demo:tale:root");
  const root = readFileSync(join(dir, "trees/tale/root.json"), "utf8");
  remove(dir, "trees/tale/root.json");
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readNode(dir, "tale/lower.json")).not.toHaveProperty("parent_node");
  expect(await run(dir, "check", "--achievements", "trees")).toMatchObject({ status: 0 });
  writeFiles(dir, { "trees/tale/root.json": root, "trees/tale/upper.json": upper });
  await importInto(dir);
  expect(readNode(dir, "tale/lower.json")["parent_node"]).toBe("demo:tale:upper");
  expect(await run(dir, "check", "--achievements", "trees")).toMatchObject({ status: 0 });
  const before = readAll(join(dir, "trees/tale"));
  await importInto(dir);
  expect(readAll(join(dir, "trees/tale"))).toEqual(before);
});

it("keeps the byte order mark of a file that an editor gave one", async () => {
  const dir = await imported("one");
  edit(dir, "trees/tale/one.json", (text) => `\uFEFF${text}`);
  writeFiles(dir, { [at("one")]: child("New") });
  await importInto(dir);
  const text = readFileSync(join(dir, "trees/tale/one.json"), "utf8");
  expect([text.startsWith("\uFEFF{"), text.includes('"New"')]).toEqual([true, true]);
});
