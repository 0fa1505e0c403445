/**
 * One random world over several sessions: drives the built pack in the simulator and the plain world beside it, and compares
 * what an outsider can see whenever all that was begun has had time to end.
 */
import { expect } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { startWorld, type Simulator, type WorldSave } from "../../../simulator/index.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import { buildTestPack, complaints } from "../../support/pack.ts";
import type { PlainPlayer } from "./plain-player.ts";
import { keyOf, PlainWorld } from "./plain-world.ts";
import { doSomething, moveToTeam, postSomething, SETTLED, type Scene } from "./random-deeds.ts";
import { editedTree } from "./random-edits.ts";
import { FIRST_DAY, randomTree, randomZone } from "./random-trees.ts";
import { claimSeen, paidSeen, progressSeen, toldSeen } from "./sight.ts";
import { adopt, isOrderIndifferent, movedByCalls } from "./stopped-disk.ts";

const NAMES = ["Ann", "Bob", "Cid"];
const HOUR = 3_600;

export class RandomWorld implements Scene {
  readonly zone: string;
  readonly trees: readonly NodeJson[][];
  readonly lasting: ReadonlySet<string>;
  readonly hasTeamRounds: boolean;
  readonly plain: PlainWorld;
  readonly story: string[] = [];
  world!: Simulator;
  private favouriteId = "n0";
  private save: WorldSave | undefined;
  private saved: string;
  private clock = FIRST_DAY + 10 * HOUR;

  constructor(readonly random: Random) {
    this.zone = randomZone(random);
    const tree = randomTree(random);
    this.trees = [tree, editedTree(random, tree), editedTree(random, tree)];
    this.hasTeamRounds = this.trees.flat().some(({ team, repeat }) => team === true && repeat);
    const ids = this.trees.map((nodes) => new Set(nodes.map(({ node_ID }) => node_ID)));
    this.lasting = new Set([...ids[0]!].filter((id) => ids.every((each) => each.has(id))));
    this.plain = new PlainWorld(this.zone);
    this.saved = this.plain.copy();
  }

  dispose(): void {
    // A build that failed has left none.
    (this.world as Simulator | undefined)?.dispose();
  }

  favourite = (): NodeJson => {
    const { random, plain } = this;
    if (random.chance(0.1)) {
      this.favouriteId = random.pick(plain.nodes.filter(({ parent_node }) => parent_node !== undefined)).node_ID;
    }
    return (
      plain.nodes.find((node) => node.node_ID === this.favouriteId && random.chance(0.8)) ?? random.pick(plain.nodes)
    );
  };

  idOf = (player: PlainPlayer): string => this.world.players().find(({ name }) => name === player.name)!.id;

  async start(
    nodes: readonly NodeJson[] = this.random.pick(this.trees),
    moments: ReadonlyMap<string, readonly PlainPlayer[]> = new Map(),
  ): Promise<void> {
    this.story.push(`a session with tree ${this.trees.findIndex((tree) => tree === nodes)}`);
    const folder = await buildTestPack({ nodes, settings: { time_zone: this.zone } });
    this.world = await startWorld({
      packDirectory: `${folder}/world`,
      startSeconds: this.clock,
      seed: this.random.below(1_000),
      ...(this.save ? { save: this.save } : {}),
    });
    this.plain.nodes = nodes;
    for (const player of this.plain.players) Object.assign(player, { isOnline: false, told: {} });
    this.world.tick();
    for (const [name, states] of moments) this.comeBack(name, states);
    for (const name of NAMES) if (!moments.has(name) && this.random.chance(0.7)) this.join(name);
    this.settle();
  }

  /** After a disk that stopped: with what was written until then. */
  private comeBack(name: string, moments: readonly PlainPlayer[]): void {
    this.world.join({ name });
    this.world.tick(SETTLED);
    const player = this.plain.player(name);
    const id = this.idOf(player);
    claimSeen(this.world, id, () => "First");
    this.world.tick(SETTLED);
    this.look();
    const before = structuredClone(player);
    this.plain.join(player);
    adopt(this.world, this.plain, id, before, moments);
  }

  private look(): void {
    this.plain.now = this.world.world().unixSeconds;
  }

  private join(name: string): void {
    this.story.push(`${name} joins`);
    this.world.join({ name });
    this.world.tick(4);
    this.look();
    const isNew = !this.plain.players.some((each) => each.name === name);
    this.plain.join(this.plain.player(name));
    this.world.tick(SETTLED);
    if (isNew) moveToTeam(this, this.plain.player(name));
  }

  step(): Promise<void> | void {
    this.look();
    const what = this.random.weighted({
      ...{ deed: 90, clock: 14, join: 6, mail: 5 },
      ...{ save: 4, stop: 2, crash: 1, stopDisk: 1.5 },
    });
    if (what === "deed") return doSomething(this);
    if (what === "mail") return postSomething(this);
    if (what === "clock") return this.setClock();
    if (what === "save") return this.saveWorld();
    if (what === "stopDisk") return this.stopDisk();
    if (what === "stop" || what === "crash") return this.stop(what);
    const away = NAMES.filter((name) => !this.plain.players.some((each) => each.name === name && each.isOnline));
    if (away.length > 0) this.join(this.random.pick(away));
    this.settle();
  }

  private setClock(): void {
    const hours = this.random.weighted({ "-30": 1, "-5": 1, "1": 4, "5": 4, "11": 4, "24": 6, "80": 2, "500": 0.5 });
    this.settle();
    this.clock = Math.floor(this.plain.now) + Number(hours) * HOUR + this.random.below(60);
    this.story.push(`the clock is set to ${new Date(this.clock * 1_000).toISOString()}`);
    this.world.setClock(this.clock);
    this.settle();
  }

  private saveWorld(): void {
    this.settle();
    this.story.push("the world is saved");
    this.save = this.world.save();
    this.saved = this.plain.copy();
  }

  private async stop(how: "stop" | "crash"): Promise<void> {
    this.settle();
    this.story.push(how);
    this.clock = Math.floor(this.plain.now) + this.random.pick([60, 60, HOUR, 8 * HOUR, 25 * HOUR]);
    if (how === "stop") {
      this.save = this.world.shutdown();
      this.saved = this.plain.copy();
    } else this.world.crash();
    this.world.dispose();
    this.plain.restore(this.saved);
    await this.start();
  }

  /** The disk stops at some write amid calls, and the world is gone. */
  private async stopDisk(): Promise<void> {
    const { random, plain } = this;
    const { nodes } = plain;
    this.settle();
    const online = plain.players.filter(({ isOnline }) => isOnline);
    if (online.length === 0 || !isOrderIndifferent(nodes)) return;
    const before = structuredClone(plain.players);
    const moments = new Map(online.map((player) => [player.name, [structuredClone(player)]]));
    const writes = random.below(12);
    this.story.push(`the disk stops after ${writes} writes`);
    this.world.stopAfterWrites(writes);
    const pass = (ticks: number): void => {
      for (let tick = 0; tick < ticks && !this.world.diskNow(); tick++) this.world.tick();
    };
    for (let calls = random.between(1, 8); calls > 0 && !this.world.diskNow(); calls--) {
      const player = random.pick(online);
      const { node_ID: nodeId, goal_number: goal } = random.pick(movedByCalls(nodes));
      const delta = random.between(1, goal);
      this.story.push(`${player.name} adds ${delta} to ${nodeId}`);
      const args = { playerId: this.idOf(player), nodeId, delta };
      const message = JSON.stringify({ id: "x", reply: "x:x", method: "addNodeProgress", args });
      this.world.scriptEventFromPack("ach:call", message);
      this.look();
      plain.add(player, nodeId, delta);
      moments.get(player.name)!.push(structuredClone(player));
      pass(random.pick([0, 1, 3, 25]));
    }
    pass(random.pick([1, 3, 40]));
    this.look();
    this.save = this.world.diskNow() ?? this.world.save();
    this.clock = Math.floor(plain.now) + 60;
    this.world.crash();
    this.world.dispose();
    plain.players = before;
    await this.start(nodes, moments);
    this.saveWorld();
  }

  settle = (): void => {
    this.world.tick(SETTLED);
    this.look();
    while (this.plain.isNearAnyLimit()) {
      this.world.tick(200);
      this.look();
    }
    for (const player of this.plain.players) if (player.isOnline) this.compare(player);
    expect(complaints(this.world), "what is in the log").toEqual([]);
  };

  private compare(player: PlainPlayer): void {
    const { plain, world } = this;
    const id = this.idOf(player);
    const ids = plain.nodes.map(({ node_ID }) => node_ID);
    plain.hold(player);
    same(`progress of ${player.name}`, progressSeen(world, id, ids), (node) => plain.progress(player, node), ids);
    const rewards = plain.nodes.flatMap(({ reward, milestones }) => [
      ...(reward ?? []),
      ...(milestones ?? []).flatMap((each) => each.reward),
    ]);
    const keys = [...new Set(rewards.map(keyOf))].filter((key) => !/^(unlock|progress) /.test(key));
    const paid = Object.fromEntries(keys.map((key) => [key, paidSeen(world, id, key)]));
    same(`paid to ${player.name}`, paid, (key) => player.paid[key] ?? 0, keys);
    same(`told of ${player.name}`, toldSeen(world, id), (node) => player.told[node] ?? 0, ids);
  }
}

/** Says of each key that differs what is seen and what is meant. */
function same(
  what: string,
  seen: Readonly<Record<string, number>>,
  meant: (key: string) => number,
  keys: readonly string[],
): void {
  const differing = keys.filter((key) => (seen[key] ?? 0) !== meant(key));
  const told = differing.map((key) => `${key} is ${seen[key] ?? 0}, meant is ${meant(key)}`);
  expect(told, `${what}: ${told.join("; ")}`).toEqual([]);
}
