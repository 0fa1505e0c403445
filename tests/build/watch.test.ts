import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { createWatcher, type Watcher } from "../../tools/build/watch.ts";
import { createTempDir, writeFiles } from "./workshop.ts";

interface Watched {
  readonly folder: string;
  readonly told: string[];
  readonly watcher: Watcher;
}

function watched(since: number, folder = writeFiles(join(createTempDir(), "trees"), { "farm.json": "{}" })): Watched {
  const told: string[] = [];
  const watcher = createWatcher({
    sources: [folder],
    since,
    ignored: [],
    changed: (paths) => Promise.resolve(void told.push(...paths)),
  });
  onTestFinished(() => watcher.close());
  return { folder, told, watcher };
}

/** Whether it is listened to already cannot be seen; what is written without a pause is told after it. */
async function writeUntilTold(file: string, told: readonly string[]): Promise<void> {
  let written = 0;
  const writing = setInterval(() => writeFileSync(file, String(++written)), 400);
  await expect
    .poll(() => told)
    .toContain(file)
    .finally(() => clearInterval(writing));
}

it("a folder that is made anew as soon as it is gone is told, and followed like the first, each time", async () => {
  const { folder, told } = watched(Date.now());
  for (const name of ["barn.json", "shed.json", "mill.json"]) {
    rmSync(folder, { recursive: true });
    mkdirSync(folder);
    await expect.poll(() => told).toContain(folder);
    await writeUntilTold(join(folder, name), told);
    told.length = 0;
  }
});

it("what is written before it is listened to, but after it was read, is told", async () => {
  const { folder, told, watcher } = watched(Date.now());
  await expect.poll(() => told).toContain(folder);
  const module = join(createTempDir(), "words.ts");
  writeFileSync(module, "");
  watcher.alsoWatch([module], Date.now() - 1000);
  await expect.poll(() => told).toContain(module);
});

it("what was written before it was read is not told, and links that lead in a circle are no trouble", async () => {
  const folder = writeFiles(join(createTempDir(), "trees"), { "farm.json": "{}" });
  for (const name of ["round", "and-round"]) symlinkSync(folder, join(folder, name));
  // So far ahead that no machine is slow enough to come to it.
  const { told } = watched(Date.now() + 3_600_000, folder);
  await writeUntilTold(join(folder, "barn.json"), told);
  expect(told).not.toContain(folder);
});
