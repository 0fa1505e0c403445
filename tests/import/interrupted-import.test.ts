/** An import that is killed on its way: the next one finishes it, and loses nobody's edits. */
import { spawnSync } from "node:child_process";
import { readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { expect, it } from "vitest";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { readAll, writeFiles } from "../build/workshop.ts";
import { advancement, createSource, edit, importInto, readNode, remove } from "./import-stage.ts";

const packOf = (titles: Readonly<Record<string, string>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(titles).map(([name, title]) => [
      `data/demo/advancement/${name}.json`,
      advancement(title, name === "root" ? {} : { parent: "demo:root" }),
    ]),
  );
const FIRST = packOf({ root: "Root", a: "A", b: "B", gone: "Gone" });
const SECOND = packOf({ root: "Root 2", a: "A 2", b: "B 2", fresh: "Fresh" });

/** The command in a process of its own, which dies without a word when it has moved so many files. */
function importUntilKilled(dir: string, moved: number): void {
  const bin = join(PROJECT_DIR, "bin/bedrock-achievements.mjs");
  const script = `
    import fs from "node:fs";
    import { syncBuiltinESMExports } from "node:module";
    const rename = fs.renameSync;
    let left = ${moved};
    fs.renameSync = (from, to) => {
      if (!String(to).endsWith("moves") && left-- === 0) process.kill(process.pid, "SIGKILL");
      rename(from, to);
    };
    syncBuiltinESMExports();
    process.argv = [process.argv[0], ${JSON.stringify(bin)}, "import", "java", "source", "--out", "trees"];
    await import(${JSON.stringify(pathToFileURL(bin).href)});`;
  const { signal } = spawnSync(process.execPath, ["--input-type=module", "--eval", script], { cwd: dir });
  expect(signal).toBe("SIGKILL");
}

const filesOf = (dir: string): Record<string, unknown> => readAll(join(dir, "trees"));

it("a first import that was killed on its way is finished by the next", async () => {
  const [dir, whole] = [createSource(FIRST), createSource(FIRST)];
  await importInto(whole);
  importUntilKilled(dir, 3);
  const halfway = filesOf(dir);
  expect(await importInto(dir, "--dry-run")).toMatchObject({ status: 1 });
  expect(filesOf(dir)).toEqual(halfway);
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  expect(readdirSync(join(dir, "trees")).sort()).toEqual(readdirSync(join(whole, "trees")).sort());
  expect(readNode(dir, "demo/a.json")).toEqual(readNode(whole, "demo/a.json"));
});

it("a further import that was killed keeps what was edited before and after", async () => {
  const dir = createSource(FIRST);
  await importInto(dir);
  edit(dir, "trees/demo/a.json", (text) => text.replace('"title": "A"', '"title": "Mine"'));
  writeFiles(join(dir, "source"), SECOND);
  remove(dir, "source/data/demo/advancement/gone.json");
  importUntilKilled(dir, 1);
  edit(dir, "trees/demo/b.json", (text) => text.replace('"title": "B"', '"title": "Mine, too"'));
  expect(await importInto(dir)).toMatchObject({ status: 0 });
  const titles = ["root", "a", "b", "fresh"].map((name) => readNode(dir, `demo/${name}.json`)["title"]);
  expect(titles).toEqual(["Root 2", "Mine", "Mine, too", "Fresh"]);
  expect(readdirSync(join(dir, "trees/demo")).sort()).toEqual(["a.json", "b.json", "fresh.json", "root.json"]);
  writeFileSync(
    join(dir, "source/data/demo/advancement/fresh.json"),
    JSON.stringify(advancement("Fresher", { parent: "demo:root" })),
  );
  await importInto(dir);
  expect(readNode(dir, "demo/fresh.json")["title"]).toBe("Fresher");
});
