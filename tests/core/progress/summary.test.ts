import fc from "fast-check";
import { expect, it } from "vitest";
import { EMPTY_RECORD, type NodeRecord } from "../../../scripts/core/progress/record.ts";
import { emptySummary, noteChange } from "../../../scripts/core/progress/summary.ts";
import { createOutline, isVisible, visibleCount, visiblePart } from "../../../scripts/core/tree/visibility.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { child, root } from "../../support/nodes.ts";
import { checkProperty } from "../../support/properties.ts";

const RECORDS: NodeRecord[] = [
  EMPTY_RECORD,
  { progress: 2 },
  { progress: 7 },
  { progress: 9, completedAt: 1, paid: true },
  { progress: 9, completedAt: 1, owed: { x: 1 }, unannounced: true },
  { progress: 3, owed: { x: 1 } },
  { progress: 3, cloud: { base: 1, version: 1, pending: 2 } },
];

/** Parents as places before their own, so that every list is a tree. */
const page = fc.array(fc.tuple(fc.nat(), fc.boolean()), { maxLength: 12 });
const changes = fc.array(fc.tuple(fc.nat(), fc.constantFrom(...RECORDS)), { maxLength: 40 });

it("says after any changes what a look at every node would say", () => {
  checkProperty(
    fc.property(fc.boolean(), page, changes, (isHidden, below, steps) => {
      const nodes = [root("n0", { is_hidden: isHidden })];
      for (const [above, hidden] of below) {
        nodes.push(child(`n${nodes.length}`, `n${above % nodes.length}`, { is_hidden: hidden, goal_number: 9 }));
      }
      const tree = createTree(nodes);
      const outline = createOutline(tree, tree.node("n0")!);
      const summary = emptySummary();
      const records = new Map(tree.nodes.map((node) => [node, EMPTY_RECORD]));
      for (const [place, record] of steps) {
        const node = tree.node(`n${place % nodes.length}`)!;
        noteChange(summary, outline, node, records.get(node)!, record);
        records.set(node, record);
      }

      const isDone = (each: { readonly id: string }): boolean =>
        records.get(tree.node(each.id)!)!.completedAt !== undefined;
      const shows = (node: (typeof outline.nodes)[number]): boolean =>
        !node.hidden || [node, ...tree.descendants(node.id)].some(isDone);
      const visible = shows(tree.node("n0")!) ? outline.nodes.filter(shows) : [];
      expect(visibleCount(summary, outline)).toBe(visible.length);
      expect(visiblePart(summary, outline, 0, 100)).toEqual(visible);
      expect(visiblePart(summary, outline, 3, 4)).toEqual(visible.slice(3, 7));
      expect(outline.nodes.filter((node) => isVisible(summary, outline, node))).toEqual(visible);

      const of = (wanted: (record: NodeRecord) => boolean): unknown[] =>
        tree.nodes.filter((node) => wanted(records.get(node)!));
      expect(summary.done).toBe(of((record) => record.completedAt !== undefined).length);
      const begun = of((record) => record.completedAt === undefined && record.progress > 0);
      expect(summary.begun).toBe(begun.length);
      expect([...summary.owing].sort(byId)).toEqual(of((record) => record.owed !== undefined));
      expect([...summary.untold].sort(byId)).toEqual(of((record) => record.unannounced === true));
      expect([...summary.reporting].sort(byId)).toEqual(of((record) => record.cloud !== undefined));
      if (summary.nearest === "none") expect(begun).toEqual([]);
      else if (summary.nearest !== "not known") {
        const { node, share } = summary.nearest;
        const shares = begun.map(
          (each) => records.get(each as never)!.progress / (each as { goalNumber: number }).goalNumber,
        );
        expect(begun).toContain(node);
        expect(share).toBe(Math.max(...shares));
      }
    }),
  );
});

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1;
}
