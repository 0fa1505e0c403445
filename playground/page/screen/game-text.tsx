/**
 * A text as the game draws it. The picture is for the eye; who listens is told the text by whatever the picture stands in, or
 * by the words beside it.
 */
import { useLayoutEffect, useMemo, useRef } from "preact/hooks";
import type { JSX } from "preact";
import { linesOf, LINE_HEIGHT, widthOf, wrapped, type Glyph } from "../../lettering/glyphs.ts";
import { ABOVE, BELOW, drawGlyphs } from "../../lettering/pen.ts";

export interface GameTextProps {
  readonly text: string;
  /** Pixels of the interface. */
  readonly room: number;
  readonly colour: string;
  /** Pixels of the page for one of the interface. */
  readonly unit: number;
  readonly align?: "left" | "centre";
  /** Lines are broken where there is no more room; otherwise only where the text says so. */
  readonly wraps?: boolean;
  readonly shadow?: string;
}

const OBFUSCATED_EVERY_MILLISECONDS = 90;

export function GameText({
  text,
  room,
  colour,
  unit,
  align = "left",
  wraps = false,
  shadow,
}: GameTextProps): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  const lines = useMemo(
    () => (wraps ? wrapped(text, room, colour) : linesOf(text, colour)),
    [text, room, colour, wraps],
  );
  const height = lines.length * LINE_HEIGHT + ABOVE + BELOW;

  useLayoutEffect(() => {
    const paint = (): void => draw(canvas.current!, { lines, room, height, unit, align, shadow });
    paint();
    const isMoving = lines.some((line) => line.some(({ isObfuscated }) => isObfuscated));
    if (!isMoving || matchMedia("(prefers-reduced-motion: reduce)").matches) return undefined;
    const timer = setInterval(paint, OBFUSCATED_EVERY_MILLISECONDS);
    return () => clearInterval(timer);
  }, [lines, room, height, unit, align, shadow]);

  return (
    <canvas
      ref={canvas}
      class="game-text"
      aria-hidden="true"
      style={{
        width: `${room * unit}px`,
        height: `${height * unit}px`,
        marginTop: `${-ABOVE * unit}px`,
        marginBottom: `${-BELOW * unit}px`,
      }}
    />
  );
}

interface Drawing {
  readonly lines: readonly (readonly Glyph[])[];
  readonly room: number;
  readonly height: number;
  readonly unit: number;
  readonly align: "left" | "centre";
  readonly shadow: string | undefined;
}

function draw(canvas: HTMLCanvasElement, { lines, room, height, unit, align, shadow }: Drawing): void {
  const dots = unit * devicePixelRatio;
  canvas.width = Math.ceil(room * dots);
  canvas.height = Math.ceil(height * dots);
  const pen = canvas.getContext("2d");
  if (!pen) return;
  pen.scale(dots, dots);
  lines.forEach((line, index) => {
    const free = room - widthOf(line);
    const x = align === "centre" ? Math.round(free / 2) : 0;
    drawGlyphs(pen, line, { x, y: ABOVE + index * LINE_HEIGHT }, shadow);
  });
}
