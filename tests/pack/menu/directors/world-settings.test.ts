/** A game director changes settings of the world in the menu: at once, for everybody, kept, and never what is not theirs to say. */
import { describe, expect, it } from "vitest";
import { WORLD_SETTING_KEYS, type WorldSettingKey } from "../../../../scripts/core/settings/world-settings.ts";
import { defaultSettings, type Settings } from "../../../../scripts/core/settings/settings.ts";
import type { Simulator, SimulatorOptions } from "../../../../simulator/index.ts";
import { child, root } from "../../../support/nodes.ts";
import { call, carried, complaints, startTestWorld } from "../../../support/pack.ts";
import { director, words, type Director } from "./director.ts";

const BOOK = "ach:achievement_book";
const PROPERTY = "ach:settings";
const nodes = [root("r", { title: "The Page" }), ...["a", "b", "c"].map((id) => child(id, "r", { title: `<${id}>` }))];

async function opened(settings: Partial<Settings> = {}, options: Omit<SimulatorOptions, "packDirectory"> = {}) {
  const world = await startTestWorld({ nodes, settings: { menu_style: "classic", ...settings } }, options);
  return { world, dora: director(world) };
}

const isModal = (world: Simulator, playerId: string): boolean => world.form(playerId)?.kind === "modal";

function goToSettings(world: Simulator, { playerId, pressKey }: Director): void {
  if (world.form(playerId)) world.closeForm(playerId);
  world.tick(2);
  world.command({ playerId }, "ach:menu");
  world.tick(3);
  pressKey("admin.title");
  pressKey("admin.worldSettings");
}

const fieldsOf = (world: Simulator, playerId: string) =>
  world.form(playerId)!.elements.filter(({ kind }) => kind === "toggle" || kind === "dropdown");

/** Fills in the fields of these settings; the others are left as they are. */
function fillIn(
  world: Simulator,
  playerId: string,
  filled: Partial<Record<WorldSettingKey, boolean | number>>,
  keys: readonly WorldSettingKey[] = WORLD_SETTING_KEYS,
): void {
  const fields = fieldsOf(world, playerId);
  expect(fields).toHaveLength(keys.length);
  world.submitForm(
    playerId,
    keys.map((key, at) => filled[key] ?? (fields[at]!.value as boolean | number)),
  );
  world.tick(3);
}

const keptIn = (world: Simulator): unknown => {
  const text = world.world().dynamicProperties[PROPERTY];
  return text === undefined ? undefined : JSON.parse(text as string);
};

/** What others read of a completion. */
function isAnnounced(world: Simulator, nodeId: string): boolean {
  const [mei, alex] = ["Mei", "Alex"].map((name) => world.join({ name })) as [string, string];
  world.tick(2);
  call(world, "setNodeFinish", { playerId: mei, nodeId });
  world.tick(5);
  const heard = world.screen(alex).messages.some((text) => text.includes(`<${nodeId}>`));
  for (const playerId of [mei, alex]) world.leave(playerId);
  world.tick(2);
  return heard;
}

describe("the settings of a world in the menu", () => {
  it("hold at once for everybody, and over restarts, one by one", async () => {
    const { world, dora } = await opened({ give_book_on_first_join: true });
    expect(isAnnounced(world, "a")).toBe(false);
    goToSettings(world, dora);
    fillIn(world, dora.playerId, { announce_completions: true, give_book_on_first_join: false, menu_style: 2 });
    expect(dora.body()).toContain(words("admin.worldSettingsKept"));
    const kept = { v: 1, announce_completions: true, give_book_on_first_join: false, menu_style: "live" };
    expect(keptIn(world)).toEqual(kept);
    expect(isAnnounced(world, "b")).toBe(true);
    const bob = world.join({ name: "Bob" });
    world.tick(30);
    expect(carried(world, bob, BOOK)).toBe(0);
    world.command({ playerId: bob }, "ach:menu");
    world.tick(3);
    expect(world.form(bob)!.kind).toBe("live");

    // The build's say on the others goes on, also when the build changes.
    const later = await startTestWorld(
      { nodes, settings: { tip_display: "title", announce_completions: false } },
      { save: world.save() },
    );
    expect(isAnnounced(later, "c")).toBe(true);
    const eve = later.join({ name: "Eve" });
    later.tick(3);
    call(later, "setNodeFinish", { playerId: eve, nodeId: "a" });
    later.tick(5);
    expect(later.screen(eve).titles).toHaveLength(1);
    expect([...complaints(world), ...complaints(later)]).toEqual([]);
  });

  it("keep nothing that is as the build says", async () => {
    const { world, dora } = await opened();
    goToSettings(world, dora);
    fillIn(world, dora.playerId, {});
    expect(keptIn(world)).toBeUndefined();
    goToSettings(world, dora);
    fillIn(world, dora.playerId, { tip_sound: false, tip_seconds: 0 });
    expect(keptIn(world)).toEqual({ v: 1, tip_sound: "", tip_seconds: 1 });
    goToSettings(world, dora);
    expect(fieldsOf(world, dora.playerId)[3]!.value).toBe(0);
    fillIn(world, dora.playerId, { tip_sound: true, tip_seconds: 3 });
    expect(keptIn(world)).toBeUndefined();
    expect(complaints(world)).toEqual([]);
  });

  it("say how long tips stay and whether they sound from the next tip on", async () => {
    const { world, dora } = await opened({ tip_seconds: 2.5 });
    goToSettings(world, dora);
    // 2.5 is offered, as it is what holds.
    fillIn(world, dora.playerId, { tip_seconds: 0, tip_sound: false, tip_display: 1 });
    const mei = world.join({ name: "Mei" });
    world.tick(2);
    call(world, "setNodeFinish", { playerId: mei, nodeId: "a" });
    world.tick(5);
    expect(world.screen(mei).sounds).toEqual([]);
    expect(world.screen(mei).titles).toHaveLength(1);
    expect(complaints(world)).toEqual([]);
  });

  it("leave what another director changed while the form was open", async () => {
    const { world, dora } = await opened();
    const dana = director(world, "Dana");
    goToSettings(world, dora);
    goToSettings(world, dana);
    fillIn(world, dana.playerId, { announce_completions: true });
    fillIn(world, dora.playerId, { tip_display: 1 });
    expect(keptIn(world)).toEqual({ v: 1, announce_completions: true, tip_display: "title" });
  });

  it("are for directors only, at the moment of the answer too", async () => {
    const { world, dora } = await opened();
    goToSettings(world, dora);
    world.setPermissionLevel(dora.playerId, 0);
    fillIn(world, dora.playerId, { announce_completions: true });
    expect(keptIn(world)).toBeUndefined();
    expect(dora.body()).toContain(words("admin.notAllowed"));
    expect(dora.texts()).not.toContain(words("admin.title"));
    expect(isAnnounced(world, "a")).toBe(false);
  });

  it("take no answer that the form cannot give", async () => {
    const { world, dora } = await opened();
    for (const values of [[0, 0, 0, 0, 0, 0], [true, true, 99, -1, true, 1.5], ["x"], []]) {
      goToSettings(world, dora);
      expect(isModal(world, dora.playerId)).toBe(true);
      world.answerRaw(dora.playerId, { canceled: false, formValues: values });
      world.tick(3);
      expect(keptIn(world)).toBeUndefined();
    }
  });
});

describe("a dedicated server's variables", () => {
  const started = (variables: Record<string, unknown>, save?: ReturnType<Simulator["save"]>) =>
    opened({}, { dedicatedServer: { variables, secrets: {} }, ...(save ? { save } : {}) });

  it("go before what was chosen in the game, which comes back when they go", async () => {
    const first = await started({});
    goToSettings(first.world, first.dora);
    fillIn(first.world, first.dora.playerId, { announce_completions: true, tip_display: 1 });
    const { world, dora } = await started({ announce_completions: false, tip_seconds: "x" }, first.world.save());
    expect(isAnnounced(world, "a")).toBe(false);
    goToSettings(world, dora);
    const free = WORLD_SETTING_KEYS.filter((key) => key !== "announce_completions");
    const { controls } = world.form(dora.playerId)!;
    expect(JSON.stringify(controls)).toContain(words("admin.world.announce"));
    fillIn(world, dora.playerId, { tip_display: 0 }, free);
    expect(keptIn(world)).toEqual({ v: 1, announce_completions: true });
    const last = await started({}, world.save());
    expect(isAnnounced(last.world, "b")).toBe(true);
  });

  it("may leave nothing to choose", async () => {
    const all = Object.fromEntries(WORLD_SETTING_KEYS.map((key) => [key, defaultSettings()[key]]));
    const { world, dora } = await started(all);
    goToSettings(world, dora);
    expect(dora.body()).toContain(words("admin.world.allFixed"));
    dora.back();
    expect(dora.texts()).toContain(words("admin.worldSettings"));
  });
});

describe("what a world has kept of settings", () => {
  it.each([
    ["no JSON", "{"],
    ["another version", '{"v":2,"announce_completions":true}'],
    ["a list", "[1]"],
    ["no text", 7],
  ])("is never written over when it is %s, and told of once", async (_name, text) => {
    const { world: before } = await opened();
    const save = before.save();
    save.dynamicProperties[PROPERTY] = text;
    const { world, dora } = await opened({}, { save });
    expect(complaints(world).filter((line) => line.includes(PROPERTY))).toHaveLength(1);
    expect(isAnnounced(world, "a")).toBe(false);
    goToSettings(world, dora);
    fillIn(world, dora.playerId, { announce_completions: true });
    expect(dora.body()).toContain(words("admin.worldSettingsNotKept"));
    expect(isAnnounced(world, "b")).toBe(true);
    expect(world.world().dynamicProperties[PROPERTY]).toBe(text);
    expect(complaints(world)).toHaveLength(1);
  });

  it("loses a value that cannot be with one line, and keeps what a later version of the pack wrote there", async () => {
    const { world: before } = await opened();
    const save = before.save();
    save.dynamicProperties[PROPERTY] = '{"v":1,"announce_completions":true,"tip_seconds":"long","later":[1]}';
    const { world, dora } = await opened({}, { save });
    expect(complaints(world).filter((line) => line.includes("tip_seconds"))).toHaveLength(1);
    expect(isAnnounced(world, "a")).toBe(true);
    goToSettings(world, dora);
    fillIn(world, dora.playerId, { tip_display: 1 });
    expect(keptIn(world)).toEqual({ v: 1, announce_completions: true, tip_display: "title", later: [1] });
  });
});
