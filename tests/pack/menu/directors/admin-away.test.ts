/** Directors in the menu and players who are not there, worlds that know many, work that takes long, and the cloud. */
import { describe, expect, it } from "vitest";
import { bigTree } from "../../../support/big-tree.ts";
import { child, root } from "../../../support/nodes.ts";
import { complaints, progressOf, startTestWorld } from "../../../support/pack.ts";
import { director, words } from "./director.ts";

const nodes = [root("r", { title: "The Page" }), child("a", "r", { title: "Upper", goal_number: 4 })];

/** A world that knows Alex, who is away. */
async function withoutAlex() {
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  world.tick(5);
  world.leave(alex);
  world.tick(3);
  return { world, alex, dora: director(world) };
}

describe("a player who is away", () => {
  it("finds what a director did by letter when they are back", async () => {
    const { world, alex, dora } = await withoutAlex();
    dora.goTo("Alex");
    expect(dora.body()).toContain(words("admin.awayNow"));
    dora.goToNode("The Page", "Upper");
    dora.pressKey("admin.mailProgress");
    world.submitForm(dora.playerId, ["3"]);
    world.tick(3);
    dora.pressKey("admin.yes");
    dora.goTo("Alex");
    dora.goToNode("The Page", "The Page");
    dora.pressKey("admin.mailGrant");
    dora.pressKey("admin.yes");
    world.join({ name: "Alex" });
    world.tick(5);
    expect([progressOf(world, alex, "r"), progressOf(world, alex, "a")]).toEqual([1, 3]);
    expect(complaints(world)).toEqual([]);
  });

  it("is forgotten after a confirmation, and not when they came back before it", async () => {
    const { world, alex, dora } = await withoutAlex();
    dora.goTo("Alex");
    dora.pressKey("admin.forget");
    world.join({ name: "Alex" });
    world.tick(3);
    dora.pressKey("admin.yes");
    expect(dora.body()).toContain(words("forget.online", { player: "Alex" }));
    world.leave(alex);
    world.tick(3);
    dora.goTo("Alex");
    dora.pressKey("admin.forget");
    dora.pressKey("admin.yes");
    expect(dora.texts().some((text) => text.includes("Alex"))).toBe(false);
    expect(dora.texts().some((text) => text.includes("Dora"))).toBe(true);
    expect(JSON.stringify(world.world().dynamicProperties)).not.toContain("Alex");
    expect(complaints(world)).toEqual([]);
  });

  it("gets a letter at once when they came back before it was sent", async () => {
    const { world, alex, dora } = await withoutAlex();
    dora.goTo("Alex");
    dora.goToNode("The Page", "The Page");
    dora.pressKey("admin.mailFinish");
    world.join({ name: "Alex" });
    world.tick(3);
    dora.pressKey("admin.yes");
    expect(progressOf(world, alex, "r")).toBe(1);
  });
});

it("a world that knows many players lists them in parts, those who are here first, and finds them by name", async () => {
  const first = await withoutAlex();
  const save = first.world.shutdown();
  for (let index = 0; index < 600; index++) {
    save.dynamicProperties[`ach:roster/-9${index}`] = `Guest${String(index).padStart(3, "0")}`;
  }
  const world = await startTestWorld({ nodes }, { save });
  const dora = director(world);
  dora.goTo("Dora");
  dora.back();
  world.tick(5);
  const seen = new Set<string>();
  for (let part = 0; part < 50; part++) {
    const texts = dora.texts();
    expect(texts.length).toBeLessThanOrEqual(25);
    if (part === 0) expect(texts[0]).toContain("Dora");
    for (const text of texts) for (const [name] of text.matchAll(/Guest\d+/g)) seen.add(name);
    if (!texts.some((text) => text.startsWith(words("menu.next").split(" (")[0]!))) break;
    dora.pressKey("menu.next");
    world.tick(3);
  }
  expect(seen.size).toBe(600);
  dora.pressKey("admin.findPlayer");
  world.submitForm(dora.playerId, ["guest41"]);
  world.tick(6);
  const found = dora.texts().filter((text) => text.includes("Guest"));
  expect(found).toHaveLength(10);
  dora.press("Guest412");
  expect(world.form(dora.playerId)!.title).toBe("Guest412");
});

it("work that takes long is under way, and the director is told of its end", async () => {
  const tree = bigTree(1100, 5);
  const world = await startTestWorld({ nodes: tree });
  const alex = world.join({ name: "Alex" });
  const dora = director(world);
  dora.goTo("Alex");
  dora.pressKey("admin.grantAll");
  expect(dora.body()).toContain(words("count.nodes", { count: 1100 }).split(" ")[0]);
  dora.pressKey("admin.yes");
  expect(dora.body()).toContain("grant");
  world.tick(400);
  const done = words("command.granted", { player: "Alex", count: 1100 }).replace(",", "");
  expect(JSON.stringify(world.screen(dora.playerId))).toContain(done);
  expect(progressOf(world, alex, tree[tree.length - 1]!.node_ID)).toBeGreaterThan(0);
});

it("every place of the administration is a form as a whole, also where the menu lives", async () => {
  const world = await startTestWorld({ nodes, settings: { menu_style: "live" } });
  const alex = world.join({ name: "Alex" });
  const dora = director(world);
  dora.goTo("Alex");
  dora.goToNode("The Page", "Upper");
  dora.pressKey("admin.progress");
  world.submitForm(dora.playerId, ["2"]);
  world.tick(3);
  dora.pressKey("admin.yes");
  expect(progressOf(world, alex, "a")).toBe(2);
  dora.back();
  dora.back();
  dora.back();
  dora.back();
  dora.back();
  world.tick(3);
  expect(dora.texts()).toContain(words("admin.title"));
});

it("what waits for the cloud is shown, and sent at a director's wish before its pause is over", async () => {
  const sent: string[] = [];
  const world = await startTestWorld(
    { nodes: [...nodes, child("shared", "r", { title: "Shared", is_cloud: true, goal_number: 9 })] },
    {
      dedicatedServer: {
        variables: { cloud_url: "http://127.0.0.1:8787" },
        secrets: { cloud_authorization: "Bearer key" },
      },
      http({ method, uri }) {
        if (method === "Post") sent.push(uri);
        if (method === "Post") return { status: 503 };
        return { status: 200, body: '{"code":0,"message":"","details":"","entity":[]}' };
      },
    },
  );
  const wait = async (ticks: number): Promise<void> => {
    for (let tick = 0; tick < ticks; tick++) {
      world.tick();
      await world.httpSettled();
    }
  };
  world.join({ name: "Alex", persistentId: "ABCDEF0123456789" });
  const dora = director(world);
  await wait(40);
  world.command("console", "ach:progress Alex shared 2");
  // Long enough for the pauses to have grown; then one has just begun.
  await wait(2400);
  const before = sent.length;
  for (let tick = 0; tick < 1300 && sent.length === before; tick++) await wait(1);
  await wait(2);
  const quiet = sent.length;
  dora.goTo("Alex");
  dora.pressKey("admin.retry");
  expect(dora.body()).toContain(words("admin.retried"));
  // No more than two requests leave in a second.
  await wait(22);
  expect(sent.length).toBeGreaterThan(quiet);
});
