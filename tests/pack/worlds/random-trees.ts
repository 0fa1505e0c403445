/** Random trees of two pages with all kinds of limits and rewards, and edits of them as their authors make between two sessions. */
import type { RewardJson } from "../../../scripts/core/rewards/rewards.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Random } from "../../../simulator/deterministic/random.ts";
import { child, root } from "../../support/nodes.ts";
import { pageOf } from "./plain-world.ts";

/** A day in the middle of the month and of the week, about which all dates lie. */
export const FIRST_DAY = Date.UTC(2026, 11, 16) / 1_000;
const DAY = 86_400;
const ZONES = ["+00:00", "+01:00", "-05:30", "+13:00"];
const ITEMS = ["apple", "bread", "carrot", "diamond", "emerald", "feather", "gold_ingot", "stick"];

export const randomZone = (random: Random): string => random.pick(ZONES);

export const score = (objective: string): RewardJson => ({ type: "scoreboard", objective, amount: 1 });

function randomReward(random: Random, id: string, index: number, earlier: readonly NodeJson[]): RewardJson {
  const [one, other] = [`${id}.${index}a`, `${id}.${index}b`];
  const kind = random.weighted({ score: 4, item: 2, xp: 1, choice: 2, random: 1, unlock: 0.5, progress: 1 });
  // What leads back to earlier nodes alone goes in no circle.
  const target = random.pick(earlier).node_ID;
  if (kind === "item") return { type: "item", item: `minecraft:${random.pick(ITEMS)}` };
  if (kind === "xp") return { type: "xp", amount: 1 };
  if (kind === "unlock") return { type: "unlock", node: target };
  if (kind === "progress") return { type: "progress", node: target, amount: random.between(1, 2) };
  if (kind === "choice") {
    return {
      type: "choice",
      of: [
        { ...score(one), label: "First" },
        { ...score(other), label: "Second" },
      ],
    };
  }
  if (kind === "random") {
    return {
      type: "random",
      of: [
        { ...score(one), weight: 1 },
        { ...score(other), weight: 2 },
      ],
    };
  }
  return score(one);
}

export function randomRepeat(random: Random): NodeJson["repeat"] {
  return {
    every: random.pick([
      ...(["day", "day", "week", "month", "completion"] as const),
      { hours: random.pick([1, 5, 30]) },
    ]),
    ...(random.chance(0.25) ? { times: random.between(1, 3) } : {}),
    ...(random.chance(0.3) ? { time_zone: randomZone(random) } : {}),
  };
}

function randomDate(random: Random, fromDay: number, toDay: number): string {
  const moment = new Date((FIRST_DAY + random.between(fromDay, toDay) * DAY + random.below(24) * 3_600) * 1_000);
  const text = moment.toISOString();
  return random.pick([
    text.slice(0, 10),
    text.slice(0, 16),
    `${text.slice(0, 16)}Z`,
    `${text.slice(0, 16)}${randomZone(random)}`,
  ]);
}

function randomGoal(random: Random, earlier: readonly NodeJson[]): Partial<NodeJson> {
  const kind = random.weighted({ calls: 4, cow: 3, pig: 2, event: 2, complete: 1, join: 1, claim: 0.5 });
  const few = { goal_number: random.pick([1, 1, 1, 2, 3, 5]) };
  if (kind === "cow" || kind === "pig") return { ...few, goal_details: { goal_type: "kill", entity: kind } };
  if (kind === "event") return { ...few, goal_details: { goal_type: "event", event: "test:happened" } };
  if (kind === "join") return { ...few, goal_details: { goal_type: "join" } };
  if (kind === "claim") return { goal_number: 1, goal_details: { goal_type: "claim" } };
  if (kind === "complete") {
    const nodes = [...new Set([random.pick(earlier).node_ID, random.pick(earlier).node_ID])];
    return { goal_number: random.between(1, nodes.length), goal_details: { goal_type: "complete", nodes } };
  }
  return few;
}

function randomNode(random: Random, id: string, earlier: readonly NodeJson[], hasTeams: boolean): NodeJson {
  const goal = randomGoal(random, earlier);
  const type = goal.goal_details?.goal_type;
  const isHeld = type === "complete" || type === "claim";
  const count = random.pick([0, 1, 1, 1, 2, 3]);
  const rewards = Array.from({ length: count }, (_, index) => randomReward(random, id, index, earlier));
  // Two that give the same are one to whoever looks from outside.
  const reward = rewards.filter((each, index) => rewards.findIndex((other) => same(each, other)) === index);
  const required = [...new Set(Array.from({ length: random.between(1, 2) }, () => random.pick(earlier).node_ID))];
  return child(id, random.pick(earlier).node_ID, {
    ...goal,
    ...(reward.length > 0 ? { reward } : {}),
    ...(reward.length > 0 && random.chance(0.25) ? { claim: "menu" as const } : {}),
    ...(random.chance(0.2) ? { is_hidden: true } : {}),
    ...(random.chance(0.25) && type !== "join" ? { depend_parent: true } : {}),
    ...(random.chance(0.15) && type !== "join"
      ? { requires: { nodes: required, ...(random.chance(0.5) ? { count: 1 } : {}) } }
      : {}),
    ...(random.chance(0.08) ? { not_before: randomDate(random, -1, 3) } : {}),
    ...(random.chance(0.08) ? { not_after: randomDate(random, 4, 12) } : {}),
    ...(hasTeams && !isHeld && type !== "join" && random.chance(0.5) ? { team: true } : {}),
    ...(random.chance(isHeld ? 0 : 0.6) ? { repeat: randomRepeat(random)! } : {}),
  });
}

const same = (one: RewardJson, other: RewardJson): boolean =>
  "type" in one && "type" in other && one.type === other.type && JSON.stringify(one) === JSON.stringify(other);

export function randomTree(random: Random): NodeJson[] {
  const nodes = [root("one", { goal_number: 2 }), root("two")];
  const count = random.between(3, 8);
  const hasTeams = random.chance(0.5);
  for (let index = 0; index < count; index++) nodes.push(randomNode(random, `n${index}`, nodes, hasTeams));
  return nodes.map((node) => {
    if (node.parent_node !== undefined || random.chance(0.4)) return node;
    const highest = Math.min(3, pageOf(node.node_ID, nodes).length);
    return { ...node, milestones: [{ at: random.between(1, highest), reward: [score(`${node.node_ID}.milestone`)] }] };
  });
}
