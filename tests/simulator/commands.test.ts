import { describe, expect, test } from "vitest";
import type { HttpRequestSeen, HttpResponseGiven } from "../../simulator/index.ts";
import { ENGINES, errorsOf, reported, worldWith } from "./world-with.ts";

const COMMANDS = `
  let registry;
  system.beforeEvents.startup.subscribe((event) => {
    registry = event.customCommandRegistry;
    const add = (name, more, callback = () => undefined) => registry.registerCommand(
      { name, description: name, permissionLevel: mc.CommandPermissionLevel.Any, cheatsRequired: false, ...more }, callback);
    const { PlayerSelector, Enum, String, Integer } = mc.CustomCommandParamType;
    registry.registerEnum("ach:mode", ["only", "everything"]);
    add("ach:grant", {
      permissionLevel: mc.CommandPermissionLevel.GameDirectors,
      mandatoryParameters: [{ name: "player", type: PlayerSelector }, { name: "ach:mode", type: Enum }],
      optionalParameters: [{ name: "node", type: String }, { name: "delta", type: Integer }],
    }, (origin, players, mode, node, delta) => {
      report("in restricted", () => players[0].addTag("x"));
      return { status: mc.CustomCommandStatus.Success,
        message: [origin.sourceType, origin.sourceEntity?.name, players.map((p) => p.name), mode, node, delta].join("|") };
    });
    add("ach:fail", {}, () => ({ status: mc.CustomCommandStatus.Failure, message: "no" }));
    add("ach:throw", {}, () => { throw new Error("thrown in a command"); });
    add("ach:cheat", { cheatsRequired: undefined });
    report("no namespace", () => add("menu"));
    report("minecraft", () => add("minecraft:menu"));
    report("other namespace", () => add("other:menu"));
    report("twice", () => add("ach:fail"));
    report("no enum", () => add("ach:x", { mandatoryParameters: [{ name: "ach:none", type: Enum }] }));
  });
  system.run(() => report("late", () => registry.registerEnum("ach:late", [])));
`;

describe.each(ENGINES)("in %s", (engine) => {
  test("commands are registered in the startup event only, with one namespace and one name each", async () => {
    const world = await worldWith(COMMANDS, { engine });
    world.tick();
    expect(reported(world, "no namespace")).toContain("NamespaceNameError");
    expect(reported(world, "minecraft")).toContain("NamespaceNameError");
    for (const name of ["other namespace", "twice", "no enum", "late"]) {
      expect(reported(world, name), name).toContain("CustomCommandError");
    }
    expect(world.commands().map((command) => command.name)).toEqual([
      "ach:grant",
      "ach:fail",
      "ach:throw",
      "ach:cheat",
    ]);
  });

  test("a command line is checked against permission, cheats and parameter types before the callback runs", async () => {
    const world = await worldWith(COMMANDS, { engine, cheats: false });
    const alex = world.join({ name: "Alex", permissionLevel: 1 });
    const steve = world.join({ name: "Steve Two" });
    world.tick(2);
    const asAlex = { playerId: alex };
    expect(world.command(asAlex, "/ach:grant @s only Node1")).toEqual({
      status: "success",
      message: "Entity|Alex|Alex|only|Node1|",
    });
    expect(reported(world, "in restricted")).toContain("does not have required privileges");
    expect(world.command("console", 'ach:grant "Steve Two" everything "a b" -3')).toEqual({
      status: "success",
      message: "Server||Steve Two|everything|a b|-3",
    });
    expect(world.command("block", "ach:grant @a only").message).toBe("Block||Alex,Steve Two|only||");
    const refused = (line: string, origin: Parameters<typeof world.command>[0] = asAlex): void =>
      expect(world.command(origin, line).status, line).toBe("refused");
    refused("ach:grant @s only", { playerId: steve });
    refused("ach:grant @s");
    refused("ach:grant @s sideways");
    refused("ach:grant Nobody only");
    refused("ach:grant @s only Node1 1.5");
    refused("ach:grant @s only Node1 1 more");
    refused("ach:unknown");
    refused("ach:cheat");
    expect(world.command(asAlex, "ach:fail")).toEqual({ status: "failure", message: "no" });
    expect(errorsOf(world)).toEqual([]);
    expect(world.command(asAlex, "ach:throw").status).toBe("failure");
    expect(errorsOf(world)).toEqual([expect.stringContaining("thrown in a command")]);
  });

  test("script events carry their source, and the platform's limits hold", async () => {
    const world = await worldWith(
      `system.afterEvents.scriptEventReceive.subscribe((e) =>
         console.log([e.id, e.message, e.sourceType, e.sourceEntity?.name].join("|")), { namespaces: ["ach"] });
       world.afterEvents.worldLoad.subscribe(() => {
         system.sendScriptEvent("ach:call", "own");
         report("long", () => system.sendScriptEvent("ach:call", "x".repeat(2049)));
         report("no namespace", () => system.sendScriptEvent("call", "x"));
       });`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    world.tick();
    expect(world.scriptEvent({ playerId: alex }, "ach:a", "x").status).toBe("refused");
    world.setPermissionLevel(alex, 1);
    expect(world.scriptEvent({ playerId: alex }, "ach:a", "by player").status).toBe("success");
    expect(world.scriptEvent("console", "ach:b", "x".repeat(2_049)).status).toBe("refused");
    world.scriptEvent("console", "ach:b", "by console");
    world.scriptEvent("block", "ach:c", "by block");
    world.scriptEvent("console", "other:c", "for others");
    world.scriptEventFromPack("ach:d", "by pack");
    world.tick();
    const lines = world.contentLog().map((line) => line.text);
    expect(lines.filter((line) => !line.includes(" = "))).toEqual([
      "ach:call|own|Server|",
      "ach:a|by player|Entity|Alex",
      "ach:b|by console|Server|",
      "ach:c|by block|Block|",
      "ach:d|by pack|Server|",
    ]);
    expect(reported(world, "long")).toContain("InvalidArgumentError");
    expect(reported(world, "no namespace")).toContain("NamespaceNameError");
    expect(world.sentScriptEvents()).toEqual([{ id: "ach:call", message: "own", tick: 1 }]);
  });

  test("runCommand tells a syntax error from a selector that matches nobody", async () => {
    const world = await worldWith(
      `world.afterEvents.playerSpawn.subscribe(({ player }) => {
         const run = (line) => player.runCommand(line).successCount;
         report("good", () => [run("give @s apple 3"), run("tag @s add x"), run("xp 5L @s"), run("effect @s speed 10 1"),
           run("scoreboard objectives add points dummy"), run("scoreboard players add @s points 4"), run("title @s title Hello")]);
         report("nobody", () => run("give @a[tag=absent] apple"));
         report("unknown", () => run("fly @s"));
         report("item", () => run("give @s aple"));
         report("score", () => world.scoreboard.getObjective("points").getScore(player));
       });`,
      { engine },
    );
    const alex = world.join({ name: "Alex" });
    world.tick(2);
    expect(reported(world, "good")).toBe("[1,1,1,1,1,1,1]");
    expect(reported(world, "nobody")).toBe("0");
    expect(reported(world, "unknown")).toContain("CommandError: Syntax error");
    expect(reported(world, "item")).toContain("CommandError");
    expect(reported(world, "score")).toBe("4");
    expect(world.player(alex)).toMatchObject({
      level: 5,
      tags: ["x"],
      effects: { speed: { ticks: 200, amplifier: 1 } },
    });
    expect(world.screen(alex).titles).toEqual([{ tick: 2, title: "Hello" }]);
  });

  test("scheduled callbacks run before events, in the order they were due, and jobs step once a tick", async () => {
    const world = await worldWith(
      `const log = (text) => console.log(system.currentTick + " " + text);
       system.run(() => { log("run"); system.run(() => log("run in run")); });
       system.runTimeout(() => log("timeout"), 2);
       const id = system.runInterval(() => log("interval"), 1);
       system.runTimeout(() => system.clearRun(id), 2);
       system.runJob((function* () { log("step 1"); yield; log("step 2"); })());
       world.afterEvents.playerJoin.subscribe(() => log("event"));
       (async () => { await null; await null; log("early promise"); })();`,
      { engine },
    );
    world.join({ name: "Alex" });
    world.tick(3);
    expect(world.contentLog().map((line) => line.text)).toEqual([
      "0 early promise",
      "1 run",
      "1 interval",
      "1 event",
      "1 step 1",
      "2 timeout",
      "2 interval",
      "2 run in run",
      "2 step 2",
    ]);
  });

  test("one subscription a callback, and it can be taken back", async () => {
    const world = await worldWith(
      `const callback = world.afterEvents.playerJoin.subscribe(() => console.log("heard"));
       world.afterEvents.entityDie.subscribe(() => {});
       world.afterEvents.worldLoad.subscribe(() => world.afterEvents.playerJoin.unsubscribe(callback));`,
      { engine },
    );
    expect(world.subscriptions()).toMatchObject({
      "world.afterEvents.playerJoin": 1,
      "world.afterEvents.entityDie": 1,
    });
    world.join({ name: "Alex" });
    world.tick();
    expect(world.subscriptions()).not.toHaveProperty("world.afterEvents.playerJoin");
    expect(world.contentLog()).toEqual([]);
  });
});

const SERVER_MODULES = {
  "@minecraft/server": "2.10.0",
  "@minecraft/server-ui": "2.2.0",
  "@minecraft/server-net": "1.0.0-beta",
  "@minecraft/server-admin": "1.0.0-beta",
};
const NET = `
  import { http, HttpRequest, HttpRequestMethod } from "@minecraft/server-net";
  import { variables, secrets, beforeEvents } from "@minecraft/server-admin";
  report("early request", () => new HttpRequest("http://cloud/"));
  const send = (name, path) => system.run(() => {
    http.request(new HttpRequest(variables.get("cloud_url") + path).setMethod(HttpRequestMethod.Post).setBody("{}")
        .addHeader("Authorization", secrets.get("cloud_authorization")).setTimeout(1))
      .then((r) => report(name, () => [r.status, r.body, system.currentTick]), (e) => report(name, () => e.name));
  });
  report("early join", () => beforeEvents.asyncPlayerJoin);
  world.afterEvents.worldLoad.subscribe(() =>
    beforeEvents.asyncPlayerJoin.subscribe(async (e) => report("join", () => [e.name, e.persistentId, e.isValid()])));
`;

describe.each(ENGINES)("on a dedicated server in %s", (engine) => {
  test("requests leave with secrets filled in, and are answered, refused or timed out", async () => {
    const seen: HttpRequestSeen[] = [];
    const handler = (request: HttpRequestSeen): HttpResponseGiven | Promise<HttpResponseGiven> => {
      seen.push(request);
      if (request.uri.endsWith("/fault")) throw new Error("no route");
      if (request.uri.endsWith("/never")) return new Promise(() => undefined);
      const response = { status: 503, body: "busy" };
      return request.uri.endsWith("/later") ? Promise.resolve(response) : response;
    };
    const world = await worldWith(
      `${NET}
       report("secret", () => String(secrets.get("cloud_authorization")));
       send("now", "/now"); send("fault", "/fault"); send("never", "/never"); send("later", "/later"); send("limit", "/more");
       system.runTimeout(() => send("outside", "x"), 25);`,
      {
        engine,
        http: handler,
        dedicatedServer: {
          variables: { cloud_url: "http://cloud" },
          secrets: { cloud_authorization: "Bearer KEY" },
          maxConcurrentRequests: 4,
          allowedUris: ["http://cloud/"],
        },
      },
      { dependencies: SERVER_MODULES },
    );
    world.tick();
    world.join({ name: "Alex", persistentId: "PLAYFAB" });
    expect(reported(world, "early join")).toContain("does not have required privileges");
    expect(reported(world, "early request")).toContain("does not have required privileges");
    expect(reported(world, "secret")).not.toContain("Bearer KEY");
    expect(reported(world, "join")).toBe('["Alex","PLAYFAB",true]');
    expect(seen[0]).toMatchObject({
      method: "Post",
      uri: "http://cloud/now",
      body: "{}",
      headers: [{ key: "Authorization", value: "Bearer KEY" }],
      timeoutSeconds: 1,
    });
    expect(reported(world, "limit")).toBe('"HttpRequestLimitExceededError"');
    world.tick();
    expect(reported(world, "now")).toBe('[503,"busy",2]');
    expect(reported(world, "fault")).toBe('"InternalHttpRequestError"');
    world.tick(30);
    expect(reported(world, "never")).toBe('"InternalHttpRequestError"');
    expect(reported(world, "outside")).toBe('"UriNotAllowedError"');
  });

  test("a player is in the world once their join is allowed, and never when they are disconnected", async () => {
    const world = await worldWith(
      `${NET}
       world.afterEvents.worldLoad.subscribe(() => beforeEvents.asyncPlayerJoin.subscribe(async (e) => {
         if (e.name === "Mallory") e.disconnect("no");
         if (e.name === "Slow") await system.waitTicks(2);
       }));`,
      { engine, dedicatedServer: {} },
      { dependencies: SERVER_MODULES },
    );
    world.tick();
    world.join({ name: "Mallory" });
    const slow = world.join({ name: "Slow" });
    const alex = world.join({ name: "Alex" });
    expect(world.world().playersOnline).toEqual([alex]);
    world.tick(2);
    expect(world.world().playersOnline).toEqual([alex, slow]);
  });

  test("an answer that takes its time comes with the first tick after it settled", async () => {
    const world = await worldWith(
      `${NET} send("later", "/later");`,
      {
        engine,
        http: () => Promise.resolve({ status: 200, body: "fine" }),
        dedicatedServer: { variables: { cloud_url: "http://cloud" }, secrets: { cloud_authorization: "x" } },
      },
      { dependencies: SERVER_MODULES },
    );
    world.tick(2);
    expect(reported(world, "later")).toBeUndefined();
    await world.httpSettled();
    world.tick();
    expect(reported(world, "later")).toBe('[200,"fine",3]');
  });
});
