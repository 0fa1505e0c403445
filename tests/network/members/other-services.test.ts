/** Members that count once, at services that keep to the contract in ways of their own, or not quite. */
import { expect, it } from "vitest";
import type { CloudReport } from "../../../scripts/core/cloud/protocol.ts";
import { memberOf } from "../../../scripts/core/cloud/member-nodes.ts";
import type { NetworkWorld } from "../../../simulator/network/network.ts";
import { root } from "../../support/nodes.ts";
import { carried, type TestPack } from "../../support/pack.ts";
import { holdAnswer, isReport, reportsOn } from "../line.ts";
import {
  accountOf,
  isNothingPending,
  joinWorld,
  newPlayer,
  openNetwork,
  REWARD,
  storedOf,
  useCloud,
} from "../support.ts";
import { alteredService, type Habits } from "./altered-service.ts";
import { combined, herd } from "./combined-nodes.ts";

const service = useCloud();
const PACK: TestPack = {
  nodes: [
    root("page"),
    combined("all", 4, herd(["cow", "pig", "sheep", "bee"]), { reward: [{ type: "item", item: REWARD }] }),
  ],
};

const isOfMember = ({ node }: { readonly node: string }): boolean => memberOf(node) !== undefined;
const isQuestion = ({ node }: CloudReport): boolean => node.endsWith(".-taken");
const plain = ({ extra: _extra, base_version: _version, ...report }: CloudReport): CloudReport => report;
const wrong = (op: string) => ({ op, code: 1, message: "not taken here", entity: null, completed_now: false });

/** @param forgets whether a forgotten member is counted there, too */
const HABITS: readonly (readonly [string, Habits, { readonly counts: boolean }])[] = [
  ["that keeps to the contract", {}, { counts: true }],
  [
    "that shows, for an operation that was used before, what it was used for",
    {
      answer: (result) =>
        result.code === 6 && result.entity === null
          ? { ...result, entity: { ...ENTITY, achievement_id: "all" }, completed_now: true }
          : result,
    },
    { counts: true },
  ],
  [
    "that does not tell with a conflict what it has",
    { answer: (result) => (result.code === 5 ? { ...result, entity: null } : result) },
    { counts: false },
  ],
  [
    "whose versions jump",
    {
      ask: (report) =>
        report.base_version === undefined ? report : { ...report, base_version: report.base_version / 3 },
      entity: (entity) => ({ ...entity, version: entity.version * 3 }),
    },
    { counts: true },
  ],
  [
    "that keeps no extra of members",
    { entity: (entity) => (memberOf(entity.achievement_id) ? { ...entity, extra: "" } : entity) },
    { counts: false },
  ],
  [
    "that takes no extra for members",
    {
      ask: (report) => (isOfMember(report) && report.extra !== undefined ? { ...report, delta: -1 } : report),
    },
    { counts: false },
  ],
  [
    "that knows nothing of versions of members",
    { ask: (report) => (isOfMember(report) ? plain(report) : report) },
    { counts: false },
  ],
  [
    "that refuses to be asked",
    { answer: (result, report) => (isQuestion(report) ? wrong(report.op) : result) },
    { counts: false },
  ],
  [
    "that answers nonsense when it is asked",
    { answer: (result, report) => (isQuestion(report) ? { op: report.op } : result) },
    { counts: false },
  ],
];

const ENTITY = {
  progress: 0,
  max_progress: 4,
  completed_at: 0,
  extra: "",
  version: 1,
  completions: 0,
  round: 0,
};

it.each(HABITS)(
  "members count once at a service %s, and nothing is asked for ever",
  async (_name, habits, { counts }) => {
    const cloud = await alteredService(service.cloud, habits);
    const network = await openNetwork(service.cloud, { pack: PACK, cloud });
    const [world, other] = network.worlds as [NetworkWorld, NetworkWorld];
    const name = newPlayer();
    const visit = async (place: NetworkWorld, deeds: readonly string[]): Promise<string> => {
      const id = await joinWorld(network, place, name);
      await network.tick(40);
      for (const deed of deeds) {
        place.simulator.kill(id, `minecraft:${deed}`);
        await network.tick(30);
      }
      await network.tick(200);
      return id;
    };
    const first = await visit(world, ["cow"]);
    const account = accountOf(world.simulator, first);
    const progress = async () => (await storedOf(service.cloud, account))["all"]?.progress ?? 0;
    expect(await progress()).toBe(1);
    world.simulator.leave(first);
    const there = await visit(other, ["cow", "pig"]);
    expect(await progress()).toBe(2);
    other.simulator.leave(there);
    // Claimed and forgotten.
    const again = await visit(world, ["cow", "pig"]);
    expect(await progress()).toBe(2);
    const before = world.simulator.save();
    const claimed = holdAnswer(world.line, isReport, 1);
    world.simulator.kill(again, "minecraft:sheep");
    await network.tick(40);
    await world.crash(before);
    claimed.open();
    world.line.mend();
    expect(await progress()).toBe(2);
    const back = await visit(world, ["cow", "pig"]);
    expect(await progress()).toBe(counts ? 3 : 2);
    const sent = reportsOn(world.line).length;
    await network.tick(1_200);
    expect(reportsOn(world.line).length - sent).toBeLessThan(12);
    for (const deed of ["sheep", "bee"]) world.simulator.kill(back, `minecraft:${deed}`);
    await network.tick(1_200);
    world.simulator.leave(back);
    await network.tick(40);
    const last = await visit(world, []);
    await network.tick(100);
    expect(await progress()).toBe(4);
    expect(carried(world.simulator, last, REWARD)).toBe(1);
    expect(isNothingPending(world.simulator)).toBe(true);
  },
);
