/** What packs of one world share and what they do to each other: events, what may be forbidden, script events, commands, forms. */
import { expect, test } from "vitest";
import { ENGINES, reported } from "../world-with.ts";
import { lines, packOf, worldOf } from "./packs-beside.ts";

test.each(ENGINES)(
  "what happens is told to every pack, also what another pack has made happen (%s)",
  async (engine) => {
    const listens = (own: string): string => `
    world.afterEvents.playerBreakBlock.subscribe(({ player, brokenBlockPermutation }) =>
      console.log("${own}", player.name, brokenBlockPermutation.type.id, player instanceof mc.Player));
    world.afterEvents.effectAdd.subscribe(({ entity, effect }) => console.log("${own}", effect.typeId, entity instanceof mc.Player));
    world.afterEvents.entityDie.subscribe(
      ({ deadEntity, damageSource }) => console.log("${own}", deadEntity.typeId, damageSource.damagingEntity.name),
      { entityTypes: ["minecraft:cow"] });`;
    const makes = `world.afterEvents.playerBreakBlock.subscribe(({ player }) => player.addEffect("speed", 100));`;
    const world = await worldOf([packOf("one", listens("1")), packOf("two", listens("2") + makes)], { engine });
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    world.breakBlock(ada, "stone");
    world.kill(ada, "cow");
    world.kill(ada, "pig");
    world.tick(2);
    const told = (own: string): string[] =>
      world.contentLog().flatMap(({ text }) => (text.startsWith(own) ? [text.slice(2)] : []));
    expect(told("1").sort()).toEqual(["Ada minecraft:stone true", "minecraft:cow Ada", "minecraft:speed true"]);
    expect(told("2")).toEqual(told("1"));
  },
);

test.each(ENGINES)(
  "who forbids something forbids it for all, and later packs see what earlier ones have changed (%s)",
  async (engine) => {
    const decides = (own: string, type: string, does: string): string => `
    world.beforeEvents.effectAdd.subscribe((event) => {
      console.log("${own} sees", event.duration, event.cancel);
      report("${own} may", () => event.entity.addTag("x"));
      if (event.effectType === "minecraft:${type}") { ${does} }
    });
    world.afterEvents.effectAdd.subscribe(({ effect }) => console.log("${own} told", effect.typeId, effect.duration));`;
    const first = packOf("one", decides("1", "speed", "event.duration = 40"));
    const second = packOf("two", decides("2", "haste", "event.cancel = true"));
    const world = await worldOf([first, second], { engine });
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    world.deed(ada, { do: "gainEffect", effect: "speed", ticks: 100 });
    world.deed(ada, { do: "gainEffect", effect: "haste", ticks: 100 });
    world.tick();
    expect(Object.keys(world.player(ada).effects)).toEqual(["speed"]);
    const told = world.contentLog().map(({ text }) => text);
    expect(told.filter((text) => text.includes("sees"))).toEqual([
      "1 sees 100 false",
      "2 sees 40 false",
      "1 sees 100 false",
      "2 sees 100 false",
    ]);
    expect(told.filter((text) => text.includes("told"))).toEqual([
      "1 told minecraft:speed 39",
      "2 told minecraft:speed 39",
    ]);
    for (const own of ["1", "2"]) expect(reported(world, `${own} may`)).toContain("ReferenceError");
  },
);

test.each(ENGINES)(
  "a call of a pack in the midst of which others were asked goes on as that pack's (%s)",
  async (engine) => {
    const asks = `world.afterEvents.playerSpawn.subscribe(({ player }) => {
      const effect = player.addEffect("speed", 100);
      report("effect", () => [effect instanceof mc.Effect, effect.typeId]);
      report("after", () => player.getEffects().length);
    });`;
    const asked = `world.beforeEvents.effectAdd.subscribe((event) => { report("asked", () => [event.entity instanceof mc.Player, event.entity.name]); });`;
    for (const packs of [
      [packOf("one", asks), packOf("two", asked)],
      [packOf("one", asked), packOf("two", asks)],
    ]) {
      const world = await worldOf(packs, { engine });
      world.join({ name: "Ada" });
      world.tick(3);
      expect(reported(world, "effect")).toBe('[true,"minecraft:speed"]');
      expect(reported(world, "asked")).toBe('[true,"Ada"]');
      expect(reported(world, "after")).toBe("1");
    }
  },
);

test.each(ENGINES)(
  "script events reach every pack, the sender too, as from a server; filters are each pack's (%s)",
  async (engine) => {
    const hears = (own: string, options = ""): string =>
      `system.afterEvents.scriptEventReceive.subscribe(({ id, message, sourceType, sourceEntity }) =>
       console.log("${own}", id, message, sourceType, sourceEntity === undefined)${options});`;
    const sends = `system.run(() => { system.sendScriptEvent("a:hello", "from two"); system.sendScriptEvent("b:hello", "from two"); });
    report("no namespace", () => system.sendScriptEvent("hello", ""));
    report("long", () => system.run(() => report("too long", () => system.sendScriptEvent("a:b", "x".repeat(2049)))));`;
    const world = await worldOf(
      [packOf("one", hears("1", `, { namespaces: ["a"] }`)), packOf("two", hears("2") + sends)],
      { engine },
    );
    world.tick(3);
    const told = world.contentLog().map(({ text }) => text);
    expect(told.filter((text) => /^[12] /.test(text))).toEqual([
      "1 a:hello from two Server true",
      "2 a:hello from two Server true",
      "2 b:hello from two Server true",
    ]);
    expect(reported(world, "too long")).toContain("InvalidArgumentError");
    expect(world.sentScriptEvents()).toEqual([]);
  },
);

test.each(ENGINES)(
  "each pack has commands in a namespace of its own, and what is registered twice is refused (%s)",
  async (engine) => {
    const registers = (own: string, ...names: string[]): string => `
    system.beforeEvents.startup.subscribe(({ customCommandRegistry: registry }) => {
      for (const name of ${JSON.stringify(names)})
        report("${own} " + name, () => registry.registerCommand(
          { name, description: "d", permissionLevel: 0, cheatsRequired: false, mandatoryParameters: [{ name: "who", type: "PlayerSelector" }] },
          ({ sourceEntity }, players) => {
            system.run(() => console.log("${own} ran", name, sourceEntity instanceof mc.Player, players[0] instanceof mc.Player, players instanceof Array));
            return { status: 0, message: "${own}" };
          }));
    });`;
    const world = await worldOf(
      [packOf("one", registers("1", "a:go", "b:go", "a:go")), packOf("two", registers("2", "b:go", "a:else"))],
      { engine },
    );
    expect(reported(world, "1 b:go")).toContain("CustomCommandError");
    expect(reported(world, "1 a:go")).toContain("CustomCommandError");
    expect(reported(world, "2 b:go")).toBe("undefined");
    expect(reported(world, "2 a:else")).toContain("CustomCommandError");
    expect(world.commands().map(({ name }) => name)).toEqual(["a:go", "b:go"]);
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    expect(world.command({ playerId: ada }, "a:go @s")).toEqual({ status: "success", message: "1" });
    expect(world.command({ playerId: ada }, "/b:go Ada")).toEqual({ status: "success", message: "2" });
    expect(world.command({ playerId: ada }, "b:go Bob").status).toBe("refused");
    world.tick();
    expect(lines(world).filter((line) => line.includes(" ran "))).toEqual([
      "main: 1 ran a:go true true true",
      "two: 2 ran b:go true true true",
    ]);
  },
);

test.each(ENGINES)(
  "a player sees one form, of whichever pack was first; its pack gets the answer (%s)",
  async (engine) => {
    const shows = (own: string): string => `
    system.afterEvents.scriptEventReceive.subscribe(({ id }) => {
      const [player] = world.getAllPlayers();
      if (id === "${own}:classic")
        new ui.ActionFormData().title("${own}").button("Yes").show(player).then(
          (response) => report("${own} got", () => [response.canceled, response.selection ?? response.cancelationReason, response instanceof ui.ActionFormResponse]),
          (error) => report("${own} lost", () => [error.reason, error instanceof ui.FormRejectError]));
      if (id === "${own}:live") {
        const text = ui.ObservableString ? new ui.ObservableString("hello ${own}") : "hello";
        new ui.CustomForm(player, text).button("Press", () => { text.setData("pressed ${own}"); }).show().then(
          (reason) => report("${own} live", () => reason), (error) => report("${own} live", () => error.name));
      }
      if (id === "${own}:close") ui.uiManager.closeAllForms(player);
    });`;
    const world = await worldOf([packOf("one", shows("p1")), packOf("two", shows("p2"))], { engine });
    const ada = world.join({ name: "Ada" });
    world.tick(3);
    const send = (...ids: string[]): void => {
      for (const id of ids) world.scriptEventFromPack(id, "");
      world.tick();
    };
    for (const [mine, other] of [
      ["p1", "p2"],
      ["p2", "p1"],
    ] as const) {
      send(`${mine}:classic`, `${other}:classic`, `${other}:live`);
      expect(reported(world, `${other} got`)).toBe('[true,"UserBusy",true]');
      expect(reported(world, `${other} live`)).toBe('"UserBusy"');
      expect(world.form(ada)).toMatchObject({ title: mine, buttons: [{ text: "Yes" }] });
      world.press(ada, "Yes");
      expect(reported(world, `${mine} got`)).toBe("[false,0,true]");
      send(`${mine}:classic`, `${other}:close`);
      expect(reported(world, `${mine} got`)).toBe('[true,"UserClosed",true]');
      send(`${mine}:live`);
      world.press(ada, "Press");
      expect(world.form(ada)).toMatchObject({ kind: "live", title: `pressed ${mine}` });
      world.closeForm(ada);
      expect(reported(world, `${mine} live`)).toBe('"ClientClosed"');
    }
    send("p2:classic");
    world.leave(ada);
    expect(reported(world, "p2 lost")).toBe('["PlayerQuit",true]');
  },
);

test.each(ENGINES)(
  "packs on a dedicated server send requests of their own and see no secrets of others (%s)",
  async (engine) => {
    const script = (own: string): string => `
    import { http, HttpRequest } from "@minecraft/server-net";
    import { secrets, variables, beforeEvents } from "@minecraft/server-admin";
    system.run(() => report("${own} knows", () => [secrets.names, variables.names]));
    system.run(() => beforeEvents.asyncPlayerJoin.subscribe(async (event) => { if (event.name === "no ${own}") event.disconnect(); }));
    system.run(() => http.get("http://x.test/${own}").then((response) => report("${own} got", () => [response.status, response.body])));`;
    const dependencies = {
      "@minecraft/server": "2.10.0",
      "@minecraft/server-ui": "2.2.0",
      "@minecraft/server-net": "1.0.0-beta",
      "@minecraft/server-admin": "1.0.0-beta",
    };
    const world = await worldOf(
      [packOf("one", script("1"), { dependencies }), packOf("two", script("2"), { dependencies })],
      {
        engine,
        dedicatedServer: { secrets: { key: "k" }, variables: { url: "u" } },
        http: ({ uri }) => ({ status: 200, body: uri.slice(-1) }),
      },
    );
    world.tick(3);
    expect([reported(world, "1 knows"), reported(world, "2 knows")]).toEqual(['[["key"],["url"]]', "[[],[]]"]);
    expect([reported(world, "1 got"), reported(world, "2 got")]).toEqual(['[200,"1"]', '[200,"2"]']);
    for (const name of ["no 1", "no 2", "Ada"]) world.join({ name });
    world.tick(3);
    expect(world.players().map(({ name }) => name)).toEqual(["Ada"]);
  },
);
