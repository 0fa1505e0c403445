/** Packs of several scripts, in both engines: each runs once, in the order of the imports, and finds what it imports. */
import { expect, test } from "vitest";
import { ENGINES, worldWithExactly } from "./world-with.ts";

async function told(engine: (typeof ENGINES)[number], files: Readonly<Record<string, string>>): Promise<string[]> {
  const scripts = Object.entries(files).map(([name, text]) => [`scripts/${name}`, text]);
  const { "scripts/main.js": script = "", ...others } = Object.fromEntries(scripts) as Record<string, string>;
  const world = await worldWithExactly({ script, files: others }, { engine });
  world.tick();
  return world.contentLog().map((line) => line.text);
}

test.each(ENGINES)("a script runs once, whoever imports it, before who does (%s)", async (engine) => {
  const lines = await told(engine, {
    "main.js": `import { b } from "./lib/b.js"; import data from "./data.js"; console.log("main", b, JSON.stringify(data));`,
    "lib/b.js": `import { a } from "../a.js"; import data from "../data.js"; export const b = a + data.two; console.log("b");`,
    "a.js": `export const a = 40; console.log("a"); Promise.resolve().then(() => console.log("later"));`,
    "data.js": `export default Object.assign(JSON.parse('{"two":2}'), { more: "ü" });`,
  });
  expect(lines).toEqual(["a", "b", 'main 42 {"two":2,"more":"ü"}', "later"]);
});

test.each(ENGINES)("scripts that import each other see what the other exports by then (%s)", async (engine) => {
  const lines = await told(engine, {
    "main.js": `import { twice } from "./other.js"; export let base = 4; export const grow = () => base++; console.log(twice());`,
    "other.js": `import { base, grow } from "./main.js"; export const twice = () => { grow(); return base * 2; };`,
  });
  expect(lines).toEqual(["10"]);
});

test.each(ENGINES)("each script may take its own names from the platform, and a late one any (%s)", async (engine) => {
  const lines = await told(engine, {
    "main.js": `import { world } from "@minecraft/server"; import "./more.js"; console.log(typeof world.getAllPlayers);`,
    "more.js": `import { system } from "@minecraft/server"; const name = "late";
      console.log(typeof system.run); import("./" + name + ".js").then(({ found }) => console.log(found));`,
    "late.js": `import { ItemStack } from "@minecraft/server"; export const found = typeof ItemStack;`,
  }).catch((error: unknown) => [String(error)]);
  expect(lines).toEqual(["function", "function", "function"]);
});

test.each([
  ["a script that is not there", `import "./gone.js";`, /scripts\/gone\.js/],
  ["a script without its ending", `import "./more";`, /scripts\/more/],
  ["a name that a script does not export", `import { other } from "./more.js"; console.log(other);`, /other/],
  ["a name that the platform does not have", `import "./wrong.js";`, /Hut/],
])("%s is refused by both engines", async (_what, script, words) => {
  for (const engine of ENGINES) {
    const starting = told(engine, {
      "main.js": script,
      "more.js": "export const some = 1;",
      "wrong.js": `import { Hut } from "@minecraft/server"; console.log(Hut);`,
    });
    await expect(starting, engine).rejects.toThrow(words);
  }
});
