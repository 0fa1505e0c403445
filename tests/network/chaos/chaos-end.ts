/**
 * How the chaos ends, and what must be true then: nothing is pending, every world shows what the cloud holds, and the
 * cloud counted and completed what the ledger says.
 */

import { expect } from "vitest";
import { message } from "../../../scripts/core/text/message.ts";
import { carried, progressOf } from "../../support/pack.ts";
import type { Chaos, ChaosPlayer } from "./chaos-happenings.ts";
import { PAYING, SUMS } from "./chaos-tree.ts";
import { isFetch } from "../line.ts";
import { ask, isNothingPending, storedOf } from "../support.ts";

/** The faults end: what is pending must be stored, and every world must come to show what the cloud holds. */
export async function settle(chaos: Chaos): Promise<void> {
  const { network, players } = chaos;
  if (!chaos.isServiceUp) await chaos.toggleService();
  for (const { line } of network.worlds) line.mend();
  for (const player of players) {
    if (player.place !== undefined) chaos.world(player.place).simulator.leave(chaos.idOf(player, player.place));
    player.place = undefined;
  }
  await network.until(
    "the reports of players who left are stored",
    () => network.worlds.every(({ simulator }) => isNothingPending(simulator)),
    8_000,
  );
  // What a world still keeps for a player goes when they are back; then each world sees what the others brought.
  for (let round = 0; round < 2; round += 1) {
    for (const index of network.worlds.keys()) {
      await gather(chaos, index);
      if (round > 0) await checkWorld(chaos, index);
      for (const player of players) chaos.world(index).simulator.leave(chaos.idOf(player, index));
      await network.tick(5);
    }
  }
}

/** Everybody joins a world and stays until all is said. */
async function gather(chaos: Chaos, index: number): Promise<void> {
  const { network, players } = chaos;
  const { simulator, line } = chaos.world(index);
  const before = line.exchanges.length;
  for (const { name, account } of players) simulator.join({ name, persistentId: account });
  const fetches = (): number => line.exchanges.slice(before).filter((each) => isFetch(each) && each.answer).length;
  await network.until("everybody's nodes are here", () => fetches() >= players.length, 8_000);
  await network.tick(60);
  await network.until("all is stored", () => isNothingPending(simulator), 8_000);
}

/** A world in which everybody is shows the state of the cloud, and has nothing pending. */
async function checkWorld(chaos: Chaos, index: number): Promise<void> {
  const { simulator } = chaos.world(index);
  for (const player of chaos.players) {
    const known = await storedOf(chaos.cloud, player.account);
    for (const [node, { progress, version }] of Object.entries(known)) {
      const what = `${node} of ${player.name} in world ${index}`;
      expect(progressOf(simulator, chaos.idOf(player, index), node), what).toBe(progress);
      const state = message("en_US", "info.cloud", { base: progress, version, pending: 0 });
      expect(ask(simulator, `ach:info ${player.name} ${node}`), what).toContain(state);
    }
  }
}

export interface Totals {
  sums: number;
  paid: number;
  /** Completed, but not paid: the payment was rolled back with its world. */
  forgotten: number;
}

/** The service counted what the ledger says, and each reward was paid at most once, and once unless it was forgotten. */
export async function verify(chaos: Chaos): Promise<Totals> {
  const totals: Totals = { sums: 0, paid: 0, forgotten: 0 };
  for (const index of chaos.network.worlds.keys()) chaos.read(index);
  for (const player of chaos.players) {
    const known = await storedOf(chaos.cloud, player.account);
    for (const node of SUMS) {
      const expected = chaos.ledger.expected(player.account, node);
      expect(known[node]?.progress ?? 0, `${node} of ${player.name}`).toBe(expected);
      totals.sums += expected;
    }
    for (const [node, item] of Object.entries(PAYING)) {
      const what = `${node} of ${player.name}`;
      const crossings = chaos.ledger.crossings.get(`${player.account} ${node}`) ?? [];
      expect(crossings.length, what).toBe((known[node]?.completed_at ?? 0) > 0 ? 1 : 0);
      const paid = paidTo(chaos, player, item);
      expect(paid, what).toBeLessThanOrEqual(crossings.length);
      if (crossings[0] && !crossings[0].isForgotten) expect(paid, what).toBe(1);
      totals.paid += paid;
      totals.forgotten += crossings.length - paid;
    }
  }
  for (const { simulator } of chaos.network.worlds) {
    expect(simulator.contentLog().filter(({ level }) => level === "error")).toEqual([]);
  }
  return totals;
}

/** Over all worlds: what is paid in one is in their inventory there. */
function paidTo(chaos: Chaos, player: ChaosPlayer, item: string): number {
  return chaos.network.worlds.reduce((sum, { simulator }) => {
    const here = simulator.players().find(({ name }) => name === player.name);
    return sum + (here ? carried(simulator, here.id, item) : 0);
  }, 0);
}
