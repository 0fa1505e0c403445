import { describe, expect, it } from "vitest";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";

const nodes: NodeJson[] = [
  root("r", { title: "The Page" }),
  ...Array.from({ length: 7 }, (_, index) => child(`n${index}`, "r", { title: `<${index}>`, goal_number: 9 })),
  child("feat", "r", { title: "Feat", announce: true }),
];

const DEFAULTS = [false, true, 0, 0] as const;

function opened(world: Simulator, player: string) {
  world.command({ playerId: player }, "ach:menu");
  world.tick(2);
  return (text: string | number): void => {
    world.press(player, text);
    world.tick(2);
  };
}

async function wishing(values: readonly (boolean | number)[], settings: Record<string, unknown> = {}) {
  const world = await startTestWorld({ nodes, settings: { menu_style: "classic", ...settings } });
  const alex = world.join({ name: "Alex" });
  world.tick(2);
  opened(world, alex)("Settings");
  world.submitForm(alex, [...values]);
  world.tick(2);
  world.closeForm(alex);
  world.tick(2);
  return { world, alex };
}

describe("what a player wants for themselves", () => {
  it("is kept with them over a leave, and shown in the settings", async () => {
    const { world, alex } = await wishing([true, false, 3, 2]);
    world.leave(alex);
    world.tick(2);
    const again = world.join({ name: "Alex" });
    world.tick(3);
    const press = opened(world, again);
    expect(world.form(again)!.kind).toBe("live");
    press("设置");
    expect(world.form(again)!.controls!.map(({ value }) => value)).toEqual([true, false, 3, 2]);
    expect(complaints(world)).toEqual([]);
  });

  it("quiet keeps tips and their sounds away", async () => {
    for (const [isQuiet, shown] of [
      [true, 0],
      [false, 1],
    ] as const) {
      const { world, alex } = await wishing([isQuiet, true, 0, 0]);
      call(world, "setNodeFinish", { playerId: alex, nodeId: "n0" });
      world.tick(5);
      expect(world.screen(alex).actionBars).toHaveLength(shown);
      expect(world.screen(alex).sounds).toHaveLength(shown);
    }
  });

  it("without announcements tells them of nobody's feats but their own", async () => {
    const { world, alex } = await wishing([false, false, 0, 0]);
    const mei = world.join({ name: "Mei" });
    world.tick(2);
    const feats = (player: string): number =>
      world.screen(player).messages.filter((text) => text.includes("Feat")).length;
    call(world, "setNodeFinish", { playerId: mei, nodeId: "feat" });
    world.tick(5);
    expect([feats(alex), feats(mei)]).toEqual([0, 1]);
    call(world, "setNodeFinish", { playerId: alex, nodeId: "feat" });
    world.tick(5);
    expect([feats(alex), feats(mei)]).toEqual([1, 2]);
  });

  it("as a language is spoken everywhere, and as the game's again when they wish so", async () => {
    const { world, alex } = await wishing([false, true, 0, 3]);
    const press = opened(world, alex);
    expect(world.form(alex)!.title).toBe("Erfolge");
    press("Einstellungen");
    world.submitForm(alex, [...DEFAULTS]);
    world.tick(2);
    expect(world.form(alex)!.title).toBe("Achievements");
  });

  it("takes nothing from a client that fills in what cannot be", async () => {
    const { world, alex } = await wishing([false, true, 0, 0]);
    for (const wrong of [[1, true, 0, 0], [false, true, 9, 0], [false, true, 0, -1], [false, true, 0, 1.5], []]) {
      const press = opened(world, alex);
      press("Settings");
      world.answerRaw(alex, { canceled: false, formValues: wrong });
      world.tick(2);
      expect(world.form(alex)!.title).toBe("Achievements");
      world.closeForm(alex);
      world.tick(2);
    }
    expect(world.player(alex).dynamicProperties["ach:wishes"]).toBe('{"v":1}');
    expect(complaints(world)).toEqual([]);
  });

  it("that cannot be read is told, kept as it is, and chosen for the session only", async () => {
    const { world, alex } = await wishing([true, true, 0, 0]);
    world.leave(alex);
    const save = world.save();
    save.players[0]!.dynamicProperties["ach:wishes"] = '{"v":9}';
    const later = await startTestWorld({ nodes, settings: { menu_style: "classic" } }, { save });
    const again = later.join({ name: "Alex" });
    later.tick(2);
    opened(later, again)("Settings");
    expect(complaints(later).join()).toContain("ach:wishes");
    later.submitForm(again, [true, true, 0, 3]);
    later.tick(2);
    expect(later.player(again).dynamicProperties["ach:wishes"]).toBe('{"v":9}');
    call(later, "setNodeFinish", { playerId: again, nodeId: "n0" });
    later.tick(5);
    expect(later.screen(again).sounds).toEqual([]);
  });
});

describe("a pinned node", () => {
  it("stands on the first screen, five at most, and is told in the action bar when it moves", async () => {
    const { world, alex } = await wishing(DEFAULTS);
    for (let index = 0; index < 6; index++) {
      const press = opened(world, alex);
      press("The Page");
      press(`<${index}>`);
      press("Pin");
      expect(world.form(alex)!.body.includes("at a time")).toBe(index === 5);
      world.closeForm(alex);
      world.tick(2);
    }
    opened(world, alex);
    const pinned = world.form(alex)!.buttons.filter(({ text }) => text.includes("Pinned"));
    expect(pinned.map(({ text }) => text.match(/<\d>/)![0])).toEqual(["<0>", "<1>", "<2>", "<3>", "<4>"]);
    world.clearScreen(alex);
    call(world, "addNodeProgress", { playerId: alex, nodeId: "n1", delta: 2 });
    call(world, "addNodeProgress", { playerId: alex, nodeId: "n5", delta: 2 });
    world.tick(3);
    expect(world.screen(alex).actionBars.map(({ text }) => text)).toEqual([expect.stringMatching(/<1>.*2\/9/)]);
    for (let step = 0; step < 6; step++) {
      call(world, "addNodeProgress", { playerId: alex, nodeId: "n1", delta: 1 });
      world.tick(1);
    }
    expect(world.screen(alex).actionBars.length).toBeLessThanOrEqual(3);
    world.tick(20);
    expect(world.screen(alex).actionBars.at(-1)!.text).toContain("8/9");
    expect(complaints(world)).toEqual([]);
  });

  it("gives way to tips, and is unpinned by its own button", async () => {
    const { world, alex } = await wishing(DEFAULTS);
    const press = opened(world, alex);
    press("The Page");
    press("<1>");
    press("Pin");
    call(world, "setNodeFinish", { playerId: alex, nodeId: "n0" });
    world.tick(3);
    world.clearScreen(alex);
    call(world, "addNodeProgress", { playerId: alex, nodeId: "n1", delta: 2 });
    world.tick(30);
    expect(world.screen(alex).actionBars.filter(({ text }) => text.includes("<1>"))).toEqual([]);
    press("Unpin");
    world.tick(200);
    world.clearScreen(alex);
    call(world, "addNodeProgress", { playerId: alex, nodeId: "n1", delta: 2 });
    world.tick(5);
    expect(world.screen(alex).actionBars).toEqual([]);
  });
});
