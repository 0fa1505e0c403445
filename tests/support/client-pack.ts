/** Another pack that talks to ours by the client, as its author would write it, and is told by the test what to call. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Simulator } from "../../simulator/index.ts";
import { writePack } from "../../simulator/node/testing.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";

const CLIENT = "bedrock-achievements-client.js";

/**
 * `test:do {key, call, args}` has it make a call, whose arguments `"$name"` are functions of the script; what it resolves to
 * is logged under the key.
 */
const SCRIPT = `
import { system, world } from "@minecraft/server";
import { connect } from "./${CLIENT}";
const say = (key, value) => console.log(key + " = " + JSON.stringify(value === undefined ? "nothing" : value));
const client = connect({ namespace: "castle" });
const functions = {
  $tell: (answer) => say("told", answer),
  $again: (answer) => { say("asked", answer); return answer === null || answer.code === 5; },
  $extra: () => globalThis.extra ?? "kept",
  $late: async () => { await system.waitTicks(3); return "late"; },
  $throws: () => { throw new Error("no extra"); },
};
const ends = {};
client.onReady(() => say("ready", client.protocol));
client.onComplete((event) => say("complete", event));
system.afterEvents.scriptEventReceive.subscribe(({ id, message }) => {
  const { key, call, args = [], extra, times = 1 } = JSON.parse(message || "{}");
  if (extra !== undefined) globalThis.extra = extra.repeat(times);
  if (id === "test:do") {
    Promise.resolve(client[call](...args.map((one) => functions[one] ?? one))).then((value) => say(key, value), (error) => say(key, "threw " + error));
  }
  if (id === "test:progress") ends[key] = client.onProgress((event) => say("progress " + key, event));
  if (id === "test:end") ends[key]();
}, { namespaces: ["test"] });
`;

/** @returns the pack's folder */
export function writeClientPack(before = ""): string {
  const text = readFileSync(join(PROJECT_DIR, "client", CLIENT), "utf8");
  const pack = writePack({
    name: "client pack",
    script: before + SCRIPT,
    dependencies: { "@minecraft/server": "2.10.0" },
    files: { [`scripts/${CLIENT}`]: text },
  });
  onTestFinished(pack.remove);
  return pack.directory;
}

let lastKey = 0;

/** What a call of the client resolves to; undefined when it has not within so many ticks. */
export function callByClient(world: Simulator, call: string, args: readonly unknown[] = [], ticks = 8): unknown {
  const key = `call ${++lastKey}`;
  world.scriptEventFromPack("test:do", JSON.stringify({ key, call, args }));
  world.tick(ticks);
  return said(world, key).at(-1);
}

/** All that the other pack has logged under a key. */
export function said(world: Simulator, key: string): unknown[] {
  const start = `${key} = `;
  return world
    .contentLog()
    .flatMap(({ text }) => (text.startsWith(start) ? [JSON.parse(text.slice(start.length)) as unknown] : []));
}
