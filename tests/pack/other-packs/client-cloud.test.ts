/** What the achievements pack asks another pack about cloud reports: through the client, as if its functions were its own. */
import { expect, it } from "vitest";
import { answerRequest, type WireRequest } from "../../../simulator/deterministic/cloud-http.ts";
import { createCloudModel, type CloudModel } from "../../../simulator/deterministic/cloud-model.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { callByClient, said, writeClientPack } from "../../support/client-pack.ts";
import { child, root } from "../../support/nodes.ts";
import { complaints, startTestWorld } from "../../support/pack.ts";

const NODES = [
  root("Root"),
  child("Cloud", "Root", { is_cloud: true, goal_number: 50 }),
  child("Manual", "Root", { is_cloud: true, auto_sent_cloud: false, goal_number: 50 }),
];

async function onServer(): Promise<{ world: Simulator; model: CloudModel; alex: string; account: string }> {
  const model = createCloudModel(() => 1_735_689_600);
  const world = await startTestWorld(
    { nodes: NODES },
    {
      otherPacks: [writeClientPack()],
      dedicatedServer: {
        variables: { cloud_url: "http://cloud.test" },
        secrets: { cloud_authorization: "Bearer key" },
      },
      http({ method, uri, body }) {
        const request = { method: method.toUpperCase(), path: uri.slice("http://cloud.test".length), body };
        return answerRequest(model, request as WireRequest);
      },
    },
  );
  const alex = world.join({ name: "Alex" });
  world.tick(30);
  return { world, model, alex, account: world.player(alex).persistentId };
}

const extraOf = (model: CloudModel, account: string, node: string): string | undefined =>
  model.nodes(account).find((entity) => entity.achievement_id === node)?.extra;

function keeps(world: Simulator, extra: string, times = 1): string {
  world.scriptEventFromPack("test:set", JSON.stringify({ extra, times }));
  world.tick(2);
  return extra.repeat(times);
}

it("stores what the other pack wants kept, however long, and tells it what the cloud answered", async () => {
  const { world, model, alex, account } = await onServer();
  for (const [text, times] of [
    ["short", 1],
    ['"\\ä🏆', 500],
    ["short again", 1],
  ] as const) {
    const extra = keeps(world, text, times);
    expect(callByClient(world, "addNodeProgress", [alex, "Cloud", 2, "$tell", "$extra"], 60)).toEqual({ result: true });
    expect(extraOf(model, account, "Cloud")).toBe(extra);
  }
  expect(said(world, "told").at(-1)).toMatchObject({ code: 0, entity: { achievement_id: "Cloud", progress: 6 } });
  expect(complaints(world)).toEqual([]);
});

it("asks again after a conflict, when the other pack says so", async () => {
  const { world, model, alex, account } = await onServer();
  callByClient(world, "addNodeProgress", [alex, "Cloud", 1, "$again", "$extra"], 60);
  const elsewhere = {
    op: "elsewhere",
    player: account,
    node: "Cloud",
    delta: 5,
    goal: 50,
    extra: "other",
    base_version: 1,
  };
  expect(model.report([elsewhere])[0]).toMatchObject({ code: 0 });
  keeps(world, "mine");
  callByClient(world, "addNodeProgress", [alex, "Cloud", 1, "$again", "$extra"], 60);
  expect(said(world, "asked").map((answer) => (answer as { code: number }).code)).toEqual([0, 5, 0]);
  expect(model.entity(account, "Cloud")).toMatchObject({ progress: 7, extra: "mine" });
});

it("takes an answer that comes a little later, and none from a function that throws", async () => {
  const { world, model, alex, account } = await onServer();
  callByClient(world, "addNodeProgress", [alex, "Cloud", 1, "$tell", "$late"], 60);
  expect(extraOf(model, account, "Cloud")).toBe("late");
  callByClient(world, "addNodeProgress", [alex, "Cloud", 1, "$tell", "$throws"], 60);
  expect(extraOf(model, account, "Cloud")).toBe("late");
  expect(world.contentLog().map(({ text }) => text)).toContainEqual(expect.stringContaining("no extra"));
});

it("reports by hand, and hands over all that the cloud has of a player, however much", async () => {
  const { world, model, alex, account } = await onServer();
  callByClient(world, "addNodeProgress", [alex, "Manual", 4]);
  expect(callByClient(world, "setCloudStorage", [alex, "Manual", 3, "$tell"], 60)).toEqual({ result: true });
  expect(model.entity(account, "Manual")).toMatchObject({ progress: 3 });
  const reports = Array.from({ length: 40 }, (_, n) => ({
    op: `o${n}`,
    player: account,
    node: `N${n}`,
    delta: 1,
    goal: 9,
  }));
  model.report(reports);
  expect(callByClient(world, "getCloudStorage", [alex, "$tell"], 60)).toEqual({ result: true });
  const { entity } = said(world, "told").at(-1) as { entity: unknown[] };
  expect(entity).toHaveLength(41);
  expect(complaints(world)).toEqual([]);
});
