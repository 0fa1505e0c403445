import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { NO_DEBTS } from "../../../scripts/app/progress/debts.ts";
import { createProgression } from "../../../scripts/app/progress/progression.ts";
import { createPlayerRecords, type PlayerSession } from "../../../scripts/app/records/player-records.ts";
import type { Players } from "../../../scripts/app/ports.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { createTree, type AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { memoryProperties, Stopped } from "../../support/memory-properties.ts";
import { child, root } from "../../support/nodes.ts";
import { checkProperty } from "../../support/properties.ts";

const GOALS = [1, 2, 3, 9, 100, 5_000, 2 ** 31 + 9];
const BEGIN = 120;
/** What comes later, a few at a time, one new page among it. */
const LATER = 40;

const jsonOf = (index: number) => {
  const page = ["a", "b", "c"][index % 3]!;
  const goal_number = GOALS[(index >> 1) % GOALS.length]!;
  if (index === BEGIN + 5) return root("d", { goal_number: 9 });
  if (index > BEGIN + 5 && index % 4 === 0) return child(`n${index}`, "d", { goal_number });
  // Not everything is plain.
  const more =
    index % 11 === 0 ? { depend_parent: true } : index % 13 === 0 ? { repeat: { every: "completion" as const } } : {};
  return child(`n${index}`, page, { goal_number, ...more });
};

/** A world of one player, which outlives its crashes on what was written. */
function createWorld(isSummed: boolean, values = new Map<string, unknown>(), count = BEGIN) {
  const properties = memoryProperties(values);
  const first = Array.from({ length: count }, (_, index) => jsonOf(index));
  const tree = createTree([...["a", "b", "c"].map((id) => root(id, { goal_number: 50 })), ...first]);
  let tick = 0;
  const players = { name: () => "Ada", properties: () => properties } as unknown as Players;
  const log = { info: () => undefined, warn: () => undefined, error: () => undefined };
  const clock = { tick: () => tick, nowSeconds: () => 1_790_000_000, nowMilliseconds: () => 0 };
  const records = createPlayerRecords({ tree, players, clock, log });
  const cloud = () => ({ covers: () => false, operations: undefined as never });
  const progression = createProgression({ clock, isEachStepWanted: () => !isSummed, cloud, debts: NO_DEBTS });
  let session = records.open("ada")!;
  return {
    tree,
    values,
    properties,
    isAlive: () => properties.writes < properties.stopAfter,
    node: (index: number): AchievementNode => tree.nodes[index % tree.nodes.length]!,
    session: () => session,
    open: () => (session = records.open("ada")!),
    step(node: AchievementNode, delta: number): boolean {
      return !progression.stepEach(session, [node], delta) || progression.add(session, node, delta);
    },
    progression,
    tick() {
      tick += 1;
      records.flushDue();
    },
    leave: () => records.close("ada"),
    grow(more: number) {
      records.grown(
        tree.grow(
          Array.from({ length: more }, (_, index) => jsonOf(count + index)),
          undefined,
        ),
      );
      count += more;
    },
    count: () => count,
  };
}

type World = ReturnType<typeof createWorld>;

const record = fc.oneof(
  fc.nat(8).map((progress): NodeRecord => ({ progress })),
  fc.nat(8).map((progress): NodeRecord => ({ progress, paid: true })),
  fc.nat(8).map((progress): NodeRecord => ({ progress, kept: { ticks: 3 } })),
);
const node = fc.nat(BEGIN + LATER);
const act = fc.oneof(
  {
    weight: 30,
    arbitrary: fc.record({
      kind: fc.constant("step" as const),
      node,
      delta: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
    }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("write" as const), node, record }) },
  {
    weight: 3,
    arbitrary: fc.record({ kind: fc.constantFrom("read" as const, "revoke" as const, "grant" as const), node }),
  },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant("ticks" as const), count: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("stop" as const), writes: fc.nat(9) }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constantFrom("summary" as const, "leave" as const, "open" as const) }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("grow" as const), more: fc.integer({ min: 1, max: 9 }) }) },
);
type Act = typeof act extends fc.Arbitrary<infer Value> ? Value : never;

/** What can be seen of it in one world. */
function doIn(world: World, each: Act): unknown {
  const of = (index: number): AchievementNode => world.node(index);
  const session = (): PlayerSession => world.session();
  if (each.kind === "step") return world.step(of(each.node), each.delta);
  if (each.kind === "write") return session().write(of(each.node), each.record, "soon");
  if (each.kind === "read") return session().read(of(each.node));
  if (each.kind === "revoke") return world.progression.revoke(session(), of(each.node));
  if (each.kind === "grant") return world.progression.grant(session(), of(each.node));
  if (each.kind === "summary") return summaries(world);
  if (each.kind === "open") world.open();
  if (each.kind === "stop") world.properties.stopAfter = world.properties.writes + each.writes;
  if (each.kind === "ticks") for (let tick = 0; tick < each.count; tick++) world.tick();
  if (each.kind === "leave") {
    world.leave();
    world.open();
  }
  if (each.kind === "grow" && world.count() + each.more <= BEGIN + LATER) world.grow(each.more);
  return undefined;
}

function summaries(world: World): unknown {
  return world.tree.pages.map(({ id }) => {
    const { done, begun, nearest } = world.open().summary(id)!;
    // Where a step was summed up when another node fell back, it is found out when somebody looks.
    const isFoundOut = nearest === "not known";
    return [id, done, begun, isFoundOut ? greatestShare(world, id) : nearest === "none" ? 0 : nearest.share];
  });
}

function greatestShare(world: World, pageId: string): number {
  const shares = world.tree.keepers.flatMap((each) => {
    const { progress, completedAt } = world.open().read(each)!;
    return each.pageId === pageId && completedAt === undefined ? [progress / each.goalNumber] : [];
  });
  return Math.max(0, ...shares);
}

const recordsIn = (world: World): unknown => world.tree.keepers.map((each) => [each.id, world.open().read(each)]);

describe("steps that are summed up", () => {
  it("are what each of them would be by itself: to who reads, on the disk, after a crash, for nodes that come later", () => {
    checkProperty(
      fc.property(fc.array(act, { minLength: 100, maxLength: 500, size: "max" }), (acts) => {
        let summed = createWorld(true);
        let single = createWorld(false);
        const again = (world: World, isSummed: boolean): World => createWorld(isSummed, world.values, world.count());
        for (const each of [...acts, { kind: "leave" as const }, { kind: "summary" as const }]) {
          expect(doIn(summed, each), each.kind).toEqual(doIn(single, each));
          if (each.kind === "ticks" || each.kind === "leave") expect(summed.values).toEqual(single.values);
          if (summed.isAlive()) continue;
          expect(single.isAlive()).toBe(false);
          [summed, single] = [again(summed, true), again(single, false)];
          expect(recordsIn(summed)).toEqual(recordsIn(single));
        }
        expect(recordsIn(summed)).toEqual(recordsIn(single));
        expect(recordsIn(again(summed, true))).toEqual(recordsIn(summed));
      }),
      15,
    );
  });

  it("are seen by who had read the node before them", () => {
    const before = createWorld(true);
    expect(before.step(before.tree.node("n8")!, 1)).toBe(true);
    before.leave();
    const world = createWorld(true, before.values);
    const node = world.tree.node("n8")!;
    expect(world.step(world.tree.node("n5")!, 1)).toBe(true);
    expect(world.session().read(node)).toEqual({ progress: 1 });
    // All that can be added without completing it.
    expect(world.progression.stepEach(world.session(), [node], 98)).toBeUndefined();
    for (let tick = 0; tick < 60; tick++) world.tick();
    expect(world.session().read(node)).toEqual({ progress: 99 });
  });

  it("reach the disk of a player who cannot be written to for a while", () => {
    const world = createWorld(true);
    const node = world.tree.node("n8")!;
    world.properties.set = () => {
      throw new Stopped("not now");
    };
    expect(world.progression.stepEach(world.session(), [node], 3)).toBeUndefined();
    for (let tick = 0; tick < 60; tick++) world.tick();
    expect(world.progression.stepEach(world.session(), [node], 4)).toBeUndefined();
    const { set } = memoryProperties(world.values);
    world.properties.set = set;
    for (let tick = 0; tick < 60; tick++) world.tick();
    expect(createWorld(true, world.values).session().read(node)).toEqual({ progress: 7 });
  });
});
