import { expect, it } from "vitest";
import { ENGINES, worldWithExactly } from "../simulator/world-with.ts";
import { exposeCollector } from "./expose-collector.ts";

exposeCollector();

it.each(ENGINES)("what Node was started with is out of a pack's reach (%s)", async (engine) => {
  const world = await worldWithExactly({ script: "console.log(typeof gc);" }, { engine });
  world.tick();
  expect(world.contentLog().map(({ text }) => text)).toEqual(["undefined"]);
  world.dispose();
});
