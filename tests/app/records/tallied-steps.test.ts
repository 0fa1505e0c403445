import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createPlayerRecords } from "../../../scripts/app/records/player-records.ts";
import type { Players } from "../../../scripts/app/ports.ts";
import type { NodeRecord } from "../../../scripts/core/progress/record.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { memoryProperties } from "../../support/memory-properties.ts";
import { child, root } from "../../support/nodes.ts";
import { checkProperty } from "../../support/properties.ts";

/** Enough for records to be forgotten and taken out of the text again. */
const NODES = 220;
const GOAL = 100;

function records(values = new Map<string, unknown>()) {
  const children = Array.from({ length: NODES }, (_, index) =>
    child(`n${index}`, index % 2 === 0 ? "a" : "b", { goal_number: GOAL }),
  );
  const tree = createTree([root("a", { goal_number: GOAL }), root("b", { goal_number: GOAL }), ...children]);
  const properties = memoryProperties(values);
  let tick = 0;
  const players = { name: () => "Ada", properties: () => properties } as unknown as Players;
  const log = { info: () => undefined, warn: () => undefined, error: (text: string) => expect.fail(text) };
  const clock = { tick: () => tick, nowSeconds: () => 0, nowMilliseconds: () => 0 };
  const kept = createPlayerRecords({ tree, players, clock, log });
  return {
    session: () => kept.open("ada")!,
    node: (index: number) => tree.nodes[index % tree.nodes.length]!,
    nodes: tree.nodes,
    values,
    tick() {
      tick += 1;
      kept.flushDue();
    },
    stop: () => kept.flushAll(),
  };
}

type Act =
  | { readonly kind: "tally"; readonly node: number; readonly delta: number }
  | { readonly kind: "write"; readonly node: number; readonly record: NodeRecord }
  | { readonly kind: "read"; readonly node: number }
  | { readonly kind: "nearest" | "tick" | "restart" };

const record = fc.oneof(
  fc.nat(GOAL - 1).map((progress): NodeRecord => ({ progress })),
  fc.nat(GOAL - 1).map((progress): NodeRecord => ({ progress, paid: true })),
  fc.constant<NodeRecord>({ progress: GOAL, completedAt: 1_790_000_000, paid: true }),
  fc.nat(9).map((progress): NodeRecord => ({ progress, kept: { ticks: 3 } })),
);
const node = fc.nat(NODES - 1);
const act: fc.Arbitrary<Act> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant("tally" as const), node, delta: fc.integer({ min: 1, max: 60 }) }),
  },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant("write" as const), node, record }) },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("read" as const), node }) },
  { weight: 2, arbitrary: fc.constantFrom<Act>({ kind: "nearest" }, { kind: "tick" }, { kind: "restart" }) },
);

describe("steps that are only summed up", () => {
  it("are in the records, the summaries and on the disk as if each had been written", () => {
    checkProperty(
      fc.property(fc.array(act, { minLength: 50, maxLength: 400, size: "max" }), (acts) => {
        const plain = new Map<string, NodeRecord>();
        let world = records();
        const of = (index: number): NodeRecord => plain.get(world.node(index).id) ?? { progress: 0 };
        const checkSummary = (): void => {
          for (const page of ["a", "b"]) {
            const ofPage = world.nodes.filter(({ pageId }) => pageId === page);
            const begun = ofPage.filter(({ id }) => {
              const each = plain.get(id);
              return each !== undefined && each.completedAt === undefined && each.progress > 0;
            });
            const summary = world.session().summary(page)!;
            expect(summary.begun).toBe(begun.length);
            const { nearest } = summary;
            if (nearest === "not known") continue;
            const most = Math.max(0, ...begun.map(({ id }) => plain.get(id)!.progress));
            expect(nearest === "none" ? 0 : nearest.share * GOAL).toBeCloseTo(most);
          }
        };
        for (const each of acts) {
          if (each.kind === "tally") {
            const before = of(each.node);
            const mayBe = before.completedAt === undefined && before.progress + each.delta < GOAL;
            if (world.session().tallyEach([world.node(each.node)], each.delta)) continue;
            expect(mayBe).toBe(true);
            plain.set(world.node(each.node).id, { ...before, progress: before.progress + each.delta });
          } else if (each.kind === "write") {
            world.session().write(world.node(each.node), each.record, "soon");
            plain.set(world.node(each.node).id, each.record);
          } else if (each.kind === "read") expect(world.session().read(world.node(each.node))).toEqual(of(each.node));
          else if (each.kind === "nearest") checkSummary();
          else if (each.kind === "tick") world.tick();
          else {
            world.stop();
            world = records(world.values);
          }
        }
        world.stop();
        world = records(world.values);
        for (let index = 0; index < world.nodes.length; index++) {
          expect(world.session().read(world.node(index))).toEqual(of(index));
        }
        checkSummary();
      }),
      12,
    );
  });

  it("are summed up of a node that has none yet, and again after they were written", () => {
    const world = records();
    for (let times = 0; times < 3; times++) {
      expect(world.session().tallyEach([world.node(5)], 1)).toBeUndefined();
      for (let tick = 0; tick < 40; tick++) world.tick();
    }
    expect(records(world.values).session().read(world.node(5))).toEqual({ progress: 3 });
  });
});
