/**
 * Paints what a camera sees of a page: ground, lines, nodes, and rings around what is chosen, found or has the focus. The
 * smaller the page is shown, the less of each node is painted: its texts go first, then its icon.
 */
import type { AchievementNode } from "../../../../scripts/core/tree/tree.ts";
import { frameOutline } from "../../../drawing/frames.ts";
import { groundOf, TILE, type Ground } from "../../../drawing/ground.ts";
import { FRAME, type PlacedNode } from "../../../drawing/layout.ts";
import type { PathMark } from "../../../drawing/marks.ts";
import type { LookState, NodeLook } from "../../../drawing/node-look.ts";
import { seenOf, type Camera, type Size } from "./camera.ts";
import type { NodeSprites } from "./node-sprites.ts";
import { paintMarks, setUp } from "./paint-marks.ts";
import { overlaps, type Scene } from "./scene.ts";

export interface Emphasis {
  readonly selected: string | null;
  readonly focused: string | null;
  /** What the search has found. */
  readonly found: ReadonlySet<string>;
}

/** Below it a node is a spot in the tone of its state. */
export const SPOTS_BELOW = 0.22;
/** Spots are as large as can be seen, however small the page is shown. */
const SPOT_PIXELS = 3;

const SPOT_TONES: Readonly<Record<LookState, string>> = {
  open: "#d2d4db",
  begun: "#8fe07f",
  locked: "#676a76",
  hidden: "#4a4d58",
  complete: "#ffc94d",
  owing: "#ff9b4d",
  resting: "#b8a674",
};

export function paintScene(
  context: CanvasRenderingContext2D,
  scene: Scene,
  camera: Camera,
  size: Size,
  pixelRatio: number,
  sprites: NodeSprites,
  emphasis: Emphasis,
): void {
  const { scale } = camera;
  const deviceScale = scale * pixelRatio;
  sprites.beginFrame();
  context.setTransform(1, 0, 0, 1, 0, 0);
  setUp(context);
  paintGround(context, scene, camera, pixelRatio, size);
  context.setTransform(deviceScale, 0, 0, deviceScale, -camera.x * deviceScale, -camera.y * deviceScale);
  const seen = seenOf(camera, size);
  const chunks = scene.lines.filter(({ box }) => overlaps(box, seen));
  const isSmall = scale < SPOTS_BELOW;
  if (isSmall) {
    for (const { paths } of chunks)
      paintMarks(
        context,
        paths.map((path) => thickened(path, scale)),
      );
  } else {
    for (const { shade } of chunks) paintMarks(context, shade);
    for (const { paths } of chunks) paintMarks(context, paths);
    for (const { locks } of chunks) paintMarks(context, locks);
  }

  const nodes = scene.nodesIn(seen);
  if (isSmall) paintSpots(context, scene, nodes, scale);
  else {
    const wanted = { reading: scene.reading, scale: deviceScale };
    for (const placed of nodes) sprites.paint(context, placed, scene.looks.get(placed.node.id), wanted);
  }
  for (const placed of nodes) {
    const { id } = placed.node;
    if (emphasis.found.has(id)) ring(context, placed, "#7fe3ff", 3, scale);
    if (emphasis.selected === id) ring(context, placed, "#ffffff", 3, scale);
    if (emphasis.focused === id) ring(context, placed, "#ff7bd5", 3, scale, [6, 4]);
  }
}

/** A line is at least as thick as can be seen. */
const thickened = (path: PathMark, scale: number): PathMark => ({
  ...path,
  width: Math.max(path.width ?? 1, LEAST_LINE / scale),
});

const LEAST_LINE = 0.7;

/** Of a node that is too small for more. */
export const spotTone = (look: NodeLook | undefined, node: AchievementNode): string =>
  SPOT_TONES[look?.state ?? (node.hidden ? "hidden" : "open")];

function paintSpots(
  context: CanvasRenderingContext2D,
  { looks }: Scene,
  nodes: readonly PlacedNode[],
  scale: number,
): void {
  const half = Math.max(FRAME, SPOT_PIXELS / scale / 2);
  for (const { node, x, y } of nodes) {
    context.fillStyle = spotTone(looks.get(node.id), node);
    context.fillRect(x - half, y - half, 2 * half, 2 * half);
  }
}

/** Around a frame, as wide on the screen however the page is zoomed. */
function ring(
  context: CanvasRenderingContext2D,
  { node, x, y }: PlacedNode,
  colour: string,
  width: number,
  scale: number,
  dash: readonly number[] = [],
): void {
  const grown = Math.max(1.22, 16 / (2 * FRAME * scale));
  context.save();
  context.translate(x, y);
  context.scale(grown, grown);
  context.lineWidth = width / Math.max(scale, 0.5) / grown;
  context.strokeStyle = colour;
  context.setLineDash(dash.map((length) => length / scale / grown));
  context.stroke(new Path2D(frameOutline(node.frame)));
  context.restore();
}

const tiles = new Map<string, HTMLCanvasElement>();

function tileOf(ground: Ground): HTMLCanvasElement {
  const known = tiles.get(ground.base);
  if (known) return known;
  const tile = document.createElement("canvas");
  tile.width = TILE;
  tile.height = TILE;
  const context = tile.getContext("2d")!;
  context.fillStyle = ground.base;
  context.fillRect(0, 0, TILE, TILE);
  for (const { x, y, size, fill } of ground.spots) {
    context.fillStyle = fill;
    context.fillRect(x, y, size, size);
  }
  tiles.set(ground.base, tile);
  return tile;
}

/** Tiles that are smaller than the eye can tell are one tone. */
const LEAST_TILE_SCALE = 0.3;

function paintGround(
  context: CanvasRenderingContext2D,
  { layout }: Scene,
  camera: Camera,
  pixelRatio: number,
  size: Size,
): void {
  const ground = groundOf(layout.page);
  const width = size.width * pixelRatio;
  const height = size.height * pixelRatio;
  context.fillStyle = ground.base;
  if (camera.scale >= LEAST_TILE_SCALE) {
    const pattern = context.createPattern(tileOf(ground), "repeat");
    const scale = camera.scale * pixelRatio;
    pattern?.setTransform(new DOMMatrix([scale, 0, 0, scale, -camera.x * scale, -camera.y * scale]));
    if (pattern) context.fillStyle = pattern;
  }
  context.fillRect(0, 0, width, height);
}
