/** Members that a world has claimed and forgotten, while others do the same ones, copies of it run, or they are taken back. */
import { expect, it } from "vitest";
import type { NetworkWorld } from "../../../simulator/network/network.ts";
import { root } from "../../support/nodes.ts";
import { progressOf, type TestPack } from "../../support/pack.ts";
import { holdAnswer, isReport, reportsIn } from "../line.ts";
import { shortOrLong } from "../../support/long.ts";
import {
  accountOf,
  ask,
  isNothingPending,
  joinWorld,
  newPlayer,
  openNetwork,
  REMOTE_PACK,
  storedOf,
  useCloud,
} from "../support.ts";
import { combined, herd, KINDS } from "./combined-nodes.ts";

const service = useCloud();
const PACK: TestPack = {
  ...REMOTE_PACK,
  nodes: [root("page"), combined("all", 3, herd()), combined("kinds", 5, KINDS)],
};

const stored = async (account: string) => {
  const all = await storedOf(service.cloud, account);
  return [all["all"]?.progress ?? 0, all["kinds"]?.progress ?? 0];
};

it(
  "a member counts once where its world crashes, another one does the same member, and crashes or not",
  async () => {
    const network = await openNetwork(service.cloud, { pack: PACK });
    const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
    const most = shortOrLong(3, 16);
    for (const [writes, mode] of Array.from(
      { length: most * 4 },
      (_each, at) => [Math.floor(at / 4), at % 4] as const,
    )) {
      const name = newPlayer();
      const visit = async (w: NetworkWorld, deeds: string[], ticks = 60) => {
        const id = await joinWorld(network, w, name);
        await network.tick(20);
        for (const deed of deeds) {
          w.simulator.kill(id, `minecraft:${deed}`);
          await network.tick(20);
        }
        await network.tick(ticks);
        return id;
      };
      const leave = async (w: NetworkWorld, id: string) => {
        w.simulator.leave(id);
        await network.tick(20);
      };
      const one = await visit(a, []);
      const account = accountOf(a.simulator, one);
      const beforeA = a.simulator.save();
      a.simulator.stopAfterWrites(writes);
      const play = async () => {
        a.simulator.kill(one, "minecraft:cow");
        await network.tick(60);
      };
      await play().catch(() => undefined);
      await a.crash(mode % 2 === 0 ? beforeA : (a.simulator.diskNow() ?? beforeA));
      const beforeB = b.simulator.save();
      const two = await visit(b, ["cow", "pig"]);
      if (mode < 2) await leave(b, two);
      else await b.crash(beforeB);
      await leave(a, await visit(a, []));
      await leave(b, await visit(b, []));
      await leave(a, await visit(a, ["cow"]));
      const end = await visit(b, ["pig"]);
      expect([writes, mode, ...(await stored(account))]).toEqual([writes, mode, 2, 2]);
      expect(progressOf(b.simulator, end, "all")).toBe(2);
      await leave(b, end);
    }
  },
  shortOrLong(180_000, 400_000),
);

it("a member counts once in two copies of a world", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const [a, b] = network.worlds as [NetworkWorld, NetworkWorld];
  const name = newPlayer();
  const id = await joinWorld(network, a, name);
  await network.tick(40);
  await b.crash(a.simulator.save());
  const account = accountOf(a.simulator, id);
  // Claimed, answer heard late.
  const claimed = holdAnswer(a.line, isReport, 1);
  a.simulator.kill(id, "minecraft:cow");
  await network.tick(10);
  a.simulator.leave(id);
  await network.tick(10);
  const there = await joinWorld(network, b, name);
  await network.tick(60);
  b.simulator.kill(there, "minecraft:cow");
  await network.tick(60);
  claimed.open();
  await network.tick(100);
  a.line.mend();
  await network.tick(300);
  b.simulator.leave(there);
  await network.tick(20);
  const last = await joinWorld(network, a, name);
  a.simulator.kill(last, "minecraft:pig");
  await network.tick(100);
  expect(await stored(account)).toEqual([2, 2]);
  expect(isNothingPending(a.simulator)).toBe(true);
  expect(progressOf(a.simulator, last, "all")).toBe(2);
});

it("what was claimed and forgotten is taken back with its node, also while it is not known whether it was counted", async () => {
  const network = await openNetwork(service.cloud, { pack: PACK });
  const a = network.worlds[0]!;
  const name = newPlayer();
  const id = await joinWorld(network, a, name);
  await network.tick(40);
  const account = accountOf(a.simulator, id);
  a.simulator.kill(id, "minecraft:pig");
  await network.tick(60);
  const before = a.simulator.save();
  const claimed = holdAnswer(a.line, isReport, 1);
  a.simulator.kill(id, "minecraft:cow");
  await network.tick(40);
  await a.crash(before);
  claimed.open();
  const asksAlone = (e: Parameters<typeof reportsIn>[0]) => reportsIn(e).some((r) => r.node.endsWith("-taken"));
  a.line.choose((e) => (asksAlone(e) ? { kind: "reset" } : { kind: "none" }));
  const back = await joinWorld(network, a, name);
  await network.tick(30);
  ask(a.simulator, `ach:revoke "${name}" only all`);
  ask(a.simulator, `ach:revoke "${name}" only kinds`);
  await network.tick(200);
  a.line.mend();
  await network.tick(1_300);
  expect(await stored(account)).toEqual([0, 0]);
  a.simulator.kill(back, "minecraft:cow");
  await network.tick(100);
  expect(await stored(account)).toEqual([1, 1]);
});
