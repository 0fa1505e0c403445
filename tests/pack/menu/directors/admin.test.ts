/** Directors in the menu: what their buttons do is what the commands do, and who is none reaches none of it. */
import { describe, expect, it } from "vitest";
import type { MessageKey } from "../../../../scripts/core/text/message-key.ts";
import type { Simulator } from "../../../../simulator/index.ts";
import { child, root } from "../../../support/nodes.ts";
import { carried, complaints, progressOf, startTestWorld } from "../../../support/pack.ts";
import { director, words, type Director } from "./director.ts";

const diamond = { type: "item" as const, item: "minecraft:diamond" };
const nodes = [
  root("r", { title: "The Page" }),
  child("a", "r", { title: "Upper", goal_number: 4, reward: [diamond] }),
  child("a1", "a", { title: "Lower" }),
  child("b", "r", { title: "Beside", is_hidden: true }),
  root("other", { title: "Elsewhere", is_hidden: true, goal_number: 9 }),
];

async function start() {
  const world = await startTestWorld({ nodes });
  const alex = world.join({ name: "Alex" });
  const dora = director(world);
  return { world, alex, dora };
}

/** All that is known of a player's nodes, as operators are told it. */
const told = (world: Simulator): (string | undefined)[] =>
  nodes.map(({ node_ID }) => world.command("console", `ach:info Alex ${node_ID}`).message);

/** The way to a node, from the first form. */
const way = (dora: Director, ...titles: string[]): void => {
  dora.goTo("Alex");
  dora.goToNode("The Page", ...titles);
};
const scoped = (dora: Director, what: MessageKey, scope: MessageKey): void => {
  way(dora, "Upper");
  dora.pressKey(what);
  dora.pressKey(scope);
  dora.pressKey("admin.yes");
};

describe("a director's button does what the command does:", () => {
  it.each<[string, string, (dora: Director, world: Simulator) => void]>([
    ["complete one", "ach:grant Alex only a", (dora) => scoped(dora, "admin.grant", "admin.scope.only")],
    ["complete what follows", "ach:grant Alex from a", (dora) => scoped(dora, "admin.grant", "admin.scope.from")],
    ["complete what is before", "ach:grant Alex until a", (dora) => scoped(dora, "admin.grant", "admin.scope.until")],
    ["complete both", "ach:grant Alex through a", (dora) => scoped(dora, "admin.grant", "admin.scope.through")],
    [
      "complete everything",
      "ach:grant Alex everything",
      (dora) => {
        dora.goTo("Alex");
        dora.pressKey("admin.grantAll");
        dora.pressKey("admin.yes");
      },
    ],
    ["take one back", "ach:revoke Alex only a", (dora) => scoped(dora, "admin.revoke", "admin.scope.only")],
    [
      "take everything back",
      "ach:revoke Alex everything",
      (dora) => {
        dora.goTo("Alex");
        dora.pressKey("admin.revokeAll");
        dora.pressKey("admin.yes");
      },
    ],
    [
      "add progress",
      "ach:progress Alex a 3",
      (dora, world) => {
        way(dora, "Upper");
        dora.pressKey("admin.progress");
        world.submitForm(dora.playerId, ["3"]);
        world.tick(3);
        dora.pressKey("admin.yes");
      },
    ],
    [
      "let it pay again",
      "ach:reward_reset Alex a",
      (dora) => {
        way(dora, "Upper");
        dora.pressKey("admin.rewardReset");
        dora.pressKey("admin.yes");
      },
    ],
  ])("%s", async (_what, command, press) => {
    const typed = await start();
    const pressed = await start();
    const isLate = /revoke|reward_reset/.test(command);
    for (const { world } of [typed, pressed]) if (isLate) world.command("console", "ach:grant Alex everything");
    for (const { world } of [typed, pressed]) world.tick(5);
    const before = told(typed.world);
    const answer = typed.world.command("console", command);
    press(pressed.dora, pressed.world);
    expect(pressed.dora.body()).toContain(answer.message!);
    for (const { world } of [typed, pressed]) world.tick(5);
    expect(told(pressed.world)).toEqual(told(typed.world));
    expect(told(pressed.world)).not.toEqual(before);
    expect(carried(pressed.world, pressed.alex, "minecraft:diamond")).toBe(
      carried(typed.world, typed.alex, "minecraft:diamond"),
    );
    expect(complaints(pressed.world)).toEqual([]);
  });

  it("repair a page that cannot be read", async () => {
    const first = await start();
    first.world.command("console", "ach:grant Alex only r");
    first.world.tick(25);
    const save = first.world.shutdown();
    save.players.find(({ name }) => name === "Alex")!.dynamicProperties["ach:page/r"] = "what is this";
    const world = await startTestWorld({ nodes }, { save });
    const alex = world.join({ name: "Alex" });
    const dora = director(world);
    way(dora, "Upper");
    expect(dora.body()).toContain(words("admin.unreadable"));
    dora.goTo("Alex");
    dora.pressKey("admin.repair");
    dora.pressKey("admin.yes");
    expect(world.player(alex).dynamicProperties["ach:aside/r/1"]).toBe("what is this");
    expect(world.command("console", "ach:grant Alex only r").status).toBe("success");
  });
});

describe("the administration", () => {
  it("does nothing when it is not confirmed, and the first answer is the safe one", async () => {
    const { world, dora } = await start();
    const before = told(world);
    dora.goTo("Alex");
    dora.pressKey("admin.grantAll");
    expect(dora.texts()[0]).toBe(words("admin.no"));
    expect(dora.body()).toContain(String(nodes.length));
    world.press(dora.playerId, 0);
    world.tick(5);
    expect(dora.texts()).toContain(words("admin.grantAll"));
    expect(told(world)).toEqual(before);
  });

  it("shows a director what is hidden from the player, and nothing that is each player's own", async () => {
    const { world, dora } = await start();
    dora.goTo("Alex");
    dora.goToNode("Elsewhere");
    expect(dora.texts().some((text) => text.includes("Elsewhere"))).toBe(true);
    dora.press("Elsewhere");
    for (const key of ["menu.pin", "menu.claim", "menu.settings", "menu.fold"] as const) {
      expect(dora.texts()).not.toContain(words(key));
    }
    world.setPermissionLevel(dora.playerId, 0);
    dora.back();
    expect(dora.texts().some((text) => text.includes("Elsewhere"))).toBe(false);
  });

  it("finds a player's nodes by words, also hidden ones, and leads back", async () => {
    const { world, dora } = await start();
    dora.goTo("Alex");
    dora.pressKey("admin.achievements");
    dora.pressKey("menu.search");
    world.submitForm(dora.playerId, ["elsewhere"]);
    world.tick(3);
    dora.press("Elsewhere");
    expect(dora.texts()).toContain(words("admin.grant"));
    for (let presses = 0; presses < 4; presses++) dora.back();
    expect(dora.texts().some((text) => text.includes("Alex"))).toBe(true);
  });

  it("is not there for other players", async () => {
    const { world, alex } = await start();
    world.command({ playerId: alex }, "ach:menu");
    world.tick(3);
    expect(world.form(alex)!.buttons.map(({ text }) => text)).not.toContain(words("admin.title"));
  });

  it("does nothing for somebody who may not any more, at whichever form they are", async () => {
    const { world, alex, dora } = await start();
    dora.goTo("Alex");
    dora.pressKey("admin.grantAll");
    world.setPermissionLevel(dora.playerId, 0);
    dora.pressKey("admin.yes");
    expect(dora.body()).toContain(words("admin.notAllowed"));
    expect(dora.texts()).not.toContain(words("admin.title"));
    expect(progressOf(world, alex, "r")).toBe(0);
    world.setPermissionLevel(dora.playerId, 1);
    dora.goTo("Alex");
    world.setPermissionLevel(dora.playerId, 0);
    dora.pressKey("admin.revokeAll");
    expect(dora.texts()).not.toContain(words("admin.yes"));
  });

  it("tells of a player who left meanwhile, and does nothing to them", async () => {
    const { world, dora } = await start();
    dora.goTo("Alex");
    dora.pressKey("admin.grantAll");
    world.leave(world.players().find(({ name }) => name === "Alex")!.id);
    world.tick(3);
    dora.pressKey("admin.yes");
    expect(dora.body()).toContain(words("admin.left", { player: "Alex" }));
    expect(dora.body()).toContain(words("admin.awayNow"));
    const back = world.join({ name: "Alex" });
    world.tick(5);
    expect(progressOf(world, back, "r")).toBe(0);
    expect(complaints(world)).toEqual([]);
  });

  it("refuses what cannot be added, as the command does", async () => {
    const { world, alex, dora } = await start();
    way(dora, "Upper");
    dora.pressKey("admin.progress");
    world.submitForm(dora.playerId, ["-2"]);
    world.tick(3);
    expect(dora.body()).toContain(words("command.badDelta", { delta: "-2" }));
    expect(progressOf(world, alex, "a")).toBe(0);
  });
});
