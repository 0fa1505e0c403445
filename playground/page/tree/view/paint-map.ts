/** The whole of a page on a canvas of few pixels: a spot a node. */
import type { Size } from "./camera.ts";
import { spotTone } from "./paint-scene.ts";
import type { Scene } from "./scene.ts";

const PIXEL_RATIO = 2;
const LEAST_SPOT = 1.5;

export function paintMap(canvas: HTMLCanvasElement, { layout, looks }: Scene, size: Size): void {
  canvas.width = size.width * PIXEL_RATIO;
  canvas.height = size.height * PIXEL_RATIO;
  const context = canvas.getContext("2d")!;
  const along = { x: canvas.width / layout.width, y: canvas.height / layout.height };
  const spot = Math.max(LEAST_SPOT * PIXEL_RATIO, 36 * Math.min(along.x, along.y));
  context.clearRect(0, 0, canvas.width, canvas.height);
  for (const { node, x, y } of layout.nodes) {
    context.fillStyle = spotTone(looks.get(node.id), node);
    context.fillRect(x * along.x - spot / 2, y * along.y - spot / 2, spot, spot);
  }
}
