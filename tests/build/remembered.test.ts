import { rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { remembered } from "../../tools/build/code/remembered.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { createTempDir, writeFiles } from "./workshop.ts";

const LONG_AGO = new Date("2026-01-01");

/** Bundles two files of a folder; `during` is done while it does. */
function twoFiles(during: () => void = () => undefined) {
  const dir = writeFiles(createTempDir(), { "a.ts": "a", "b.ts": "b" });
  const inputs = [join(dir, "a.ts"), join(dir, "b.ts")];
  for (const file of inputs) utimesSync(file, LONG_AGO, LONG_AGO);
  let count = 0;
  const bundle = remembered(async () => {
    during();
    return Promise.resolve({ ok: true, script: `script ${++count}`, warnings: [], inputs } as const);
  });
  const scriptOf = async (pack: "world" | "server" = "world"): Promise<string> => {
    const result = await bundle({ pack, projectDir: PROJECT_DIR, extensions: [] });
    return result.ok ? result.script : result.problems.join();
  };
  return { inputs, scriptOf };
}

it("code is bundled once for each pack while its files stay as they are", async () => {
  const { scriptOf } = twoFiles();
  expect([await scriptOf(), await scriptOf(), await scriptOf("server"), await scriptOf()]).toEqual([
    "script 1",
    "script 1",
    "script 2",
    "script 1",
  ]);
});

it("code is bundled anew after one of its files has changed, even to another text of the same length and time, or is gone", async () => {
  const { inputs, scriptOf } = twoFiles();
  await scriptOf();
  writeFileSync(inputs[1]!, "c");
  utimesSync(inputs[1]!, LONG_AGO, LONG_AGO);
  expect(await scriptOf()).toBe("script 2");
  rmSync(inputs[0]!);
  expect(await scriptOf()).toBe("script 3");
});

it("code that changes while it is bundled is not remembered", async () => {
  const { inputs, scriptOf } = twoFiles(() => writeFileSync(inputs[0]!, "meanwhile"));
  expect([await scriptOf(), await scriptOf()]).toEqual(["script 1", "script 2"]);
});
