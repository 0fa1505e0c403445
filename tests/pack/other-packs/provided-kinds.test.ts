/** Nodes of every kind that another pack brings: each is what it would be if it were built in, on a server with a cloud. */
import { expect, it } from "vitest";
import { answerRequest, type WireRequest } from "../../../simulator/deterministic/cloud-http.ts";
import { createCloudModel } from "../../../simulator/deterministic/cloud-model.ts";
import { said } from "../../support/client-pack.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, progressOf, startTestWorld } from "../../support/pack.ts";
import { writeProviderPack } from "../../support/provider-pack.ts";

const NOON = Date.parse("2026-12-01T12:00:00Z") / 1000;
const cow = { goal_type: "kill", entity: "minecraft:cow" };
const KINDS = {
  name: "kinds",
  nodes: [
    root("kinds", {
      title: "All Kinds",
      goal_number: 9,
      milestones: [{ at: 1, reward: [{ type: "xp" as const, amount: 7 }] }],
    }),
    child("kinds_cloud", "kinds", { goal_number: 3, is_cloud: true, goal_details: cow }),
    child("kinds_team", "kinds", { goal_number: 4, team: true, goal_details: cow }),
    child("kinds_daily", "kinds", {
      goal_details: cow,
      repeat: { every: "day" as const },
      reward: [{ type: "xp" as const, amount: 100 }],
    }),
    child("kinds:quoted", "kinds", { title: "Quoted Words", reward: [{ type: "tag" as const, tag: "quoted" }] }),
  ],
  texts: {
    byLocale: { de_DE: JSON.stringify({ "kinds.title": "Alle Arten", "kinds:quoted.title": "Mit Anführung" }) },
    rewards: [],
  },
};
const LATE = {
  name: "late",
  nodes: [root("late", { title: "Late Page" }), child("late_b", "late", { title: "Late Sword" })],
  provide: `system.runTimeout(() => client.provideTrees(trees), 120);`,
};

it("nodes of all kinds are what they are when they are built in, in the menu and in commands, too", async () => {
  const model = createCloudModel(() => NOON);
  const world = await startTestWorld(
    { nodes: [root("Root")], settings: { menu_style: "classic" } },
    {
      otherPacks: [KINDS, LATE].map(writeProviderPack),
      startSeconds: NOON,
      dedicatedServer: { variables: { cloud_url: "http://cloud.test" }, secrets: { cloud_authorization: "Bearer k" } },
      http({ method, uri, body }) {
        const request = { method: method.toUpperCase(), path: uri.slice("http://cloud.test".length), body };
        return answerRequest(model, request as WireRequest);
      },
    },
  );
  const [karl, bob] = [world.join({ name: "Karl", locale: "de_DE" }), world.join({ name: "Bob" })];
  for (const player of [karl, bob]) world.setTag(player, "team_red", true);
  world.tick(80);
  const textsOf = (player: string): string =>
    [world.form(player)?.body, ...(world.form(player)?.buttons ?? []).map(({ text }) => text)]
      .join("\n")
      .replace(/§./g, "");

  // A page that comes while the menu is open is there as soon as it is opened again, and nothing pressed means another.
  world.command({ playerId: karl }, "ach:menu");
  world.tick(3);
  expect(textsOf(karl)).toContain("Alle Arten");
  expect(textsOf(karl)).not.toContain("Late Page");
  world.tick(80);
  expect(call(world, "getPages", {})).toHaveLength(3);
  world.press(karl, "Alle Arten");
  world.tick(3);
  expect(world.form(karl)!.title.replace(/§./g, "")).toContain("Alle Arten");
  world.closeForm(karl);
  world.tick(2);

  for (let cows = 0; cows < 2; cows++) world.kill(karl, "minecraft:cow");
  world.kill(bob, "minecraft:cow");
  world.tick(60);
  expect([karl, bob].map((player) => progressOf(world, player, "kinds_cloud"))).toEqual([2, 1]);
  const inCloud = model.nodes(world.player(karl).persistentId);
  expect(inCloud).toContainEqual(expect.objectContaining({ achievement_id: "kinds_cloud", progress: 2 }));
  expect([karl, bob].map((player) => progressOf(world, player, "kinds_team"))).toEqual([3, 3]);
  // Each has had the reward of the day once, and that of the first node of the page.
  expect([karl, bob].map((player) => world.player(player).totalXp)).toEqual([107, 107]);
  world.setClock(NOON + 86_400);
  world.tick(30);
  expect(progressOf(world, karl, "kinds_daily")).toBe(0);
  world.kill(karl, "minecraft:cow");
  world.tick(30);
  expect(world.player(karl).totalXp).toBe(207);

  expect(world.command("console", 'ach:info Karl "kinds:quoted"').status).toBe("success");
  expect(world.command("console", 'ach:grant Karl only "kinds:quoted"').status).toBe("success");
  world.tick(5);
  expect(world.player(karl).tags).toContain("quoted");

  world.command({ playerId: bob }, "ach:menu");
  world.tick(3);
  world.press(bob, world.form(bob)!.buttons.length - 3);
  world.tick(3);
  world.submitForm(bob, ["sword"]);
  world.tick(4);
  expect(textsOf(bob)).toContain("Late Sword");
  expect(complaints(world)).toEqual([]);
});

it("are refused from a player, whoever they are, and from a command block", async () => {
  const world = await startTestWorld({ nodes: [root("Root")] });
  const dora = world.join({ name: "Dora", permissionLevel: 2 });
  world.tick(25);
  const args = { format: 1, name: "x", uuid: "x", checksum: "00000000", characters: 5 };
  const request = JSON.stringify({ id: 1, reply: "x:y", protocol: 2, method: "provideTrees", args });
  for (const origin of [{ playerId: dora }, "block", "npc"] as const) {
    world.scriptEvent(origin, "ach:call", request);
    world.scriptEvent(origin, "ach:trees", JSON.stringify({ trees: "00000000", at: 0, text: "x" }));
    world.tick(5);
  }
  const heard = world.sentScriptEvents().filter(({ id }) => id === "x:y");
  expect(heard.filter(({ message }) => !message.includes("refused"))).toEqual([]);
  expect(complaints(world).length).toBeGreaterThanOrEqual(3);
});

it("are refused from every pack where the world's owner wants none, and the pack's calls go on", async () => {
  const pack = { ...KINDS, script: `client.getPages().then(({ result }) => say("pages", result.length));` };
  const world = await startTestWorld(
    { nodes: [root("Root")], settings: { trees_of_other_packs: false } },
    { otherPacks: [writeProviderPack(pack)] },
  );
  world.tick(80);
  expect(said(world, "kinds provided")).toMatchObject([{ result: false, reason: "refused" }]);
  expect(said(world, "kinds pages")).toEqual([1]);
});
