/** Paints marks of a drawing on a canvas. Paths are made ready once; what they are of is not known here. */
import type { Mark, PathMark, TextMark } from "../../../drawing/marks.ts";

const FONTS = '"Segoe UI", "Noto Sans", "DejaVu Sans", "Noto Sans CJK SC", sans-serif';
/** Outlines of icons and frames are few; long lines of pages that went are forgotten at some time. */
const MOST_PATHS = 4_000;

const paths = new Map<string, Path2D>();

function pathOf(d: string): Path2D {
  let path = paths.get(d);
  if (path) return path;
  if (paths.size >= MOST_PATHS) paths.clear();
  path = new Path2D(d);
  paths.set(d, path);
  return path;
}

export function paintMarks(context: CanvasRenderingContext2D, marks: readonly Mark[]): void {
  for (const mark of marks) {
    switch (mark.kind) {
      case "path":
        paintPath(context, mark);
        break;
      case "text":
        paintText(context, mark);
        break;
      case "stamp":
        context.save();
        context.translate(mark.x, mark.y);
        if (mark.scale !== undefined) context.scale(mark.scale, mark.scale);
        paintMarks(context, mark.stamp.marks);
        context.restore();
    }
  }
}

function paintPath(context: CanvasRenderingContext2D, { d, fill, stroke, width, dash, opacity }: PathMark): void {
  const path = pathOf(d);
  if (opacity !== undefined) context.globalAlpha = opacity;
  if (fill !== undefined) {
    context.fillStyle = fill;
    context.fill(path);
  }
  if (stroke !== undefined) {
    context.strokeStyle = stroke;
    context.lineWidth = width ?? 1;
    if (dash) context.setLineDash([...dash]);
    context.stroke(path);
    if (dash) context.setLineDash([]);
  }
  context.globalAlpha = 1;
}

function paintText(context: CanvasRenderingContext2D, { x, y, size, fill, runs, isCentred, halo }: TextMark): void {
  const fonts = runs.map(
    ({ isBold, isItalic }) => `${isItalic ? "italic " : ""}${isBold ? "bold " : ""}${size}px ${FONTS}`,
  );
  let left = x;
  if (isCentred) {
    const widths = runs.map(({ text }, at) => {
      context.font = fonts[at]!;
      return context.measureText(text).width;
    });
    left -= widths.reduce((sum, width) => sum + width, 0) / 2;
  }
  runs.forEach(({ text, colour }, at) => {
    context.font = fonts[at]!;
    if (halo !== undefined) {
      context.strokeStyle = halo;
      context.lineWidth = 3;
      context.strokeText(text, left, y);
    }
    context.fillStyle = colour ?? fill;
    context.fillText(text, left, y);
    left += context.measureText(text).width;
  });
}

/** As SVG's attributes say it for files. */
export function setUp(context: CanvasRenderingContext2D): void {
  context.lineJoin = "round";
  context.lineCap = "round";
  context.textBaseline = "alphabetic";
}
