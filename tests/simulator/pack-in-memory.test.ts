/** Packs that lie in no folder: a page has them as values. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { startWorld } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import { ENGINES, worldWithExactly } from "./world-with.ts";

const ITEM = { "minecraft:item": { description: { identifier: "small:key" } } };
const FILES = {
  script: `
    import { ItemStack, system } from "@minecraft/server";
    system.run(() => console.log(new ItemStack("small:key").typeId));
  `,
  files: { "items/keys/key.json": JSON.stringify(ITEM) },
};

test.each(ENGINES)("the files of a pack start the same world as its folder does (%s)", async (engine) => {
  const { directory, remove } = writePack(FILES);
  onTestFinished(remove);
  const paths = readdirSync(directory, { recursive: true, encoding: "utf8" });
  const pack = new Map(
    paths
      .filter((path) => statSync(join(directory, path)).isFile())
      .map((path, index) => {
        const bytes = readFileSync(join(directory, path));
        return [path.replaceAll("\\", "/"), index % 2 === 0 ? bytes : bytes.toString("utf8")];
      }),
  );
  const worlds = [await startWorld({ engine, pack }), await worldWithExactly(FILES, { engine })];
  for (const world of worlds) {
    world.tick(2);
    expect(world.contentLog().map(({ text }) => text)).toEqual(["small:key"]);
    world.dispose();
  }
});

test("a world asks for its pack once", async () => {
  await expect(startWorld({})).rejects.toThrow(/packDirectory/);
  await expect(startWorld({ packDirectory: "nowhere", pack: new Map() })).rejects.toThrow(/packDirectory/);
  await expect(startWorld({ pack: new Map() })).rejects.toThrow(/manifest\.json/);
});
