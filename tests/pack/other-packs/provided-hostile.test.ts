/** Whoever brings trees wrongly, by mistake or meaning to: nothing throws, and what others bring is there all the same. */
import { describe, expect, it } from "vitest";
import { checksumOf } from "../../../scripts/core/provided/format.ts";
import type { NodeJson } from "../../../scripts/core/tree/node.ts";
import type { Simulator } from "../../../simulator/index.ts";
import { said } from "../../support/client-pack.ts";
import { child, root } from "../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../support/pack.ts";
import { writeProviderPack } from "../../support/provider-pack.ts";

/** The messages of a pack that does without the client. */
function provider(world: Simulator, name: string, text: string, more: Record<string, unknown> = {}) {
  const reply = `${name}:hears`;
  const offer = { format: 1, name, uuid: name, checksum: checksumOf(text), characters: text.length, ...more };
  const heard = (): Record<string, unknown>[] =>
    world
      .sentScriptEvents()
      .flatMap(({ id, message }) => (id === reply ? [JSON.parse(message) as Record<string, unknown>] : []));
  return {
    heard,
    last: () => heard().at(-1),
    offer() {
      const request = { id: 1, reply, protocol: 2, method: "provideTrees", args: offer };
      world.scriptEventFromPack("ach:call", JSON.stringify(request));
      world.tick(3);
      return heard().at(-1);
    },
    piece(at: number, piece = text.slice(at)) {
      world.scriptEventFromPack("ach:trees", JSON.stringify({ trees: offer.checksum, at, text: piece }));
    },
  };
}

const linesOf = (...nodes: readonly unknown[]): string => nodes.map((node) => JSON.stringify(node)).join("\n");
const pageIds = (world: Simulator): string[] =>
  (call(world, "getPages", {}) as { nodeId: string }[]).map(({ nodeId }) => nodeId);

async function startAlone(): Promise<Simulator> {
  const world = await startTestWorld({ nodes: [root("Root")] });
  world.tick(25);
  return world;
}

const errors = (world: Simulator): string[] =>
  world.contentLog().flatMap(({ level, text }) => (level === "error" ? [text] : []));

describe("trees that are brought wrongly", () => {
  it("come through out of order, twice and overlapping, and none of a wrong text or a wild one", async () => {
    const world = await startAlone();
    const text = linesOf(root("mixed"), child("mixed_b", "mixed"), child("mixed_c", "mixed_b"));
    const mixed = provider(world, "mixed", text);
    mixed.offer();
    mixed.piece(100);
    mixed.piece(0, text.slice(0, 60));
    mixed.piece(0, text.slice(0, 60));
    mixed.piece(40, text.slice(40, 110));
    mixed.piece(100);
    mixed.piece(0);
    world.tick(20);
    expect(mixed.last()).toMatchObject({ added: 3, refused: 0 });

    const wrong = provider(world, "wrong", linesOf(root("wrong")));
    wrong.offer();
    wrong.piece(0, linesOf(root("wrung")));
    world.tick(5);
    expect(wrong.last()).toHaveProperty("problem");
    // The right text may come then.
    wrong.offer();
    wrong.piece(0);
    world.tick(20);
    expect(wrong.last()).toMatchObject({ added: 1 });

    for (const wild of [
      "",
      "5",
      "[]",
      "{",
      '{"trees":5}',
      '{"trees":"x","at":-1,"text":""}',
      '{"trees":"__proto__","at":0,"text":"x"}',
    ]) {
      world.scriptEventFromPack("ach:trees", wild);
    }
    world.tick(5);
    expect(pageIds(world)).toEqual(["Root", "mixed", "wrong"]);
    expect(errors(world)).toEqual([]);
  });

  it("are given up where they are never sent whole, and take no room of others then", async () => {
    const world = await startAlone();
    const texts = Array.from({ length: 40 }, (_, at) => linesOf(root(`never${at}`)));
    for (const [at, text] of texts.slice(0, 33).entries()) provider(world, `never${at}`, text).offer();
    const late = provider(world, "late", texts[39]!);
    expect(late.offer()).toMatchObject({ result: false, reason: "too-many-trees" });
    world.tick(1_300);
    expect(late.offer()).toMatchObject({ messages: expect.any(Number) as number });
    late.piece(0);
    world.tick(20);
    expect(late.last()).toMatchObject({ added: 1 });
    // Whoever was given up may still begin anew.
    const first = provider(world, "never0", texts[0]!);
    first.offer();
    first.piece(0);
    world.tick(20);
    expect(first.last()).toMatchObject({ added: 1 });
    expect(errors(world)).toEqual([]);
  });

  it("hurt nobody by their names, their keys or how deep they are nested", async () => {
    const world = await startAlone();
    const wide = "[".repeat(60_000);
    const deep = `{"node_ID":"deep","x":${'{"a":'.repeat(10_000)}1${"}".repeat(10_000)}}`;
    const text = [
      wide,
      deep,
      `{"node_ID":"proto","title":"p","__proto__":{"hidden":true}}`,
      `{"node_ID":"§kbad\u202e"}`,
      `{"locale":"__proto__","texts":{"__proto__":"x","constructor":"y"}}`,
      `{"locale":"de_DE","texts":{"good.title":"${"x".repeat(10_000)}","__proto__":"x"}}`,
      JSON.stringify(root("good")),
    ].join("\n");
    const wild = provider(world, "wild", text, { name: "\u202ekcap§k §4bad" });
    wild.offer();
    for (let at = 0; at < text.length;) {
      for (let sent = 0; sent < 16 && at < text.length; sent++, at += 900) wild.piece(at, text.slice(at, at + 900));
      world.tick(3);
    }
    world.tick(20);
    expect(wild.last()).toMatchObject({ added: 1 });
    expect(pageIds(world)).toEqual(["Root", "good"]);
    const long = provider(world, "long", linesOf(root("long")), { name: "x".repeat(10_000).slice(0, 1_500) });
    expect(long.offer()).toMatchObject({ result: false, reason: "wrong-trees" });
    const told = complaints(world).join("\n");
    expect(told).toContain("node proto ");
    expect(told).not.toMatch(/[\u202e§]/);
    expect(errors(world)).toEqual([]);
  });

  it("of two packs with one uuid both come, and each pack is told of its own", async () => {
    const packs = ["one", "two"].map((name) =>
      writeProviderPack({
        name,
        uuid: "copied",
        nodes: [root(name, { reward: [{ function_name: "pay", name_space: "x:y" }] }), ...many(name)],
        script: `client.registerRewardFunctions("x:y", { pay() { say("paid", true); } });`,
      }),
    );
    const world = await startTestWorld({ nodes: [root("Root")] }, { otherPacks: packs });
    world.join({ name: "Alex" });
    world.tick(80);
    expect([said(world, "one provided"), said(world, "two provided")]).toMatchObject([
      [{ added: 41 }],
      [{ added: 41 }],
    ]);
    world.command("console", "ach:grant Alex only one");
    world.command("console", "ach:grant Alex only two");
    world.tick(20);
    expect([said(world, "one paid"), said(world, "two paid")]).toEqual([[true], [true]]);
    expect(complaints(world)).toEqual([]);
  });

  it("of the same pack, changed, add what is new and say what stayed as it was", async () => {
    const world = await startAlone();
    const bring = (nodes: readonly NodeJson[]): Record<string, unknown> | undefined => {
      const text = linesOf(...nodes);
      const pack = provider(world, "grows", text);
      pack.offer();
      pack.piece(0);
      world.tick(20);
      return pack.last();
    };
    const waits = child("grows_waits", "elsewhere");
    expect(bring([root("grows"), waits])).toMatchObject({ added: 1, waiting: 1, refused: 0 });
    expect(bring([root("grows"), waits, child("grows_b", "grows"), child("grows_c", "grows_waits")])).toMatchObject({
      added: 2,
      waiting: 2,
      refused: 0,
    });
    expect(bring([root("grows", { title: "Other" }), child("grows_d", "grows")])).toMatchObject({
      refused: 2,
      refusedNodes: [{ nodeId: "grows", reason: "taken" }, { nodeId: "grows_d" }],
    });
    const other = provider(world, "other", linesOf(child("grows_waits", "elsewhere"), root("elsewhere")));
    other.offer();
    other.piece(0);
    world.tick(20);
    expect(other.last()).toMatchObject({ added: 1, refusedNodes: [{ nodeId: "grows_waits", reason: "taken" }] });
    expect(complaints(world).some((line) => line.includes('"grows"') && line.includes('"other"'))).toBe(true);
    expect(call(world, "getChildrenNode", { nodeId: "elsewhere" })).toEqual(["grows_waits"]);
    expect(errors(world)).toEqual([]);
  });
});

const many = (name: string): NodeJson[] =>
  Array.from({ length: 40 }, (_, at) => child(`${name}_${at}`, name, { node_description: "long ".repeat(190) }));
