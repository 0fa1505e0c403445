/** What an operator mistypes is answered with what is wrong with it, and changes nothing. */
import { beforeEach, expect, it } from "vitest";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { progressOf, startTestWorld } from "../../support/pack.ts";

let world: Simulator;
let alex: string;

beforeEach(async () => {
  world = await startTestWorld({
    nodes: [
      root("r", { goal_number: 9 }),
      child("a", "r"),
      child("b", "r"),
      child("c", "r"),
      child("gate", "r", { goal_number: 5, requires: { nodes: ["a", "b", "c"], count: 2 } }),
      child("daily", "r", { repeat: { every: "day" } }),
    ],
  });
  alex = world.join({ name: "Alex" });
  const away = world.join({ name: "Bo" });
  world.tick(2);
  world.leave(away);
  world.tick(2);
});

const answer = (line: string): string => {
  const { status, message } = world.command("console", line);
  world.tick(3);
  return `${status}: ${message}`;
};

it("a node behind “everything” is refused: whoever names one means less", () => {
  expect(answer("ach:grant Alex everything a")).toBe(
    "failure: “everything” means all nodes and takes none; for “a” use only, from, through or until.",
  );
  expect(answer("ach:revoke Alex everything a")).toContain("takes none");
  expect(progressOf(world, alex, "b")).toBe(0);
});

it("a letter of progress without a number is told what it lacks", () => {
  expect(answer("ach:mail Bo progress r")).toBe("failure: “progress” needs a whole number above 0 behind the node.");
});

it("a page that is none is told as such, and where its node is", () => {
  expect(answer("ach:repair Alex rr")).toBe("failure: There is no node “rr”. Did you mean “r”?");
  expect(answer("ach:repair Alex a")).toBe("failure: “a” is no page; it is on page “r”.");
  expect(answer("ach:repair Alex r")).toBe("failure: Alex: nothing of page “r” is unreadable.");
});

it("progress that does not move says why", () => {
  expect(answer("ach:progress Alex gate 1")).toBe("failure: Alex: “gate” did not move: waits for 2 of a, b, c.");
  answer("ach:grant Alex only a");
  expect(answer("ach:progress Alex gate 1")).toBe("failure: Alex: “gate” did not move: waits for 1 of b, c.");
  expect(answer("ach:progress Alex a 1")).toBe("failure: Alex: “a” did not move: complete.");
  expect(answer("ach:progress Alex daily 1")).toContain("success");
  expect(answer("ach:progress Alex daily 1")).toMatch(/did not move: complete, again at \d{4}-/);
});

it("how many of several nodes are waited for is said", () => {
  expect(answer("ach:info Alex gate")).toContain("waits for 2 of a, b, c,");
});
