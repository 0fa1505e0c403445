import { runInNewContext } from "node:vm";
import { expect, it } from "vitest";
import { defaultSettings } from "../../scripts/core/settings/settings.ts";
import { buildPacks } from "../../tools/build/packs.ts";
import type { BuiltPacks } from "../../tools/packing/pack-files.ts";
import { treesScript } from "../../tools/packing/trees-script.ts";
import { root } from "../support/nodes.ts";
import { rememberedBundle } from "../support/remembered-bundles.ts";
import { createNode, createTempDir, createTreeDir, writeFiles } from "./workshop.ts";

const withTitle = (title: string) => ({
  nodes: [root("r", { title }), root("__proto__")],
  texts: { byLocale: { de_DE: JSON.stringify({ "r.title": title }) }, rewards: ["r.reward.0"] },
  settings: defaultSettings(),
  version: "1.2.3",
});

it.each([
  "plain",
  `'single' and "double" and \`back\``,
  "C:\\new\\u0041 \\' \\\\' $& $1 ${trees}",
  "two\nlines\r\n\u2028\u2029\u0000",
  "half a pair \ud83d, an emoji 🐄, 中文",
  'export default JSON.parse("{}"); import "./other.js"; </script>',
])("trees are read from a script as they were written: %j", (title) => {
  const script = treesScript(withTitle(title));
  expect(script).not.toContain("\0");
  const { nodes, texts, settings, version } = runInNewContext(script.replace("export default", "")) as ReturnType<
    typeof withTitle
  >;
  expect(JSON.parse(JSON.stringify({ nodes, texts, settings, version }))).toEqual(
    JSON.parse(JSON.stringify(withTitle(title))),
  );
  expect(nodes.map((node) => node.node_ID)).toEqual(["r", "__proto__"]);
});

it("packs are the same to the byte when their code was bundled for other trees, with the same extension or none", async () => {
  const dir = createTempDir();
  const extension = (place: string): string =>
    `${writeFiles(dir, { [`${place}/more.js`]: 'import { achievements } from "bedrock-achievements";\nconsole.log(achievements);' })}/${place}/more.js`;
  const other = writeFiles(createTempDir(), { "other.json": createNode("other") });
  const wanted = createTreeDir();
  for (const extensions of [(_: string) => [], (place: string) => [extension(place)]]) {
    await buildPacks({ achievementsDir: other, extensions: extensions("a"), bundle: rememberedBundle });
    const remembered = await buildPacks({
      achievementsDir: wanted,
      extensions: extensions("b"),
      bundle: rememberedBundle,
    });
    const fresh = await buildPacks({ achievementsDir: wanted, extensions: extensions("c") });
    if (!remembered.ok || !fresh.ok) throw new Error("what is right was refused");
    expect(bytesOf(remembered.packs)).toEqual(bytesOf(fresh.packs));
  }
});

/** As text: texts are compared at once, bytes one by one. */
function bytesOf(packs: BuiltPacks): readonly (readonly [string, string])[] {
  return Object.values(packs).flatMap((files) =>
    [...files].map(([path, bytes]) => [path, Buffer.from(bytes).toString("base64")] as const),
  );
}
