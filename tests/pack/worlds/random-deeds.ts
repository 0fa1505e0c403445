/** What happens in a random world while a session lasts: done in the simulator and in the plain world alike. */
import { expect } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { changeTeam } from "./plain-teams.ts";
import type { PlainPlayer } from "./plain-player.ts";
import { keyOf, type PlainWorld } from "./plain-world.ts";
import { callAll, claimSeen, claimSomeSeen, paidSeen } from "./sight.ts";

/** Long enough for what is looked at once a second and for what is written behind. */
export const SETTLED = 30;

export interface Scene {
  readonly random: Random;
  readonly world: Simulator;
  readonly plain: PlainWorld;
  readonly story: string[];
  /** Ids of nodes that each edit of the tree has. */
  readonly lasting: ReadonlySet<string>;
  /** Whether teams have nodes that repeat. */
  readonly hasTeamRounds: boolean;
  readonly idOf: (player: PlainPlayer) => string;
  /** The node that most happens to for a while, or another. */
  readonly favourite: () => NodeJson;
  /** Lets all that was begun end, and compares. */
  readonly settle: () => void;
}

type Deed = (scene: Scene, player: PlainPlayer, id: string, node: NodeJson) => void;

type OperatorsOrder = "grant" | "revoke" | "progress" | "reward_reset";

const DEEDS = {
  kill({ random, world, plain, story }, player, id, { goal_details: wanted }) {
    const entity = wanted?.goal_type === "kill" ? String(wanted["entity"]) : random.pick(["cow", "pig"]);
    story.push(`${player.name} kills a ${entity}`);
    world.kill(id, `minecraft:${entity}`);
    plain.deed(player, ({ goal_details: goal }) => (goal?.goal_type === "kill" && goal["entity"] === entity ? 1 : 0));
  },
  event({ random, world, plain, story }, player, id) {
    const count = random.between(1, 3);
    story.push(`${player.name} has ${count} events`);
    world.scriptEventFromPack("ach:event", JSON.stringify({ id: "test:happened", player: id, count }));
    plain.deed(player, ({ goal_details: goal }) => (goal?.goal_type === "event" ? count : 0));
  },
  add({ random, world, plain, story }, player, playerId, { node_ID: nodeId }) {
    const delta = random.between(1, 3);
    story.push(`${player.name} adds ${delta} to ${nodeId}`);
    const [answer] = callAll(world, [["addNodeProgress", { playerId, nodeId, delta }]]);
    expect(answer, "the call's answer").toBe(plain.add(player, nodeId, delta));
  },
  finish({ world, plain, story }, player, playerId, { node_ID: nodeId }) {
    story.push(`${player.name} finishes ${nodeId}`);
    const [answer] = callAll(world, [["setNodeFinish", { playerId, nodeId }]]);
    expect(answer, "the call's answer").toBe(plain.finish(player, nodeId));
  },
  claim({ random, world, plain, story, settle }, player, id) {
    settle();
    story.push(`${player.name} claims`);
    claimSeen(world, id, () => random.pick(["First", "Second"]));
    plain.claimAll(player);
    settle();
  },
  claimSome({ random, world, plain, story, settle }, player, id) {
    settle();
    const most = random.pick([0, 0, 1, 2]);
    story.push(`${player.name} claims and makes ${most} choices`);
    const rewards = plain.nodes.flatMap(({ reward }) => reward ?? []);
    const choices = rewards.filter((each) => "type" in each && each.type === "choice").map(keyOf);
    const seen = (): number[] => choices.map((key) => paidSeen(world, id, key));
    const before = seen();
    claimSomeSeen(world, id, most, () => random.pick(["First", "Second"]));
    world.tick(SETTLED);
    const made = Object.fromEntries(seen().map((paid, index) => [choices[index]!, paid - before[index]!]));
    plain.claimSome(player, made);
    settle();
  },
  operate({ random, world, plain, story, settle }, player, _id, { node_ID: nodeId }) {
    settle();
    const { team, repeat } = plain.node(nodeId);
    // What becomes of those who are away, or of rounds that they have not had, nobody says.
    if (team === true && (repeat ?? plain.players.some(({ isOnline }) => !isOnline))) return;
    // What was taken back is often done again at once.
    const again = ["grant", "revoke", "grant"] as const;
    const orders = random.pick<readonly OperatorsOrder[]>([["grant"], again, again, ["progress"], ["reward_reset"]]);
    for (const what of orders) {
      const scope = what === "grant" || what === "revoke" ? "only " : "";
      story.push(`ach:${what} ${player.name} ${nodeId}`);
      world.command("console", `ach:${what} ${player.name} ${scope}${nodeId}${what === "progress" ? " 1" : ""}`);
      if (what === "grant") plain.grant(player, nodeId);
      else if (what === "revoke") plain.revoke(player, nodeId);
      else if (what === "progress") plain.add(player, nodeId, 1, "operator");
      else plain.resetReward(player, nodeId);
      settle();
    }
  },
  team(scene, player) {
    scene.settle();
    moveToTeam(scene, player);
    scene.settle();
  },
  leave({ world, story, settle }, player, id) {
    settle();
    story.push(`${player.name} leaves`);
    world.leave(id);
    player.isOnline = false;
  },
} satisfies Record<string, Deed>;

/** What moves a node of such a goal. */
const FITTING: Readonly<Record<string, "kill" | "event">> = { kill: "kill", event: "event" };

const OFTEN = { kill: 20, event: 8, add: 16, finish: 4, claim: 3, claimSome: 5, operate: 14, leave: 3, team: 3 };

/** Somebody comes to a team, leaves it, or changes it. */
export function moveToTeam({ random, world, plain, story, idOf, hasTeamRounds }: Scene, player: PlainPlayer): void {
  const isShared = plain.nodes.some(({ team }) => team === true);
  // What is paid of a round that a team has done before somebody comes, nobody says.
  if (!isShared || (hasTeamRounds && player.team !== undefined)) return;
  const team = random.pick(hasTeamRounds ? ["red"] : ["red", "red", "blue", undefined]);
  story.push(`${player.name} is in team ${team}`);
  const id = idOf(player);
  for (const each of ["red", "blue"]) world.setTag(id, `team_${each}`, each === team);
  world.tick(SETTLED);
  plain.now = world.world().unixSeconds;
  changeTeam(plain, player, team);
}

/** Somebody who is there does something. */
export function doSomething(scene: Scene): void {
  const { random, plain, world } = scene;
  const online = plain.players.filter(({ isOnline }) => isOnline);
  if (online.length === 0) return;
  // Mostly the same one, or nobody comes far.
  const player = random.chance(0.5) ? online[0]! : random.pick(online);
  const node = scene.favourite();
  const fitting = FITTING[node.goal_details?.goal_type ?? ""] ?? "add";
  const deed: Deed = DEEDS[random.chance(0.5) ? fitting : random.weighted(OFTEN)];
  deed(scene, player, scene.idOf(player), node);
  world.tick(4);
  if (random.chance(0.5)) scene.settle();
}

/** Something is sent to somebody who is away. */
export function postSomething({ random, world, plain, story, lasting, idOf }: Scene): void {
  const { node_ID: nodeId, not_before, not_after } = random.pick(plain.nodes);
  const away = plain.players.filter(({ isOnline }) => !isOnline);
  // Whether the day counts on which it is sent, or that on which it comes, nobody says.
  if (away.length === 0 || !lasting.has(nodeId) || not_before !== undefined || not_after !== undefined) return;
  const player = random.pick(away);
  const kind = random.pick(["progress", "finish", "grant", "call"] as const);
  const delta = random.between(1, 3);
  story.push(`mail to ${player.name}: ${kind} ${nodeId} ${delta}`);
  if (kind === "call") {
    const [answer] = callAll(world, [["addNodeProgress", { playerId: idOf(player), nodeId, delta }]]);
    expect(answer, "the call's answer for who is away").toBe(true);
  } else {
    world.command("console", `ach:mail ${player.name} ${kind} ${nodeId}${kind === "progress" ? ` ${delta}` : ""}`);
  }
  player.mail.push({ kind: kind === "call" ? "progress" : kind, nodeId, delta });
  world.tick(4);
}
