/**
 * The canvas on which a page is looked at: keeps the camera, paints when something has changed and not otherwise, and tells
 * what was pointed at. What is on the page comes from a scene.
 */
import type { PlacedNode } from "../../../drawing/layout.ts";
import {
  atBeginning,
  centredOn,
  fitted,
  onPage,
  panned,
  showing,
  zoomed,
  type Camera,
  type Point,
  type Size,
} from "./camera.ts";
import { listenToGestures } from "./gestures.ts";
import { createNodeSprites } from "./node-sprites.ts";
import { paintScene, type Emphasis } from "./paint-scene.ts";
import { boxOf, type Scene } from "./scene.ts";

export interface Viewer {
  /** What is shown from now on; the camera stays where it shows the same page. */
  show(scene: Scene): void;
  emphasise(emphasis: Emphasis): void;
  fit(): void;
  pan(by: Point): void;
  /** Around the view's middle. */
  zoom(factor: number): void;
  /** Brings a node into the view, moving as little as possible. */
  reveal(placed: PlacedNode): void;
  /** Brings a node into the view's middle, large enough to be read. */
  goTo(placed: PlacedNode): void;
  centre(at: Point): void;
  /** Whether the node is in the lower half of what is seen. */
  isLow(placed: PlacedNode): boolean;
  dispose(): void;
}

export interface ViewerTold {
  picked(placed: PlacedNode | undefined): void;
  pointed(placed: PlacedNode | undefined): void;
  /** The selected node is dragged over another one, or over none. */
  carried(over: PlacedNode | undefined): void;
  /** The selected node was dropped on another one; undefined: on none. */
  dropped(on: PlacedNode | undefined): void;
  /** After each picture in which it has changed. */
  moved(camera: Camera, size: Size): void;
}

/** Of a key or a button. */
export const ZOOM_STEP = 1.3;

const NOTHING: Emphasis = { selected: null, focused: null, found: new Set() };
const READABLE = 0.6;
const UPPER_PART = 0.5;
const MOST_PIXEL_RATIO = 2;

export function createViewer(canvas: HTMLCanvasElement, told: ViewerTold): Viewer {
  const context = canvas.getContext("2d", { alpha: false })!;
  const sprites = createNodeSprites();
  let scene: Scene | undefined;
  let emphasis = NOTHING;
  let camera: Camera | undefined;
  let toldCamera: Camera | undefined;
  let size: Size = { width: 0, height: 0 };
  let request = 0;

  function wantPicture(): void {
    if (request === 0) request = requestAnimationFrame(paint);
  }

  function paint(): void {
    request = 0;
    if (!scene || size.width === 0) return;
    camera ??= atBeginning(scene.layout, size, scene.layout.nodes[0]!);
    const ratio = sharpen(canvas, size);
    paintScene(context, scene, camera, size, ratio, sprites, emphasis);
    if (camera !== toldCamera) told.moved(camera, size);
    toldCamera = camera;
    if (sprites.isBehind) wantPicture();
  }

  function turn(change: (camera: Camera, page: Size) => Camera): void {
    if (!scene || size.width === 0) return;
    camera = change(camera ?? atBeginning(scene.layout, size, scene.layout.nodes[0]!), scene.layout);
    wantPicture();
  }

  const nodeAt = (at: Point): PlacedNode | undefined => camera && scene?.nodeAt(onPage(camera, at));

  const otherAt = (at: Point): PlacedNode | undefined => {
    const placed = nodeAt(at);
    return placed?.node.id === emphasis.selected ? undefined : placed;
  };

  const endGestures = listenToGestures(canvas, {
    panned: (by) => turn((now, page) => panned(now, by, page, size)),
    zoomed: (factor, at) => turn((now, page) => zoomed(now, factor, at, page, size)),
    picked: (at) => told.picked(nodeAt(at)),
    holds: (at) => emphasis.selected !== null && nodeAt(at)?.node.id === emphasis.selected,
    carried(at) {
      canvas.style.cursor = "grabbing";
      told.carried(otherAt(at));
    },
    dropped(at) {
      canvas.style.cursor = "";
      told.dropped(at && otherAt(at));
    },
    pointed(at) {
      const placed = at && nodeAt(at);
      canvas.style.cursor = placed ? "pointer" : "";
      told.pointed(placed);
    },
  });
  const endWatch = watchSize(canvas, (next) => {
    // What is in the middle stays there.
    const by = { x: (next.width - size.width) / 2, y: (next.height - size.height) / 2 };
    const wasSeen = size.width > 0 && size.height > 0;
    size = next;
    if (camera && scene && wasSeen && next.width > 0) camera = panned(camera, by, scene.layout, size);
    toldCamera = undefined;
    wantPicture();
  });

  return {
    show(next) {
      if (scene?.layout.page.id !== next.layout.page.id) camera = undefined;
      if (scene?.layout !== next.layout) sprites.clear();
      scene = next;
      wantPicture();
    },
    emphasise(next) {
      emphasis = next;
      wantPicture();
    },
    fit: () => turn((_now, page) => fitted(page, size)),
    pan: (by) => turn((now, page) => panned(now, by, page, size)),
    zoom: (factor) => turn((now, page) => zoomed(now, factor, { x: size.width / 2, y: size.height / 2 }, page, size)),
    reveal: (placed) => turn((now, page) => showing(now, boxOf(placed), page, size)),
    goTo: (placed) =>
      turn((now, page) => {
        // What is told of it takes the lower part.
        const upper = { width: size.width, height: size.height * UPPER_PART };
        return centredOn({ ...now, scale: Math.max(READABLE, now.scale) }, placed, page, upper);
      }),
    isLow: ({ y }) => camera !== undefined && (y - camera.y) * camera.scale > size.height / 2,
    centre: (at) => turn((now, page) => centredOn(now, at, page, size)),
    dispose() {
      if (request !== 0) cancelAnimationFrame(request);
      endWatch();
      endGestures();
      sprites.clear();
    },
  };
}

/** Tells each other size that the canvas is shown in. @returns ends it */
function watchSize(canvas: HTMLCanvasElement, changed: (size: Size) => void): () => void {
  let known: Size = { width: 0, height: 0 };
  const watch = new ResizeObserver(() => {
    const { clientWidth: width, clientHeight: height } = canvas;
    if (width === known.width && height === known.height) return;
    known = { width, height };
    changed(known);
  });
  watch.observe(canvas);
  return () => watch.disconnect();
}

/** Gives the canvas the pixels of the screen. @returns how many there are to one of the page */
function sharpen(canvas: HTMLCanvasElement, size: Size): number {
  const ratio = Math.min(MOST_PIXEL_RATIO, window.devicePixelRatio);
  const width = Math.round(size.width * ratio);
  const height = Math.round(size.height * ratio);
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width;
    canvas.height = height;
  }
  return ratio;
}
