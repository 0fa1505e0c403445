/**
 * What becomes of nodes, of their limits and of their rewards, read from goals.md §4 and §5 and behaviour.md §2, §4 and §5 in the
 * plainest way: whatever happens, look at every node. It is a value: a copy of `players` is what a world save keeps of it.
 */
import { expect } from "vitest";
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import {
  beginRound,
  complete,
  isAtRest,
  letPayAgain,
  newStanding,
  opensAgainAt,
  progressNow,
  takeBack,
  type Standing,
} from "./plain-node.ts";
import type { Owed, PlainPlayer } from "./plain-player.ts";
import { catchUp, catchUpAll, membersOf, standingOfTeam } from "./plain-teams.ts";
import { datesOf } from "./plain-times.ts";

/** A reward by what it gives; those of a choice or a draw count together. */
export const keyOf = (reward: RewardJson): string => {
  if (!("type" in reward)) throw new Error("no reward of these worlds");
  if (reward.type === "choice" || reward.type === "random") return reward.of.map(keyOf).join("|");
  if (reward.type === "scoreboard") return reward.objective;
  if (reward.type === "item") return reward.item;
  if (reward.type === "progress" || reward.type === "unlock") return `${reward.type} ${reward.node}`;
  return reward.type;
};

/** The root and all below it. */
export function pageOf(root: string, nodes: readonly NodeJson[]): string[] {
  const parents = new Map(nodes.map(({ node_ID, parent_node }) => [node_ID, parent_node]));
  const rootOf = (id: string): string => {
    const parent = parents.get(id);
    return parent === undefined ? id : rootOf(parent);
  };
  return nodes.map(({ node_ID }) => node_ID).filter((id) => rootOf(id) === root);
}

export class PlainWorld {
  players: PlainPlayer[] = [];
  teams: Record<string, Record<string, Standing>> = {};
  nodes: readonly NodeJson[] = [];
  now = 0;

  constructor(readonly zone: string) {}

  /** What a world save keeps. */
  copy = (): string => JSON.stringify([this.players, this.teams]);

  restore(copy: string): void {
    [this.players, this.teams] = JSON.parse(copy) as [PlainPlayer[], PlainWorld["teams"]];
  }

  player(name: string): PlainPlayer {
    const known = this.players.find((each) => each.name === name);
    if (known) return known;
    const lists = { owed: [], milestones: [], mail: [] };
    const player = {
      name,
      isOnline: false,
      team: undefined,
      standings: {},
      roundsHad: {},
      paid: {},
      told: {},
      ...lists,
    };
    this.players.push(player);
    return player;
  }

  node = (id: string): NodeJson => this.nodes.find((node) => node.node_ID === id)!;

  standing = (player: PlainPlayer, id: string): Standing => (player.standings[id] ??= newStanding());

  /** What their deeds move: their own, or that of their team. */
  private moved(player: PlainPlayer, node: NodeJson): Standing {
    const isShared = node.team === true && player.team !== undefined;
    return isShared ? standingOfTeam(this, player.team!, node.node_ID) : this.standing(player, node.node_ID);
  }

  private rests(player: PlainPlayer, node: NodeJson): boolean {
    // Who leaves a team keeps what was complete, also in the next one.
    if (!node.repeat && this.standing(player, node.node_ID).isEver) return true;
    return isAtRest(this.moved(player, node), node, this.zone, this.now);
  }

  progress = (player: PlainPlayer, id: string): number => {
    const node = this.node(id);
    if (this.rests(player, node)) return node.goal_number;
    return progressNow(this.moved(player, node), node, this.zone, this.now);
  };

  /** Whether the clock is within a few seconds of a moment at which something changes by itself. */
  isNearAnyLimit(): boolean {
    const limits = this.nodes.flatMap((node) => [
      ...datesOf(node, this.zone),
      ...this.players.map((player) => opensAgainAt(this.moved(player, node), node, this.zone)),
    ]);
    return limits.some((limit) => Math.abs(limit - this.now) < 15);
  }

  isLocked(player: PlainPlayer, { parent_node, depend_parent, requires }: NodeJson): boolean {
    const lacks = (id: string): boolean => !this.standing(player, id).isEver;
    if (depend_parent === true && lacks(parent_node!)) return true;
    if (!requires) return false;
    return requires.nodes.filter((id) => !lacks(id)).length < (requires.count ?? requires.nodes.length);
  }

  isInTime(node: NodeJson): boolean {
    const [from, until] = datesOf(node, this.zone);
    return from <= this.now && this.now < until;
  }

  isOpen(player: PlainPlayer, node: NodeJson, by: "anybody" | "operator" = "anybody"): boolean {
    if (by === "anybody" && !this.isInTime(node)) return false;
    return !this.rests(player, node) && !this.isLocked(player, node);
  }

  /** As the call and the command say whether anything came of it. */
  add(player: PlainPlayer, id: string, delta: number, by: "anybody" | "operator" = "anybody"): boolean {
    const node = this.node(id);
    if (!this.isOpen(player, node, by)) return false;
    this.move(player, node, delta);
    return true;
  }

  finish(player: PlainPlayer, id: string): boolean {
    return this.add(player, id, this.node(id).goal_number);
  }

  /** By an operator, whatever locks it. */
  grant(player: PlainPlayer, id: string): boolean {
    const node = this.node(id);
    if (this.rests(player, node)) return false;
    this.move(player, node, node.goal_number);
    return true;
  }

  revoke(player: PlainPlayer, id: string): void {
    takeBack(this.moved(player, this.node(id)));
    const isShared = this.node(id).team === true && player.team !== undefined;
    for (const member of isShared ? membersOf(this, player.team!) : [player]) {
      takeBack(this.standing(member, id));
      this.hold(member);
    }
  }

  resetReward(player: PlainPlayer, id: string): void {
    if (!player.owed.some(({ nodeId }) => nodeId === id)) letPayAgain(this.standing(player, id));
  }

  /** Something that a player did: who waits for it is asked before anything moves. */
  deed(player: PlainPlayer, amountFor: (node: NodeJson) => number): void {
    const moved = this.nodes.filter((node) => amountFor(node) > 0 && this.isOpen(player, node));
    for (const node of moved) this.move(player, node, amountFor(node));
  }

  move(player: PlainPlayer, node: NodeJson, delta: number): void {
    this.moveStanding(player, node, this.moved(player, node), delta);
  }

  moveStanding(player: PlainPlayer, node: NodeJson, standing: Standing, delta: number): void {
    beginRound(standing, node, this.zone, this.now);
    standing.progress = Math.min(node.goal_number, standing.progress + delta);
    if (standing.progress === node.goal_number) this.complete(player, node, standing);
    this.hold(player);
  }

  private complete(player: PlainPlayer, node: NodeJson, standing: Standing): void {
    const pays = complete(standing, node, this.now);
    if (standing === this.standing(player, node.node_ID)) return this.completeFor(player, node, standing, pays);
    for (const member of membersOf(this, player.team!)) if (member.isOnline) catchUp(this, member, node);
  }

  completeFor(player: PlainPlayer, node: NodeJson, own: Standing, pays: boolean): void {
    const id = node.node_ID;
    player.told[id] = (player.told[id] ?? 0) + 1;
    if (!pays) return;
    for (const reward of node.reward ?? []) player.owed.push({ nodeId: id, round: own.payments, key: keyOf(reward) });
    this.pay(player);
  }

  /** What is counted by looking: how many nodes are complete. */
  hold(player: PlainPlayer): void {
    for (const node of this.nodes) {
      const goal = node.goal_details as { goal_type?: string; nodes?: string[]; page?: string } | undefined;
      if (goal?.goal_type !== "complete" || !this.isOpen(player, node)) continue;
      const among = goal.nodes ?? pageOf(goal.page!, this.nodes).filter((id) => id !== node.node_ID);
      const value = among.filter((id) => this.standing(player, id).isEver).length;
      const { progress } = this.standing(player, node.node_ID);
      if (value > progress) this.move(player, node, value - progress);
    }
    for (const root of this.nodes) {
      const count = pageOf(root.node_ID, this.nodes).filter((id) => this.standing(player, id).isEver).length;
      for (const { at, reward } of root.milestones ?? []) {
        const key = keyOf(reward[0]!);
        if (count < at || player.milestones.includes(key)) continue;
        player.milestones.push(key);
        player.owed.push({ nodeId: root.node_ID, round: 0, key });
        this.pay(player);
      }
    }
  }

  /** What waits for nothing is given, whatever else is owed of the same node. */
  pay(player: PlainPlayer, isClaimed = false): void {
    if (!player.isOnline) return;
    for (let due = this.due(player, isClaimed)[0]; due; due = this.due(player, isClaimed)[0]) this.give(player, due);
  }

  private give(player: PlainPlayer, due: Owed): void {
    const { key } = due;
    player.owed.splice(player.owed.indexOf(due), 1);
    player.paid[key] = (player.paid[key] ?? 0) + 1;
    const reward = this.rewardOf(due);
    if (!reward || !("type" in reward)) return;
    if (reward.type === "unlock") this.grant(player, reward.node);
    if (reward.type === "progress") this.add(player, reward.node, reward.amount, "operator");
  }

  private due(player: PlainPlayer, isClaimed: boolean): Owed[] {
    return player.owed.filter((owed) => {
      const node = this.nodes.find((each) => each.node_ID === owed.nodeId);
      if (!node) return false;
      if (isClaimed || player.milestones.includes(owed.key)) return true;
      return node.claim !== "menu" && !this.isChoice(owed);
    });
  }

  private rewardOf = ({ nodeId, key }: Owed): RewardJson | undefined =>
    this.nodes.find((each) => each.node_ID === nodeId)?.reward?.find((each) => keyOf(each) === key);

  private isChoice(owed: Owed): boolean {
    const reward = this.rewardOf(owed);
    return reward !== undefined && "type" in reward && reward.type === "choice";
  }

  /** All that the menu has to claim, one node's list after the other. */
  claimAll(player: PlainPlayer): void {
    for (let lists = this.listsOwed(player).size; lists > 0; lists = this.listsOwed(player).size) {
      this.pay(player, true);
      this.claimed(player, lists);
    }
  }

  /**
   * One press of the menu's claim, after which only some choices are made.
   * @param made how many of each that is a choice, those of the oldest rounds first
   */
  claimSome(player: PlainPlayer, made: Readonly<Record<string, number>>): void {
    const gives = (give: () => void): void => {
      const before = [...this.listsOwed(player)];
      give();
      const after = this.listsOwed(player);
      this.claimed(player, before.filter((list) => !after.has(list)).length);
    };
    gives(() => {
      for (const owed of this.due(player, true)) if (!this.isChoice(owed)) this.give(player, owed);
    });
    gives(() => {
      for (const [key, count] of Object.entries(made)) {
        const open = player.owed.filter((owed) => owed.key === key && this.isChoice(owed));
        expect(open.length, `open choices of ${key}`).toBeGreaterThanOrEqual(count);
        for (const owed of open.slice(0, count)) this.give(player, owed);
      }
    });
  }

  private claimed(player: PlainPlayer, lists: number): void {
    for (let list = 0; list < lists; list++) {
      this.deed(player, ({ goal_details: goal }) => (goal?.goal_type === "claim" ? 1 : 0));
    }
  }

  private listsOwed(player: PlainPlayer): ReadonlySet<string> {
    // A node that its author took out waits until it is back.
    const owed = player.owed.filter(({ nodeId }) => this.nodes.some(({ node_ID }) => node_ID === nodeId));
    return new Set(owed.map(({ nodeId, round }) => `${nodeId} ${round}`));
  }

  join(player: PlainPlayer): void {
    player.isOnline = true;
    catchUpAll(this, player);
    // The author may have lowered a goal below what was made.
    for (const node of this.nodes) {
      const standing = this.moved(player, node);
      if (standing.progress >= node.goal_number && !standing.isDone && !this.rests(player, node)) {
        this.complete(player, node, standing);
      }
    }
    for (const { kind, nodeId, delta } of player.mail.splice(0)) {
      if (kind === "progress") this.add(player, nodeId, delta, "operator");
      else if (kind === "finish") this.finish(player, nodeId);
      else this.grant(player, nodeId);
    }
    this.deed(player, ({ goal_details: goal }) => (goal?.goal_type === "join" ? 1 : 0));
    this.hold(player);
    this.pay(player);
  }
}
