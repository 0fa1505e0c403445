/**
 * Pictures of single nodes, kept as long as they are wanted at about the same size: text is what takes long to paint, and a page
 * that is moved shows the same nodes again in each picture.
 */
import type { PlacedNode, Reading } from "../../../drawing/layout.ts";
import { nodeMarks } from "../../../drawing/node-marks.ts";
import type { NodeLook } from "../../../drawing/node-look.ts";
import { paintMarks, setUp } from "./paint-marks.ts";
import { boxOf } from "./scene.ts";

export interface NodeSprites {
  /** Paints the node at its place, on a canvas that is in the page's coordinates. */
  paint(context: CanvasRenderingContext2D, placed: PlacedNode, look: NodeLook | undefined, wanted: Wanted): void;
  /** Begins another picture of the view. */
  beginFrame(): void;
  /** Whether the last picture has sprites of another size than was wanted, for there was no time. */
  readonly isBehind: boolean;
  clear(): void;
}

export interface Wanted {
  readonly reading: Reading;
  /** Pixels of the device a pixel of the page. */
  readonly scale: number;
}

interface Sprite {
  readonly canvas: HTMLCanvasElement;
  readonly scale: number;
  readonly look: NodeLook | undefined;
  readonly reading: Reading;
  frame: number;
}

/** Pixels of all sprites together. */
const MOST_PIXELS = 24_000_000;
/** Milliseconds of one picture that may be spent on new sprites where old ones will do for now. */
const BUDGET = 7;
/** Halos and badges stand out by so much. */
const EDGE = 6;

export function createNodeSprites(): NodeSprites {
  const sprites = new Map<PlacedNode, Sprite>();
  let pixels = 0;
  let frame = 0;
  let frameBegan = 0;
  let isBehind = false;

  function forget(placed: PlacedNode, { canvas }: Sprite): void {
    pixels -= canvas.width * canvas.height;
    // Browsers keep the memory of canvases for long otherwise.
    canvas.width = 0;
    sprites.delete(placed);
  }

  function makeRoom(): void {
    for (const [placed, sprite] of sprites) {
      if (pixels <= MOST_PIXELS) return;
      if (sprite.frame < frame) forget(placed, sprite);
    }
  }

  function make(placed: PlacedNode, look: NodeLook | undefined, { reading, scale }: Wanted): Sprite {
    const box = boxOf(placed);
    const canvas = document.createElement("canvas");
    canvas.width = Math.ceil((box.width + 2 * EDGE) * scale);
    canvas.height = Math.ceil((box.height + 2 * EDGE) * scale);
    const context = canvas.getContext("2d")!;
    setUp(context);
    context.setTransform(scale, 0, 0, scale, (EDGE - box.x) * scale, (EDGE - box.y) * scale);
    paintMarks(context, nodeMarks(placed, look, reading));
    const before = sprites.get(placed);
    if (before) forget(placed, before);
    const sprite: Sprite = { canvas, scale, look, reading, frame };
    sprites.set(placed, sprite);
    pixels += canvas.width * canvas.height;
    makeRoom();
    return sprite;
  }

  return {
    paint(context, placed, look, wanted) {
      let sprite = sprites.get(placed);
      const isRight = sprite !== undefined && sprite.look === look && sprite.reading === wanted.reading;
      if (!sprite || !isRight) sprite = make(placed, look, wanted);
      else if (sprite.scale !== wanted.scale) {
        if (performance.now() - frameBegan < BUDGET) sprite = make(placed, look, wanted);
        else isBehind = true;
      }
      sprite.frame = frame;
      const box = boxOf(placed);
      const { canvas, scale } = sprite;
      context.drawImage(canvas, box.x - EDGE, box.y - EDGE, canvas.width / scale, canvas.height / scale);
    },
    beginFrame() {
      frame++;
      frameBegan = performance.now();
      isBehind = false;
    },
    get isBehind() {
      return isBehind;
    },
    clear() {
      for (const [placed, sprite] of [...sprites]) forget(placed, sprite);
    },
  };
}
