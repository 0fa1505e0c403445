/** What is behind the game's interface: a quiet landscape of squares, lighter by day than by night. Our own artwork. */
import { useLayoutEffect, useRef } from "preact/hooks";
import type { JSX } from "preact";

const SQUARE = 6;

interface Hills {
  readonly colour: string;
  readonly edge: string;
  /** Of the whole height, where they are at their lowest. */
  readonly from: number;
  readonly tall: number;
  readonly wide: number;
  readonly seed: number;
}

const HILLS: readonly Hills[] = [
  { colour: "#7c9aa6", edge: "#8eabb5", from: 0.5, tall: 0.16, wide: 9, seed: 3 },
  { colour: "#5f8a6b", edge: "#77a57f", from: 0.62, tall: 0.16, wide: 6, seed: 11 },
  { colour: "#4b6f41", edge: "#74a25b", from: 0.8, tall: 0.1, wide: 11, seed: 29 },
];

export function Scenery({ width, height }: { readonly width: number; readonly height: number }): JSX.Element {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const pen = canvas.current?.getContext("2d");
    if (pen) draw(pen, Math.ceil(width / SQUARE), Math.ceil(height / SQUARE));
  }, [width, height]);
  return (
    <canvas
      ref={canvas}
      class="scenery"
      aria-hidden="true"
      width={Math.ceil(width / SQUARE)}
      height={Math.ceil(height / SQUARE)}
    />
  );
}

function draw(pen: CanvasRenderingContext2D, columns: number, rows: number): void {
  const sky = pen.createLinearGradient(0, 0, 0, rows * 0.75);
  sky.addColorStop(0, "#7fa8d8");
  sky.addColorStop(1, "#cfe3ee");
  pen.fillStyle = sky;
  pen.fillRect(0, 0, columns, rows);
  pen.fillStyle = "#fff6d6";
  const sun = Math.max(3, Math.round(rows * 0.11));
  pen.fillRect(Math.round(columns * 0.78), Math.round(rows * 0.12), sun, sun);
  clouds(pen, columns, rows);
  for (const hills of HILLS) drawHills(pen, hills, columns, rows);
}

function clouds(pen: CanvasRenderingContext2D, columns: number, rows: number): void {
  pen.fillStyle = "rgb(255 255 255 / 65%)";
  for (const [x, y, wide] of [
    [0.08, 0.16, 0.16],
    [0.13, 0.12, 0.08],
    [0.46, 0.26, 0.2],
    [0.52, 0.21, 0.09],
    [0.86, 0.36, 0.2],
  ] as const) {
    pen.fillRect(Math.round(columns * x), Math.round(rows * y), Math.round(columns * wide), 2);
  }
}

/** Steps of whole squares, the same each time. */
function drawHills(pen: CanvasRenderingContext2D, hills: Hills, columns: number, rows: number): void {
  const { colour, edge, from, tall, wide, seed } = hills;
  for (let column = 0; column < columns; column++) {
    const wave = Math.sin((column + seed * 7) / wide) * 0.6 + Math.sin((column + seed) / (wide * 0.37)) * 0.4;
    const top = Math.round(rows * (from - (tall * (wave + 1)) / 2));
    pen.fillStyle = colour;
    pen.fillRect(column, top, 1, rows - top);
    pen.fillStyle = edge;
    pen.fillRect(column, top, 1, 1);
  }
}
