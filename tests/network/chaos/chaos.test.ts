/**
 * Everything at once, for as long as it takes: players move between worlds and make progress, lines fail in every way,
 * worlds save, crash and roll back, the service is killed. When the faults end, the network must have counted what the
 * ledger says. Real requests come in an order of their own, so a seed repeats the choices, not every moment.
 */

import { expect, it } from "vitest";
import { createRandom } from "../../../simulator/deterministic/random.ts";
import { settle, verify } from "./chaos-end.ts";
import { Chaos, type ChaosPlayer } from "./chaos-happenings.ts";
import { CHAOS_TREE } from "./chaos-tree.ts";
import { newPlayer, openNetwork, REMOTE_PACK, useCloud } from "../support.ts";
import { shortOrLong } from "../../support/long.ts";
import { seeds, withSeed } from "../../support/seed.ts";

const RUNS = shortOrLong(2, 60);
const STEPS = shortOrLong(150, 400);
const WORLDS = 3;
const PLAYERS = 4;

const service = useCloud();

it(
  `counts every increment and pays every reward once, whatever fails, in ${RUNS} networks`,
  async () => {
    for (const seed of seeds(RUNS)) await withSeed(seed, () => play(seed));
  },
  RUNS * STEPS * 1_000,
);

async function play(seed: number): Promise<void> {
  const pack = { ...REMOTE_PACK, nodes: CHAOS_TREE };
  const network = await openNetwork(service.cloud, { worlds: WORLDS, pack, seed });
  try {
    const players = Array.from({ length: PLAYERS }, (): ChaosPlayer => {
      const name = newPlayer();
      return { name, account: `${name}-account`, place: undefined };
    });
    const chaos = new Chaos(createRandom(seed), network, service.cloud, players);
    for (let step = 0; step < STEPS; step += 1) await chaos.step();
    await settle(chaos);
    const { sums, paid, forgotten } = await verify(chaos);
    console.log(`chaos ${seed}: ${sums} increments, ${paid} rewards paid, ${forgotten} rolled back with their worlds`);
    expect(sums).toBeGreaterThan(0);
  } finally {
    await network.close();
  }
}
