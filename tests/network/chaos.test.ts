/**
 * Everything at once, for as long as it takes: players move between worlds and make progress, lines fail in every way,
 * worlds save, crash and roll back, the service is killed. When the faults end, the network must have counted what the
 * ledger says. Real requests come in an order of their own, so a seed repeats the choices, not every moment.
 */

import { setTimeout as sleep } from "node:timers/promises";
import { expect, it } from "vitest";
import { message } from "../../scripts/core/text.ts";
import type { NodeJson } from "../../scripts/core/node.ts";
import type { WorldSave } from "../../simulator/index.ts";
import type { CloudProcess } from "../../simulator/network/cloud-process.ts";
import type { Exchange, Fault } from "../../simulator/network/fault-proxy.ts";
import type { Network, NetworkWorld } from "../../simulator/network/network.ts";
import { child, root } from "../support/nodes.ts";
import { carried, progressOf } from "../support/pack.ts";
import { createRandom, type Random } from "../support/random.ts";
import { createLedger, type Moment } from "./chaos-ledger.ts";
import { isFetch, reportsIn, resultsIn } from "./line.ts";
import { act, ask, FAR, isNothingPending, newPlayer, openNetwork, REMOTE_PACK, storedOf, useCloud } from "./support.ts";

const IS_LONG = process.env["LONG"] === "1";
const RUNS = IS_LONG ? 60 : 2;
const STEPS = IS_LONG ? 400 : 150;
const FIRST_SEED = Number(process.env["SEED"] ?? Math.floor(Math.random() * 1e9));
const WORLDS = 3;
const PLAYERS = 4;
const KEPT_SAVES = 3;

const service = useCloud();

/** Nodes that count without end, by how they are advanced. */
const SUMS = ["calls", "extras", "kills"] as const;
/** Nodes that complete, with what they pay. */
const PAYING: Readonly<Record<string, string>> = {
  pay1: "minecraft:diamond",
  pay2: "minecraft:emerald",
  pay3: "minecraft:gold_ingot",
  pay4: "minecraft:iron_ingot",
  pay5: "minecraft:coal",
  pay6: "minecraft:redstone",
};
const PAYING_GOAL = 6;

const TREE: readonly NodeJson[] = [
  root("page"),
  child("calls", "page", { is_cloud: true, goal_number: FAR }),
  child("extras", "page", { is_cloud: true, goal_number: FAR }),
  child("kills", "page", {
    is_cloud: true,
    goal_number: FAR,
    goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:pig" },
  }),
  ...Object.entries(PAYING).map(([id, item]) =>
    child(id, "page", { is_cloud: true, goal_number: PAYING_GOAL, reward: [{ type: "item", item }] }),
  ),
];

interface ChaosPlayer {
  readonly name: string;
  readonly account: string;
  /** The world he is in. */
  place: number | undefined;
}

class Chaos {
  readonly ledger = createLedger(WORLDS);
  readonly saves: { save: WorldSave; moment: Moment }[][] = [];
  /** How much of each line's exchanges the ledger has seen. */
  readonly seen: Exchange[][] = [];
  isServiceUp = true;

  constructor(
    readonly random: Random,
    readonly network: Network,
    readonly cloud: CloudProcess,
    readonly players: readonly ChaosPlayer[],
  ) {
    for (const [index, world] of network.worlds.entries()) {
      this.saves.push([{ save: world.simulator.save(), moment: this.ledger.moment(index) }]);
      this.seen.push([]);
      world.line.choose(() => this.fault());
    }
  }

  fault(): Fault {
    const { random } = this;
    const later = (): Promise<void> => sleep(1 + random.below(25));
    const faults: (() => Fault)[] = [
      () => ({ kind: "request late", until: later() }),
      () => ({ kind: "answer late", until: later() }),
      () => ({ kind: "slow close", until: later() }),
      () => ({ kind: "reset" }),
      () => ({ kind: "reply lost" }),
      () => ({ kind: "reply lost" }),
      () => ({ kind: "body cut" }),
      () => ({ kind: "repeated" }),
      () => ({ kind: "silence" }),
      () => ({ kind: "answered", status: 429, headers: { "retry-after": "1" }, body: "{}" }),
      () => ({ kind: "answered", status: 503, headers: { "retry-after": "2" }, body: "{}" }),
      () => ({ kind: "answered", status: 200, headers: { "content-type": "text/html" }, body: "<html></html>" }),
    ];
    return random.chance(0.4) ? random.pick(faults)() : { kind: "none" };
  }

  world(index: number): NetworkWorld {
    return this.network.worlds[index]!;
  }

  /** The ledger learns what the service said meanwhile, world by world. */
  read(index: number): void {
    const { exchanges } = this.world(index).line;
    const seen = this.seen[index]!;
    for (const exchange of exchanges) {
      if (seen.includes(exchange) || !exchange.answer) continue;
      seen.push(exchange);
      const results = resultsIn(exchange);
      reportsIn(exchange).forEach((report, position) => {
        if (results[position]) this.ledger.answered(index, report, results[position]);
      });
    }
  }

  async step(): Promise<void> {
    const { random } = this;
    const online = this.players.filter(({ place }) => place !== undefined);
    const action = random.below(100);
    if (action < 12) this.move(random.pick(this.players));
    else if (action < 62 && online.length > 0) this.advance(random.pick(online));
    else if (action < 67) await this.save(random.below(WORLDS));
    else if (action < 72) await this.crash(random.below(WORLDS));
    else if (action < 76) await this.forget(random.below(WORLDS));
    else if (action < 78) await this.restart(random.below(WORLDS));
    else if (action < 81) this.world(random.below(WORLDS)).line.cut();
    else if (action < 86) this.mend(random.below(WORLDS));
    else if (action < 88) await this.toggleService();
    else await this.network.tick(1 + random.below(80));
    await this.network.tick(random.below(4));
  }

  mend(index: number): void {
    const { line } = this.world(index);
    line.mend();
    line.choose(() => this.fault());
  }

  async toggleService(): Promise<void> {
    if (this.isServiceUp) await this.cloud.kill();
    else await this.cloud.start();
    this.isServiceUp = !this.isServiceUp;
  }

  move(player: ChaosPlayer): void {
    const { random } = this;
    if (player.place !== undefined) {
      const { simulator } = this.world(player.place);
      simulator.leave(this.idOf(player, player.place));
      player.place = undefined;
      if (random.chance(0.3)) return;
    }
    player.place = random.below(WORLDS);
    const { simulator } = this.world(player.place);
    simulator.join({ name: player.name, persistentId: player.account });
    // Known to the pack from here on; what comes from the cloud comes when it comes.
    simulator.tick(3);
  }

  idOf(player: ChaosPlayer, place: number): string {
    return this.world(place)
      .simulator.players()
      .find(({ name }) => name === player.name)!.id;
  }

  advance(player: ChaosPlayer): void {
    const { random } = this;
    const place = player.place!;
    const { simulator } = this.world(place);
    const playerId = this.idOf(player, place);
    const delta = 1 + random.below(5);
    const how = random.below(10);
    if (how < 3) {
      act(simulator, "addNodeProgress", [playerId, "calls", delta], random.chance(0.7) ? { callback: [{}] } : {});
      this.ledger.made(place, player.account, "calls", delta);
    } else if (how < 5) {
      const getExtra = [{ value: `extra ${random.below(1_000)}` }];
      act(simulator, "addNodeProgress", [playerId, "extras", delta], { callback: [{ value: true }], getExtra });
      this.ledger.made(place, player.account, "extras", delta);
    } else if (how < 7) {
      for (let pig = 0; pig < delta; pig += 1) simulator.kill(playerId, "minecraft:pig");
      simulator.tick();
      this.ledger.made(place, player.account, "kills", delta);
    } else {
      const node = random.pick(Object.keys(PAYING));
      const callback = [{}];
      if (random.chance(0.2)) act(simulator, "setNodeFinish", [playerId, node], { callback });
      else act(simulator, "addNodeProgress", [playerId, node, delta], { callback });
    }
  }

  /** A save holds what was made at least a second before; nothing new is made meanwhile. */
  async save(index: number): Promise<void> {
    await this.network.tick(20);
    this.read(index);
    const kept = { save: this.world(index).simulator.save(), moment: this.ledger.moment(index) };
    this.saves[index] = [...this.saves[index]!, kept].slice(-KEPT_SAVES);
  }

  /** Back to the last save or, as after a restored backup, to an older one. */
  async crash(index: number, chosen?: number): Promise<void> {
    const saves = this.saves[index]!;
    const at = chosen ?? (this.random.chance(0.7) ? saves.length - 1 : this.random.below(saves.length));
    const { save, moment } = saves[at]!;
    this.saves[index] = saves.slice(0, at + 1);
    await this.world(index).crash(save);
    await this.decide(index);
    this.ledger.rolledBack(index, moment);
    for (const player of this.players) if (player.place === index) player.place = undefined;
  }

  /** An outage: much waits, the world saves. It ends, all is sent, more is made, and the world forgets that. */
  async forget(index: number): Promise<void> {
    const { line } = this.world(index);
    const here = this.players.filter(({ place }) => place === index);
    line.cut();
    for (const player of here) for (let count = 0; count < 4; count += 1) this.advance(player);
    await this.save(index);
    for (const player of here) this.advance(player);
    line.mend();
    await this.network.tick(200);
    for (const player of here) this.advance(player);
    await this.network.tick(this.random.below(60));
    await this.crash(index, this.saves[index]!.length - 1);
    this.mend(index);
  }

  async restart(index: number): Promise<void> {
    await this.world(index).restart();
    for (const player of this.players) if (player.place === index) player.place = undefined;
    this.read(index);
    const kept = { save: this.world(index).simulator.lastSave()!, moment: this.ledger.moment(index) };
    this.saves[index] = [...this.saves[index]!, kept].slice(-KEPT_SAVES);
  }

  /**
   * What the dead world sent has an outcome: requests of which nobody knows whether they were stored arrive once more,
   * as packets do that were delayed.
   */
  async decide(index: number): Promise<void> {
    const { line } = this.world(index);
    await line.idle();
    if (!this.isServiceUp) await this.toggleService();
    for (const exchange of line.exchanges) {
      if (exchange.answer || !exchange.forwarded || reportsIn(exchange).length === 0) continue;
      exchange.answer = await this.cloud.ask("POST", "/v1/reports", exchange.body);
    }
    this.read(index);
  }

  async finish(): Promise<void> {
    if (!this.isServiceUp) await this.toggleService();
    for (const { line } of this.network.worlds) line.mend();
    for (const player of this.players) {
      if (player.place !== undefined) this.world(player.place).simulator.leave(this.idOf(player, player.place));
      player.place = undefined;
    }
    await this.network.until(
      "the reports of players who left are stored",
      () => this.network.worlds.every(({ simulator }) => isNothingPending(simulator)),
      8_000,
    );
    // What a world still keeps for a player goes when he is back; then each world sees what the others brought.
    for (let round = 0; round < 2; round += 1) {
      for (const index of this.network.worlds.keys()) {
        await this.gather(index);
        if (round > 0) await this.check(index);
        for (const player of this.players) this.world(index).simulator.leave(this.idOf(player, index));
        await this.network.tick(5);
      }
    }
  }

  /** Everybody joins a world and stays until all is said. */
  async gather(index: number): Promise<void> {
    const { simulator, line } = this.world(index);
    const before = line.exchanges.length;
    for (const { name, account } of this.players) simulator.join({ name, persistentId: account });
    const fetches = (): number => line.exchanges.slice(before).filter((each) => isFetch(each) && each.answer).length;
    await this.network.until("everybody's nodes are here", () => fetches() >= PLAYERS, 8_000);
    await this.network.tick(60);
    await this.network.until("all is stored", () => isNothingPending(simulator), 8_000);
  }

  async check(index: number): Promise<void> {
    const { simulator } = this.world(index);
    for (const player of this.players) {
      const known = await storedOf(this.cloud, player.account);
      for (const [node, { progress, version }] of Object.entries(known)) {
        const what = `${node} of ${player.name} in world ${index}`;
        expect(progressOf(simulator, this.idOf(player, index), node), what).toBe(progress);
        const state = message("en_US", "info.cloud", { base: progress, version, pending: 0 });
        expect(ask(simulator, `ach:info ${player.name} ${node}`), what).toContain(state);
      }
    }
  }

  async verify(): Promise<{ sums: number; paid: number; forgotten: number }> {
    const totals = { sums: 0, paid: 0, forgotten: 0 };
    for (const index of this.network.worlds.keys()) this.read(index);
    for (const player of this.players) {
      const known = await storedOf(this.cloud, player.account);
      for (const node of SUMS) {
        const expected = this.ledger.expected(player.account, node);
        expect(known[node]?.progress ?? 0, `${node} of ${player.name}`).toBe(expected);
        totals.sums += expected;
      }
      for (const [node, item] of Object.entries(PAYING)) {
        const what = `${node} of ${player.name}`;
        const crossings = this.ledger.crossings.get(`${player.account} ${node}`) ?? [];
        expect(crossings.length, what).toBe((known[node]?.completed_at ?? 0) > 0 ? 1 : 0);
        const paid = this.paid(player, item);
        expect(paid, what).toBeLessThanOrEqual(crossings.length);
        if (crossings[0] && !crossings[0].isForgotten) expect(paid, what).toBe(1);
        totals.paid += paid;
        totals.forgotten += crossings.length - paid;
      }
    }
    for (const { simulator } of this.network.worlds) {
      expect(simulator.contentLog().filter(({ level }) => level === "error")).toEqual([]);
    }
    return totals;
  }

  /** Over all worlds: what is paid in one is in his inventory there. */
  paid(player: ChaosPlayer, item: string): number {
    return this.network.worlds.reduce((sum, { simulator }) => {
      const here = simulator.players().find(({ name }) => name === player.name);
      return sum + (here ? carried(simulator, here.id, item) : 0);
    }, 0);
  }
}

it(
  `counts every increment and pays every reward once, whatever fails, in ${RUNS} networks`,
  async () => {
    console.log(`chaos: SEED=${FIRST_SEED}`);
    for (let seed = FIRST_SEED; seed < FIRST_SEED + RUNS; seed += 1) {
      const pack = { ...REMOTE_PACK, nodes: TREE };
      const network = await openNetwork(service.cloud, { worlds: WORLDS, pack, seed });
      try {
        const players = Array.from({ length: PLAYERS }, (): ChaosPlayer => {
          const name = newPlayer();
          return { name, account: `${name}-account`, place: undefined };
        });
        const chaos = new Chaos(createRandom(seed), network, service.cloud, players);
        for (let step = 0; step < STEPS; step += 1) await chaos.step();
        await chaos.finish();
        const { sums, paid, forgotten } = await chaos.verify();
        console.log(
          `chaos ${seed}: ${sums} increments, ${paid} rewards paid, ${forgotten} rolled back with their worlds`,
        );
        expect(sums).toBeGreaterThan(0);
      } catch (error) {
        throw new Error(`the network failed; look closer with SEED=${seed}`, { cause: error });
      } finally {
        await network.close();
      }
    }
  },
  RUNS * STEPS * 400,
);
