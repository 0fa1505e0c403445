/**
 * The compiler that checks extensions, as small as it can be: what npm installs is 23 MB, most of it for editors. Its own
 * licence goes with it.
 */
import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { transform } from "esbuild";

export async function copyTypeScript(target: string): Promise<void> {
  const source = dirname(createRequire(import.meta.url).resolve("typescript"));
  mkdirSync(target, { recursive: true });
  const { code } = await transform(readFileSync(join(source, "typescript.js"), "utf8"), {
    minify: true,
    target: "node20",
    legalComments: "none",
  });
  writeFileSync(join(target, "typescript.cjs"), code);
  // It looks for the language's own types beside itself; those of browsers mean nothing in the game.
  for (const name of readdirSync(source)) {
    if (/^lib\.(?:es|decorators).*\.d\.ts$/.test(name)) copyFileSync(join(source, name), join(target, name));
  }
  for (const name of ["LICENSE.txt", "ThirdPartyNoticeText.txt"]) {
    copyFileSync(join(dirname(source), name), join(target, name));
  }
}
