/** Worlds of one pack, and of packs that were changed between two starts: each reads the pack that lies there now. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { startWorld, type Simulator } from "../../simulator/index.ts";
import { writePack, type WrittenPack } from "../../simulator/node/testing.ts";
import { ENGINES } from "./world-with.ts";

const cleanups: (() => void)[] = [];

afterEach(() => {
  for (const cleanup of cleanups.splice(0).reverse()) cleanup();
});

const COUNTING = `
  import { system, world } from "@minecraft/server";
  import { step } from "./steps.js";
  let count = 0;
  globalThis.starts = (globalThis.starts ?? 0) + 1;
  system.runInterval(() => { count += step; console.log("count", count, "starts", starts, typeof simulatorHost); });
`;

function pack(): WrittenPack & { write(path: string, text: string): void } {
  const written = writePack({ script: COUNTING, files: { "scripts/steps.js": "export const step = 1;" } });
  cleanups.push(written.remove);
  return { ...written, write: (path, text) => writeFileSync(join(written.directory, "scripts", path), text) };
}

async function start(directory: string, options: { memoryLimitBytes?: number } = {}): Promise<Simulator> {
  const world = await startWorld({ packDirectory: directory, ...options });
  cleanups.push(world.dispose);
  return world;
}

const lastLine = (world: Simulator): string | undefined => world.contentLog().at(-1)?.text;

test("worlds of one pack begin alike and know nothing of each other, with one running and with one over", async () => {
  const { directory } = pack();
  const first = await start(directory);
  first.tick(5);
  const second = await start(directory);
  second.tick(2);
  first.tick();
  expect([lastLine(first), lastLine(second)]).toEqual(["count 6 starts 1 undefined", "count 2 starts 1 undefined"]);
  first.dispose();
  const third = await start(directory);
  third.tick();
  second.tick();
  expect([lastLine(second), lastLine(third)]).toEqual(["count 3 starts 1 undefined", "count 1 starts 1 undefined"]);
});

test("a world runs the pack as it is when the world starts, whichever of its scripts was changed and changed back", async () => {
  const { directory, write } = pack();
  const counted: (string | undefined)[] = [];
  const count = async (): Promise<void> => {
    const world = await start(directory);
    world.tick(2);
    counted.push(lastLine(world)?.slice(0, 8));
  };
  await count();
  write("steps.js", "export const step = 5;");
  await count();
  write("main.js", COUNTING.replace("count += step", "count -= step"));
  await count();
  write("main.js", COUNTING);
  write("steps.js", "export const step = 1;");
  await count();
  expect(counted).toEqual(["count 2 ", "count 10", "count -1", "count 2 "]);
});

test("a pack that cannot be read is refused in the same words each time, and goes once it is mended", async () => {
  const { directory, write } = pack();
  for (const [text, words] of [
    ["export const step = ;", /SyntaxError/],
    ["export const other = 1;", /step/],
    ['export { step } from "./missing.js";', /missing\.js/],
    ['export const step = 1; throw new Error("not today");', /not today/],
  ] as const) {
    write("steps.js", text);
    const refusals: string[] = [];
    for (let time = 0; time < 3; time++) {
      const refused = await start(directory).then(String, String);
      refusals.push(refused);
    }
    expect(refusals[0]).toMatch(words);
    expect(new Set(refusals).size, text).toBe(1);
  }
  write("steps.js", "export const step = 1;");
  const world = await start(directory);
  world.tick();
  expect(lastLine(world)).toBe("count 1 starts 1 undefined");
});

test("a limit of memory holds in every world, the first of a pack and later ones", async () => {
  const { directory, write } = pack();
  write("steps.js", `export const step = 1; globalThis.many = []; for (let i = 0; i < 7e5; i++) many.push("x" + i);`);
  for (let time = 0; time < 2; time++) {
    await expect(start(directory, { memoryLimitBytes: 8 << 20 }).then(String)).rejects.toThrow(/memory/);
    (await start(directory)).tick();
  }
});

test.each(ENGINES)("more packs by turns than are remembered run each as it is (%s)", async (engine) => {
  const packs = Array.from({ length: 12 }, (_, index) => {
    const written = writePack({ script: `console.log("I am ${index}")` });
    cleanups.push(written.remove);
    return written.directory;
  });
  const told: (string | undefined)[] = [];
  for (const packDirectory of [...packs, ...packs]) {
    const world = await startWorld({ packDirectory, engine });
    told.push(lastLine(world));
    world.dispose();
  }
  const all = packs.map((_, index) => `I am ${index}`);
  expect(told).toEqual([...all, ...all]);
});
