/**
 * What happens in the chaos: players move between worlds and make progress, lines fail in every way, worlds save, crash
 * and roll back, the service is killed. Tells the ledger what was made and what the service answered; judges nothing.
 */

import { setTimeout as sleep } from "node:timers/promises";
import type { WorldSave } from "../../../simulator/index.ts";
import type { CloudProcess } from "../../../simulator/network/cloud-process.ts";
import type { Exchange, Fault } from "../../../simulator/network/fault-proxy.ts";
import type { Network, NetworkWorld } from "../../../simulator/network/network.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import { createLedger, type Ledger, type Moment } from "./chaos-ledger.ts";
import { PAYING } from "./chaos-tree.ts";
import { reportsIn, resultsIn } from "../line.ts";
import { act } from "../support.ts";

const KEPT_SAVES = 3;

export interface ChaosPlayer {
  readonly name: string;
  readonly account: string;
  /** The world they are in. */
  place: number | undefined;
}

export class Chaos {
  readonly ledger: Ledger;
  isServiceUp = true;
  /** Of each world, oldest first. */
  private readonly saves: { save: WorldSave; moment: Moment }[][] = [];
  /** How much of each line's exchanges the ledger has seen. */
  private readonly seen: Exchange[][] = [];

  constructor(
    private readonly random: Random,
    readonly network: Network,
    readonly cloud: CloudProcess,
    readonly players: readonly ChaosPlayer[],
  ) {
    this.ledger = createLedger(network.worlds.length);
    for (const [index, world] of network.worlds.entries()) {
      this.saves.push([{ save: world.simulator.save(), moment: this.ledger.moment(index) }]);
      this.seen.push([]);
      world.line.choose(() => this.fault());
    }
  }

  private fault(): Fault {
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

  private someWorld(): number {
    return this.random.below(this.network.worlds.length);
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
        if (results[position] && !("reset" in report)) this.ledger.answered(index, report, results[position]);
      });
    }
  }

  async step(): Promise<void> {
    const { random } = this;
    const online = this.players.filter(({ place }) => place !== undefined);
    const action = random.below(100);
    if (action < 12) this.move(random.pick(this.players));
    else if (action < 62 && online.length > 0) this.advance(random.pick(online));
    else if (action < 67) await this.save(this.someWorld());
    else if (action < 72) await this.crash(this.someWorld());
    else if (action < 76) await this.forget(this.someWorld());
    else if (action < 78) await this.restart(this.someWorld());
    else if (action < 81) this.world(this.someWorld()).line.cut();
    else if (action < 86) this.mend(this.someWorld());
    else if (action < 88) await this.toggleService();
    else await this.network.tick(1 + random.below(80));
    await this.network.tick(random.below(4));
  }

  private mend(index: number): void {
    const { line } = this.world(index);
    line.mend();
    line.choose(() => this.fault());
  }

  async toggleService(): Promise<void> {
    if (this.isServiceUp) await this.cloud.kill();
    else await this.cloud.start();
    this.isServiceUp = !this.isServiceUp;
  }

  private move(player: ChaosPlayer): void {
    const { random } = this;
    if (player.place !== undefined) {
      const { simulator } = this.world(player.place);
      simulator.leave(this.idOf(player, player.place));
      player.place = undefined;
      if (random.chance(0.3)) return;
    }
    player.place = this.someWorld();
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

  private advance(player: ChaosPlayer): void {
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
  private async save(index: number): Promise<void> {
    await this.network.tick(20);
    this.read(index);
    const kept = { save: this.world(index).simulator.save(), moment: this.ledger.moment(index) };
    this.saves[index] = [...this.saves[index]!, kept].slice(-KEPT_SAVES);
  }

  /** Back to the last save or, as after a restored backup, to an older one. */
  private async crash(index: number, chosen?: number): Promise<void> {
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
  private async forget(index: number): Promise<void> {
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

  private async restart(index: number): Promise<void> {
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
  private async decide(index: number): Promise<void> {
    const { line } = this.world(index);
    await line.idle();
    if (!this.isServiceUp) await this.toggleService();
    for (const exchange of line.exchanges) {
      if (exchange.answer || !exchange.forwarded || reportsIn(exchange).length === 0) continue;
      exchange.answer = await this.cloud.ask("POST", "/v1/reports", exchange.body);
    }
    this.read(index);
  }
}
