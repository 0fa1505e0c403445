import { expect, it } from "vitest";
import { CLOUD_LIMITS } from "../../scripts/core/cloud/protocol.ts";
import { child, root } from "../support/nodes.ts";
import { complaints } from "../support/pack.ts";
import { holdAnswer, isFetch, isReport, reportsIn, reportsOn } from "./line.ts";
import { accountOf, act, FAR, isNothingPending, newPlayer, openNetwork, storedOf, useCloud } from "./support.ts";
import { shortOrLong } from "../support/long.ts";

const service = useCloud();
const PLAYERS = 100;
const SECONDS = shortOrLong(5, 60);
const TICKS_PER_SECOND = 20;

/** Every kill counts on three nodes: three times as many reports as can leave in a second. */
const PIGS = ["pigs1", "pigs2", "pigs3"];
const HERD = {
  nodes: [
    root("page"),
    ...PIGS.map((id) =>
      child(id, "page", {
        is_cloud: true,
        goal_number: FAR,
        goal_details: { goal_type: "default_kill" as const, entity_identifier: "minecraft:pig" },
      }),
    ),
  ],
};

it("sends at most two requests a second, of at most 50 reports each, while 100 players count 20 times a second", async () => {
  const network = await openNetwork(service.cloud, { worlds: 1, pack: HERD });
  const world = network.worlds[0]!;
  const { simulator, line } = world;
  const players = Array.from({ length: PLAYERS }, () => simulator.join({ name: newPlayer() }));
  await network.until("everybody's nodes are here", () => line.exchanges.filter(isFetch).length === PLAYERS);
  await network.tick(TICKS_PER_SECOND);

  const sentAt: number[] = [];
  const sizes: number[] = [];
  line.choose((exchange) => {
    if (isReport(exchange)) {
      sentAt.push(simulator.world().tick);
      sizes.push(reportsIn(exchange).length);
    }
    return { kind: "none" };
  });
  for (let tick = 0; tick < SECONDS * TICKS_PER_SECOND; tick += 1) {
    for (const player of players) simulator.kill(player, "minecraft:pig");
    await network.tick();
  }
  await network.until("all is stored", () => isNothingPending(simulator));

  for (const start of sentAt) {
    const inOneSecond = sentAt.filter((tick) => tick >= start && tick < start + TICKS_PER_SECOND);
    expect(inOneSecond.length).toBeLessThanOrEqual(2);
  }
  expect(Math.max(...sizes)).toBe(CLOUD_LIMITS.reportsPerRequest);
  for (const player of players) {
    const known = await storedOf(service.cloud, accountOf(simulator, player));
    for (const node of PIGS) expect(known[node]!.progress).toBe(SECONDS * TICKS_PER_SECOND);
  }
  expect(complaints(simulator)).toEqual([]);
});

const LONG_EXTRAS: readonly [string, string, number][] = [
  ["two bytes each", "é", 2_048],
  // In JSON each of them takes six bytes.
  ["control characters", "\u0001", 4_096],
];

it.each(LONG_EXTRAS)(
  "keeps every body within the limit with 50 extras of 4,096 bytes, %s",
  async (_w, repeats, times) => {
    const network = await openNetwork(service.cloud, { worlds: 1 });
    const world = network.worlds[0]!;
    const { simulator, line } = world;
    const players = Array.from({ length: 26 }, () => simulator.join({ name: newPlayer() }));
    await network.until("everybody's nodes are here", () => line.exchanges.filter(isFetch).length === players.length);
    await network.tick(TICKS_PER_SECOND);
    const road = holdAnswer(line, isReport, 2);

    for (const node of ["far", "far2"]) {
      for (const player of players) {
        const options = { callback: [{}], getExtra: [{ repeats, times }] };
        expect(act(simulator, "addNodeProgress", [player, node, 1], options).result).toBe(true);
      }
    }
    road.open();
    await network.until("all is stored", () => isNothingPending(simulator));

    const bodies = line.exchanges.filter(isReport);
    for (const { body } of bodies) expect(Buffer.byteLength(body)).toBeLessThanOrEqual(CLOUD_LIMITS.bodyBytes);
    // As much together as fits, not one by one.
    expect(Math.max(...bodies.map((exchange) => reportsIn(exchange).length))).toBeGreaterThan(1);
    expect(reportsOn(line)).toHaveLength(2 * players.length);
    const known = await storedOf(service.cloud, accountOf(simulator, players[25]!));
    expect([known["far"]!.extra, known["far2"]!.extra]).toEqual([repeats.repeat(times), repeats.repeat(times)]);
  },
);
