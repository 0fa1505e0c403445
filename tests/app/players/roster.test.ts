import { expect, it } from "vitest";
import { createRoster, type Roster } from "../../../scripts/app/players/roster.ts";
import { memoryProperties, type MemoryProperties } from "../../support/memory-properties.ts";

const silent = { info() {}, warn() {}, error() {} };

function rosterOf(properties: MemoryProperties = memoryProperties()): { roster: Roster; properties: MemoryProperties } {
  return { roster: createRoster(properties, silent), properties };
}

it("knows players by id and by their last name, whatever the case", () => {
  const { roster } = rosterOf();
  roster.remember("1", "Alex");
  roster.remember("2", "Steve");
  expect([roster.name("1"), roster.name("3"), roster.idsByName("ALEX"), roster.idsByName("nobody")]).toEqual([
    "Alex",
    undefined,
    ["1"],
    [],
  ]);
  roster.remember("1", "Alexa");
  expect([roster.idsByName("alex"), roster.idsByName("alexa")]).toEqual([[], ["1"]]);
});

it("gives a name to whoever joins under it, and still knows who had it before", () => {
  const { roster } = rosterOf();
  roster.remember("1", "Alex");
  roster.remember("2", "alex");
  expect([roster.idsByName("Alex"), roster.name("1")]).toEqual([["2"], "1"]);
  roster.remember("2", "Steve");
  expect(roster.idsByName("Alex")).toEqual([]);
  roster.remember("1", "Alex");
  expect([roster.idsByName("Alex"), roster.name("1")]).toEqual([["1"], "Alex"]);
});

it("lists all who left under one name in a world of an older pack, till one of them joins", () => {
  const { roster, properties } = rosterOf();
  properties.values.set("ach:roster/1", "Alex");
  properties.values.set("ach:roster/2", "Alex");
  properties.values.set("ach:roster/3", 7);
  expect(roster.idsByName("alex")).toEqual(["1", "2"]);
  expect(roster.name("3")).toBe("3");
  roster.remember("2", "Alex");
  expect(roster.idsByName("alex")).toEqual(["2"]);
});

it("writes nothing for a player whose name is noted", () => {
  const { roster, properties } = rosterOf();
  roster.remember("1", "Alex");
  const { writes } = properties;
  roster.remember("1", "Alex");
  expect(properties.writes).toBe(writes);
});

it("forgets a player with the name", () => {
  const { roster, properties } = rosterOf();
  roster.remember("1", "Alex");
  roster.forget("1");
  expect([roster.name("1"), roster.idsByName("Alex"), properties.values.size]).toEqual([undefined, [], 0]);
});

it("names one player or none after a stop at any write, and all is well after the next join", () => {
  for (let stop = 0; stop <= 4; stop++) {
    const { roster, properties } = rosterOf();
    roster.remember("1", "Alex");
    roster.remember("2", "Steve");
    properties.stopAfter = properties.writes + stop;
    roster.remember("2", "Alex");
    const after = rosterOf(memoryProperties(properties.values)).roster;
    expect(after.idsByName("Alex").length).toBeLessThanOrEqual(1);
    after.remember("2", "Alex");
    expect([after.idsByName("Alex"), after.idsByName("Steve"), after.name("2")]).toEqual([["2"], [], "Alex"]);
  }
});
