/** A game that refuses some of what is registered: the rest stays usable. */
import { describe, expect, it } from "vitest";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { progressOf, startTestWorld } from "../../support/pack.ts";

const nodes = [root("r"), child("a", "r")];
const registerEnum = (name: string): string => `CustomCommandRegistry.registerEnum(${name})`;
const registerCommand = (name: string): string => `CustomCommandRegistry.registerCommand(${name})`;

async function start(refuses: string[], tree = nodes): Promise<Simulator> {
  // Where other packs may bring nodes, nodes are plain words.
  const world = await startTestWorld({ nodes: tree, settings: { trees_of_other_packs: false } }, { refuses });
  world.join({ name: "Alex" });
  world.tick(3);
  return world;
}

const usage = (world: Simulator, name: string): string =>
  world.commands().find((command) => command.name === name)!.usage;
const errors = (world: Simulator): string[] =>
  world.contentLog().flatMap(({ level, text }) => (level === "error" ? [text] : []));

function useAll(world: Simulator): void {
  const alex = world.players()[0]!.id;
  expect(world.command("console", "ach:grant Alex only a").status).toBe("success");
  expect(progressOf(world, alex, "a")).toBe(1);
  expect(world.command("console", "ach:revoke Alex only a").status).toBe("success");
  expect(world.command("console", "ach:progress Alex r 1").status).toBe("success");
  expect(world.command("console", "ach:mail Alex grant a").status).toBe("success");
  expect(world.command("console", "ach:grant Alex sideways a").status).not.toBe("success");
  expect(errors(world)).toEqual([]);
}

describe("commands", () => {
  it.each(["ach:node", "ach:scope", "ach:mail_kind"])(
    "work with plain words where the enum %s is refused",
    async (name) => {
      useAll(await start([registerEnum(name)]));
    },
  );

  it("keep the enums that are taken where another is refused", async () => {
    const world = await start([registerEnum("ach:node")]);
    expect(usage(world, "ach:grant")).toContain("only|from");
    expect(usage(world, "ach:grant")).toContain("node: String");
  });

  it("fall back to plain words where a command does not get its enum", async () => {
    useAll(await start([registerCommand("ach:grant Enum"), registerCommand("ach:mail Enum")]));
  });

  it("keep the enum that an argument had before a reload, though the tree's ids would make it a text", async () => {
    const dotted = [...nodes, child("1.dotted", "r")];
    expect(usage(await start([], dotted), "ach:progress")).toContain("node: String");
    const world = await start([registerCommand("ach:progress String")], dotted);
    // The game knows the words of that enum from before the reload; here nobody has told it.
    expect(errors(world)).toHaveLength(1);
    expect(errors(world)[0]).toContain("ach:progress");
    expect(world.commands().map(({ name }) => name)).toEqual(expect.arrayContaining(["ach:menu", "ach:grant"]));
  });

  it("stay where one of them is refused, which the log says", async () => {
    const world = await start([registerCommand("ach:grant")]);
    const names = world.commands().map(({ name }) => name);
    expect(names).not.toContain("ach:grant");
    expect(names).toEqual(expect.arrayContaining(["ach:menu", "ach:revoke", "ach:info", "ach:mail"]));
    expect(errors(world).filter((text) => text.includes("ach:grant"))).toHaveLength(1);
  });
});
