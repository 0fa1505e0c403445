import { build } from "esbuild";
import variant from "@jitl/quickjs-wasmfile-release-sync";
import { newQuickJSWASMModuleFromVariant } from "quickjs-emscripten-core";
import { expect, it } from "vitest";

it("core and app run in the game's engine, which has no globals but the language's own", async () => {
  const bundle = await build({
    stdin: {
      contents: `import { createApp } from "./app/app.ts";
        import { noCloud } from "./app/cloud/cloud.ts";
        import { createCloudSync } from "./app/cloud/cloud-sync.ts";
        Object.assign(globalThis, { createApp, noCloud, createCloudSync });`,
      resolveDir: "scripts",
      loader: "ts",
    },
    bundle: true,
    format: "iife",
    target: "es2020",
    platform: "neutral",
    write: false,
  });
  const engine = await newQuickJSWASMModuleFromVariant(variant);
  const context = engine.newContext();
  const loaded = context.evalCode(bundle.outputFiles[0]!.text);
  // The library's own unwrapping puts the whole engine into its error.
  expect(loaded.error && context.dump(loaded.error)).toBeUndefined();
  // An app over ports that nothing answers: enough to run every factory of core and app.
  const result = context.evalCode(`
    const nothing = new Proxy(function () {}, { get: (_, key) => (key === Symbol.iterator ? undefined : nothing), apply: () => undefined });
    const node = { node_ID: "r", title: "R", node_description: "", unfinished_icon: "textures/a", finished_icon: "textures/a",
      goal_number: 2, window_background: "textures/a" };
    const settings = { counted_game_modes: [], default_language: "en_US", tip_seconds: 5 };
    const players = { online: () => [], isOnline: () => false, properties: () => undefined };
    const worldProperties = { keys: () => [], get: () => undefined, set() {} };
    const clock = { tick: () => 1, nowSeconds: () => 1, nowMilliseconds: () => 1 };
    const open = (openCloud) => {
      const app = createApp([node], settings, { players, worldProperties, clock, log: nothing, scheduler: nothing,
        screen: nothing, forms: nothing, rewardGiver: nothing, scriptEvents: nothing, openCloud });
      app.worldLoaded();
      app.tick();
      return [app.calls.getChildrenNode("r"), app.calls.getChildrenNode("x")];
    };
    JSON.stringify([open(() => noCloud({ clock, random: () => 0.5 })), open((needs) => createCloudSync({ ...needs, client: nothing, random: () => 0.5 }))]);
  `);
  expect(context.dump(result.error ?? result.value)).toBe("[[[],null],[[],null]]");
});
