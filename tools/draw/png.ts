/** SVG → PNG by resvg, with the fonts of this machine. It is loaded when somebody wants a PNG, and not before. */
import { fontFiles } from "./fonts.ts";

/** PNG bytes. */
export type Rasterizer = (svg: string) => Uint8Array;

/** Pixels of a picture's longer side at most: more than that takes gigabytes. */
const MOST_PIXELS = 16_000;
const SCALE = 2;

/** @returns a text that says what is missing, where something is */
export async function createRasterizer(): Promise<Rasterizer | string> {
  const fonts = fontFiles();
  if (fonts.length === 0) return "no fonts were found on this machine, and a PNG needs them for its texts";
  const resvg = await import("@resvg/resvg-js").catch(() => undefined);
  if (resvg === undefined)
    return "PNGs are drawn by resvg, which is not installed here; expected: npm i -D @resvg/resvg-js";
  const { Resvg } = resvg;
  return (svg) => {
    const [width = 1, height = 1] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg)?.slice(1).map(Number) ?? [];
    const scale = Math.min(SCALE, MOST_PIXELS / Math.max(width, height));
    const drawing = new Resvg(svg, {
      fitTo: { mode: "zoom", value: scale },
      font: { loadSystemFonts: false, fontFiles: fonts, defaultFontFamily: "DejaVu Sans" },
    });
    return drawing.render().asPng();
  };
}
