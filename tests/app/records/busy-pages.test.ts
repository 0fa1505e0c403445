import { describe, expect, it } from "vitest";
import { createPlayerRecords } from "../../../scripts/app/records/player-records.ts";
import type { Players, PropertyStore } from "../../../scripts/app/ports.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { memoryProperties } from "../../support/memory-properties.ts";
import { root } from "../../support/nodes.ts";

const PLAYERS = 10;
const PAGES = 60;
const MOST_A_TICK = 5;

/** So many players who make progress on each of so many pages. */
function busyServer() {
  const tree = createTree(Array.from({ length: PAGES }, (_, page) => root(`p${page}`, { goal_number: 1_000 })));
  let [tick, writes] = [0, 0];
  const stores = new Map<string, PropertyStore>();
  const propertiesOf = (id: string): PropertyStore => {
    const kept = memoryProperties();
    const counted: PropertyStore = {
      ...kept,
      set(key, value) {
        writes += 1;
        kept.set(key, value);
      },
    };
    stores.set(id, stores.get(id) ?? counted);
    return stores.get(id)!;
  };
  const ids = Array.from({ length: PLAYERS }, (_, index) => String(index));
  const players = { name: (id: string) => id, properties: propertiesOf } as unknown as Players;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { tick: () => tick, nowSeconds: () => 0, nowMilliseconds: () => 0 };
  const start = () => createPlayerRecords({ tree, players, clock, log });
  const records = start();
  return {
    progressAll(progress: number): void {
      for (const id of ids) for (const node of tree.nodes) records.open(id)!.write(node, { progress }, "soon");
    },
    /** @returns how many properties were written in the tick */
    tick(): number {
      tick += 1;
      writes = 0;
      records.flushDue();
      return writes;
    },
    saved: () => {
      const read = start();
      return ids.flatMap((id) => tree.nodes.map((node) => read.open(id)!.read(node)!.progress));
    },
  };
}

describe("where many pages change all the time", () => {
  it("no tick writes more of them than it can bear, and each has its turn", () => {
    const server = busyServer();
    server.progressAll(1);
    const ticks = (PLAYERS * PAGES) / MOST_A_TICK + 20;
    for (let tick = 1; tick <= ticks; tick++) {
      server.progressAll(1 + tick);
      expect(server.tick()).toBeLessThanOrEqual(MOST_A_TICK);
    }
    expect(Math.min(...server.saved())).toBeGreaterThan(0);
  });

  it("the last of them is written once nothing changes any more", () => {
    const server = busyServer();
    for (let tick = 1; tick <= 30; tick++) {
      server.progressAll(tick);
      server.tick();
    }
    for (let tick = 1; tick <= (2 * PLAYERS * PAGES) / MOST_A_TICK + 40; tick++) server.tick();
    expect(new Set(server.saved())).toEqual(new Set([30]));
  });
});
