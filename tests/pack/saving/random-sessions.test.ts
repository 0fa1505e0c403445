import { expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import { startWorld, type Simulator, type WorldSave } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { buildTestPack, call, carried, complaints, progressOf } from "../../support/pack.ts";
import { createRandom, type Random } from "../../../simulator/deterministic/random.ts";
import { shortOrLong } from "../../support/long.ts";
import { seeds, withSeed } from "../../support/seed.ts";

const SESSIONS = shortOrLong(40, 1_000);
const STEPS = 40;
/** Generous: a stuck session shows, a slow machine does not. */
const LIMIT_MILLISECONDS = SESSIONS * 8_000;

const NAMES = ["Alex", "Steve"];
const REWARDS: Record<string, string> = {
  kills: "minecraft:diamond",
  calls: "minecraft:emerald",
  apples: "minecraft:gold_ingot",
  later: "minecraft:iron_ingot",
};

/** The same tree with other goals, as an author would edit it between two starts. */
const GOALS: Record<string, number>[] = [
  { kills: 4, calls: 10, apples: 20, later: 3 },
  { kills: 2, calls: 14, apples: 9, later: 5 },
  { kills: 7, calls: 5, apples: 30, later: 1 },
];

function treeWith(goals: Record<string, number>): NodeJson[] {
  const node = (id: string, parent: string, more: Partial<NodeJson>): NodeJson =>
    child(id, parent, {
      goal_number: goals[id]!,
      reward: [
        { type: "xp", amount: 1 },
        { type: "item", item: REWARDS[id]! },
      ],
      ...more,
    });
  return [
    root("one"),
    root("two"),
    node("kills", "one", { goal_details: { goal_type: "default_kill", entity_identifier: "minecraft:cow" } }),
    node("calls", "one", {}),
    node("apples", "two", {
      goal_details: { goal_type: "default_get", item_dict: { newItemName: "minecraft:apple" } },
    }),
    node("later", "kills", { depend_parent: true }),
  ];
}

interface NodeModel {
  progress: number;
  done: boolean;
  paid: number;
}

interface PlayerModel {
  id: string;
  online: boolean;
  apples: number;
  nodes: Record<string, NodeModel>;
  mail: { nodeId: string; delta: number }[];
}

/** What ought to be, told in the simplest way. It is copied with every world save and rolls back with every crash. */
class Model {
  players: PlayerModel[] = [];
  goals = GOALS[0]!;

  add(player: PlayerModel, nodeId: string, delta: number): void {
    const node = player.nodes[nodeId]!;
    if (node.done || (nodeId === "later" && !player.nodes["kills"]!.done)) return;
    node.progress = Math.min(this.goals[nodeId]!, node.progress + delta);
    if (node.progress < this.goals[nodeId]!) return;
    node.done = true;
    node.paid++;
  }

  carry(player: PlayerModel): void {
    const node = player.nodes["apples"]!;
    if (!node.done && player.apples > node.progress) this.add(player, "apples", player.apples - node.progress);
  }

  join(player: PlayerModel): void {
    player.online = true;
    for (const [id, node] of Object.entries(player.nodes)) {
      if (!node.done && node.progress >= this.goals[id]!) {
        node.done = true;
        node.paid++;
      }
    }
    for (const { nodeId, delta } of player.mail.splice(0)) this.add(player, nodeId, delta);
    this.carry(player);
  }
}

const newNodes = (): Record<string, NodeModel> =>
  Object.fromEntries(Object.keys(REWARDS).map((id) => [id, { progress: 0, done: false, paid: 0 }]));

class Session {
  readonly model = new Model();
  world!: Simulator;
  save: WorldSave | undefined;
  savedPlayers: PlayerModel[] = [];

  constructor(
    readonly random: Random,
    readonly packs: readonly string[],
  ) {}

  async start(): Promise<void> {
    const variant = this.random.below(GOALS.length);
    this.model.goals = GOALS[variant]!;
    this.world = await startWorld({
      packDirectory: `${this.packs[variant]!}/world`,
      ...(this.save ? { save: this.save } : {}),
    });
    this.world.tick();
    for (const player of this.model.players) player.online = false;
    for (const name of NAMES) if (this.random.chance(0.8)) this.join(name);
  }

  join(name: string): void {
    const id = this.world.join({ name });
    let player = this.model.players.find((each) => each.id === id);
    if (!player) {
      player = { id, online: false, apples: 0, nodes: newNodes(), mail: [] };
      this.model.players.push(player);
    }
    this.world.tick(4);
    this.model.join(player);
  }

  /** A world save, as the game makes it, once progress has been written behind. */
  saveWorld(): void {
    this.world.tick(20);
    this.save = this.world.save();
    this.savedPlayers = structuredClone(this.model.players);
  }

  async step(): Promise<void> {
    const { random, world, model } = this;
    const online = model.players.filter((player) => player.online);
    const player = online.length > 0 ? random.pick(online) : undefined;
    const action = random.below(13);
    if (action === 0) return this.stop("shutdown");
    if (action === 1) return this.stop("crash");
    if (action === 2) return this.saveWorld();
    if (action === 3) {
      const away = NAMES.filter((name) => !world.players().some((each) => each.name === name && each.online));
      if (away.length > 0) this.join(random.pick(away));
      return;
    }
    if (action === 4) return this.callFor(random.pick(model.players));
    if (!player) return;
    if (action === 5) {
      world.leave(player.id);
      world.tick();
      player.online = false;
    } else if (action < 8) {
      world.kill(player.id, "minecraft:cow", random.chance(0.5) ? { projectile: "minecraft:arrow" } : {});
      world.tick(random.below(3) + 1);
      model.add(player, "kills", 1);
    } else if (action < 10) {
      const amount = random.below(6) + 1;
      world.giveItem(player.id, { typeId: "minecraft:apple", amount });
      world.tick(3);
      player.apples += amount;
      model.carry(player);
    } else if (action === 10) {
      player.apples -= world.dropItem(player.id, "minecraft:apple", random.below(8));
      world.tick(2);
    } else this.callFor(player);
  }

  callFor(player: PlayerModel | undefined): void {
    if (!player) return;
    const nodeId = this.random.pick(["calls", "later"]);
    const delta = this.random.below(4) + 1;
    call(this.world, "addNodeProgress", { playerId: player.id, nodeId, delta });
    if (player.online) this.model.add(player, nodeId, delta);
    else player.mail.push({ nodeId, delta });
  }

  async stop(how: "shutdown" | "crash"): Promise<void> {
    expect(complaints(this.world)).toEqual([]);
    if (how === "shutdown") {
      this.world.tick(3);
      this.save = this.world.shutdown();
    } else {
      this.world.crash();
      this.model.players = structuredClone(this.savedPlayers);
      if (!this.save) this.model.players = [];
    }
    this.world.dispose();
    this.savedPlayers = structuredClone(this.model.players);
    await this.start();
  }

  check(): void {
    this.world.tick(5);
    for (const player of this.model.players.filter((each) => each.online)) {
      for (const [id, node] of Object.entries(player.nodes)) {
        const expected = node.done ? this.model.goals[id]! : node.progress;
        expect(progressOf(this.world, player.id, id), `progress of ${player.id} on ${id}`).toBe(expected);
        expect(node.paid).toBeLessThanOrEqual(1);
        expect(carried(this.world, player.id, REWARDS[id]!), `reward of ${player.id} for ${id}`).toBe(node.paid);
      }
    }
    expect(complaints(this.world)).toEqual([]);
  }
}

it(
  `loses no progress beyond a world rollback and pays each reward exactly once in ${SESSIONS} random sessions`,
  async () => {
    const packs = await Promise.all(GOALS.map((goals) => buildTestPack({ nodes: treeWith(goals) })));
    for (const seed of seeds(SESSIONS)) {
      await withSeed(seed, async () => {
        const session = new Session(createRandom(seed), packs);
        try {
          await session.start();
          for (let step = 0; step < STEPS; step++) await session.step();
          session.check();
        } finally {
          session.world.dispose();
        }
      });
    }
  },
  LIMIT_MILLISECONDS,
);
