/** Goals about other nodes: which nodes they may name, and that none wait for each other. */
import { describe, expect, it } from "vitest";
import { all, any, node, places, said } from "./told-of-goals.ts";

describe("goals about other nodes", () => {
  const complete = (more: object, number = 1) => ({
    goal_number: number,
    goal_details: { goal_type: "complete", ...more },
  });

  it("may name nodes of any page, and count a page without the node itself", () => {
    const child = node("c", { parent_node: "b" });
    expect(said(node("a", complete({ nodes: ["b", "c"] }, 2)), node("b"), child)).toEqual([]);
    expect(said(node("a"), node("b", complete({ page: "b" })), child)).toEqual([]);
    expect(places(said(node("a"), node("b", complete({ page: "b" }, 2)), child))).toEqual(["goal_number never-met"]);
  });

  it("are refused with the nearest name where there is no such node", () => {
    expect(said(node("castle", complete({ nodes: ["towr"] })), node("tower"))).toEqual([
      ["goal_details.nodes[0]", "unknown-node", '"tower", the nearest known one'],
    ]);
    const child = node("tower", { parent_node: "castle" });
    const [issue] = said(node("castle"), child, node("z", complete({ page: "tower" })));
    expect(issue!.slice(0, 2)).toEqual(["goal_details.page", "unknown-node"]);
    expect(issue![2]).toContain('"castle"');
  });

  it("are refused where they wait for each other, through combinations and locks, once a circle", () => {
    const wait = (id: string) => all({ goal_type: "complete", nodes: [id] });
    const three = [
      node("a", { goal_details: wait("b") }),
      node("b", { goal_details: wait("c") }),
      node("c", { goal_details: wait("a") }),
    ];
    expect(places(said(...three))).toEqual(["goal_details goal-cycle"]);
    const locked = node("b", { parent_node: "a", depend_parent: true });
    expect(places(said(node("a", complete({ nodes: ["b"] })), locked))).toEqual(["goal_details goal-cycle"]);
    const required = node("b", { requires: { nodes: ["a"] } });
    expect(places(said(node("a", complete({ nodes: ["b"] })), required))).toContain("goal_details goal-cycle");
  });

  it("are taken where another way leads out of the circle", () => {
    const either = any({ goal_type: "complete", nodes: ["b"] }, { goal_type: "jump" });
    expect(said(node("a", { goal_details: either }), node("b", complete({ nodes: ["a"] })))).toEqual([]);
    const key = { reward: [{ type: "unlock", node: "a" }] };
    const [a, b] = [node("a", complete({ nodes: ["b"] })), node("b", complete({ nodes: ["a"] }))];
    expect(places(said(a, b, node("c")))).toEqual(["goal_details goal-cycle"]);
    expect(said(a, b, node("c", key))).toEqual([]);
    const some = complete({ any: true });
    expect(said(node("a", some), node("b", some), node("c"))).toEqual([]);
  });
});
