/** Writes pictures into a folder, with a page that shows them all. What is in them is not its business. */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { escaped } from "../../playground/drawing/svg.ts";
import type { Picture } from "./draw-tree.ts";
import type { Rasterizer } from "./png.ts";

export interface WriteOptions {
  /** Undefined = no index is written. */
  readonly indexLocale?: string;
  readonly rasterizer?: Rasterizer;
}

/** @returns what went wrong, where something did */
export function writePictures(folder: string, pictures: readonly Picture[], options: WriteOptions): string | undefined {
  try {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of pictureFiles(pictures, options)) writeFileSync(join(folder, name), content);
    return undefined;
  } catch (error) {
    return `the pictures could not be written: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** By name. */
export function* pictureFiles(
  pictures: readonly Picture[],
  { rasterizer, indexLocale }: WriteOptions,
): Iterable<readonly [name: string, content: string | Uint8Array]> {
  for (const { name, svg } of pictures) {
    yield [`${name}.svg`, svg];
    if (rasterizer) yield [`${name}.png`, rasterizer(svg)];
  }
  if (indexLocale !== undefined) yield ["index.html", indexPage(pictures, indexLocale)];
}

function indexPage(pictures: readonly Picture[], locale: string): string {
  const entries = pictures.map(({ name, title, description, nodeCount }) => {
    const link = `${encodeURIComponent(name)}.svg`;
    return `<section>
<h2><a href="${link}">${escaped(title)}</a></h2>
<p>${escaped(description)} (${nodeCount})</p>
<a href="${link}"><img src="${link}" alt="${escaped(title)}" loading="lazy"></a>
</section>`;
  });
  return `<!doctype html>
<html lang="${locale.replace("_", "-")}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${escaped(pictures.map(({ title }) => title).join(" · "))}</title>
<style>
body { margin: 2rem; background: #17181c; color: #e8e8ee; font-family: system-ui, sans-serif; }
a { color: #ffd978; }
img { max-width: 100%; height: auto; }
</style>
${entries.join("\n")}
</html>
`;
}
