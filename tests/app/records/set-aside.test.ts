import { expect, it } from "vitest";
import { createForgetting } from "../../../scripts/app/players/forgetting.ts";
import { createMailboxes } from "../../../scripts/app/players/mailboxes.ts";
import { createRoster } from "../../../scripts/app/players/roster.ts";
import { createPlayerRecords, type PlayerSession } from "../../../scripts/app/records/player-records.ts";
import type { Players } from "../../../scripts/app/ports.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { memoryProperties, type MemoryProperties } from "../../support/memory-properties.ts";
import { child, root } from "../../support/nodes.ts";

const tree = createTree([root("r"), child("n", "r", { goal_number: 9 })]);
const node = tree.node("n")!;
const silent = { info() {}, warn() {}, error() {} };

function sessionOf(properties: MemoryProperties): PlayerSession {
  const players = { properties: () => properties, name: () => "Alex" } as unknown as Players;
  const clock = { nowSeconds: () => 1, nowMilliseconds: () => 1, tick: () => 1 };
  return createPlayerRecords({ tree, players, clock, log: silent }).open("1")!;
}

it("unreadable data is set aside whole, and its page starts anew, wherever a stop comes", () => {
  const before: [string, unknown][] = [
    ["ach:page/r", "2;7;2;12345678;"],
    ["ach:page/r/7/0", "half of it"],
    ["ach:page/r/7/1", 5],
    ["ach:aside/r/1", "an older one"],
  ];
  const kept: [string, unknown][] = [
    ["ach:aside/r/1", "an older one"],
    ["ach:aside/r/2", "2;7;2;12345678;"],
    ["ach:aside/r/2/7/0", "half of it"],
    ["ach:aside/r/2/7/1", 5],
  ];
  const isUnreadableAfter: boolean[] = [];
  for (let stop = 0; stop <= 6; stop++) {
    const properties = memoryProperties(new Map(before));
    const session = sessionOf(properties);
    properties.stopAfter = stop;
    try {
      expect(session.setAside("r")).toBe("ach:aside/r/2");
    } catch {
      // The stop; what counts is what the next start finds.
    }
    const disk = memoryProperties(properties.values);
    const after = sessionOf(disk);
    isUnreadableAfter.push(after.read(node) === undefined);
    if (after.read(node) === undefined) expect(after.setAside("r")).toBe("ach:aside/r/2");
    expect(after.unreadable).toEqual([]);
    after.write(node, { progress: 2 }, "now");
    expect(sessionOf(disk).read(node)).toEqual({ progress: 2 });
    expect([...disk.values].filter(([key]) => key.startsWith("ach:aside/")).sort()).toEqual(kept);
    expect([...disk.values.keys()].filter((key) => !key.startsWith("ach:aside/"))).toEqual(["ach:page/r"]);
  }
  expect(isUnreadableAfter).toEqual([true, true, true, true, false, false, false]);
});

it("a page that can be read is never set aside", () => {
  const properties = memoryProperties();
  const session = sessionOf(properties);
  session.write(node, { progress: 2 }, "now");
  expect([session.setAside("r"), session.setAside("unknown")]).toEqual([undefined, undefined]);
  expect(session.read(node)).toEqual({ progress: 2 });
});

it("a player is forgotten with name, mail and all that is kept on them, wherever a stop comes", () => {
  const setUp = (): { world: MemoryProperties; properties: MemoryProperties } => {
    const world = memoryProperties();
    createRoster(world, silent).remember("1", "Alex");
    createRoster(world, silent).remember("2", "Steve");
    const mailboxes = createMailboxes(world, tree, silent);
    mailboxes.post("1", "progress", "n", 3);
    mailboxes.post("2", "progress", "n", 3);
    const properties = memoryProperties();
    sessionOf(properties).write(node, { progress: 2 }, "now");
    properties.values.set("ach:page/broken", "no head").set("ach:page/r/3/0", "a chunk").set("ach:aside/r/1", "aside");
    properties.values.set("ach:book", "given").set("other:pack", "theirs");
    return { world, properties };
  };
  const forgettingIn = (world: MemoryProperties): ReturnType<typeof createForgetting> =>
    createForgetting(world, createRoster(world, silent), createMailboxes(world, tree, silent));
  const ofAlex = ({ values }: MemoryProperties): string[] =>
    [...values].filter(([key, value]) => key.includes("/1") || value === "1").map(([key]) => key);

  for (let stop = 0; stop <= 6; stop++) {
    const { world, properties } = setUp();
    world.stopAfter = world.writes + stop;
    try {
      forgettingIn(world).forget("1");
    } catch {
      // The stop.
    }
    const disk = memoryProperties(world.values);
    // The operator sees whether the player is still known, and says it again.
    if (createRoster(disk, silent).name("1") !== undefined) forgettingIn(disk).forget("1");
    expect(ofAlex(disk)).toEqual(["ach:forget/1"]);
    expect(forgettingIn(disk).isDue("1")).toBe(true);

    for (let join = 0; join <= 6; join++) {
      const at = memoryProperties(new Map(disk.values));
      const mine = memoryProperties(new Map(properties.values));
      mine.stopAfter = join;
      at.stopAfter = join < 6 ? 0 : Infinity;
      try {
        forgettingIn(at).finish("1", mine);
      } catch {
        // The stop.
      }
      const [worldAfter, mineAfter] = [memoryProperties(at.values), memoryProperties(mine.values)];
      forgettingIn(worldAfter).finish("1", mineAfter);
      expect([...mineAfter.values.keys()]).toEqual(["other:pack"]);
      expect(ofAlex(worldAfter)).toEqual([]);
      expect([...worldAfter.values.keys()].sort()).toEqual(["ach:mail/2", "ach:name/steve", "ach:roster/2"]);
    }
  }
});

it("nothing is taken from a player whom nobody forgot", () => {
  const world = memoryProperties();
  const properties = memoryProperties(new Map([["ach:page/r", "kept"]]));
  createForgetting(world, createRoster(world, silent), createMailboxes(world, tree, silent)).finish("1", properties);
  expect(properties.values.size).toBe(1);
});
