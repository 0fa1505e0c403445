/**
 * Which part of a page shows, and how large: as values, without a browser. A camera never loses the page: of whatever size,
 * some of it stays in the view.
 */

export interface Camera {
  /** Of the page, at the view's upper left corner. */
  readonly x: number;
  readonly y: number;
  /** Pixels of the view a pixel of the page. */
  readonly scale: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box extends Point, Size {}

export const LARGEST_SCALE = 2.5;
/** Larger than that, a page that is shown as a whole looks empty. */
const LARGEST_FIT = 1.1;
const MARGIN = 24;
/** Of the page, pixels of the view that always show. */
const KEPT = 80;

/** All of the page, in the view's middle. */
export function fitted(page: Size, view: Size): Camera {
  const scale = Math.min(LARGEST_FIT, fittingScale(page, view));
  return {
    scale,
    x: (page.width - view.width / scale) / 2,
    y: (page.height - view.height / scale) / 2,
  };
}

/** As large as it can be read, at the page's beginning, where all of it would be too small. */
export function atBeginning(page: Size, view: Size, first: Point): Camera {
  const whole = fitted(page, view);
  if (whole.scale >= READABLE) return whole;
  const scale = READABLE;
  const isHigh = page.height * scale > view.height;
  const isWide = page.width * scale > view.width;
  return {
    scale,
    x: isWide ? -MARGIN / scale : (page.width - view.width / scale) / 2,
    y: isHigh ? first.y - view.height / scale / 2 : (page.height - view.height / scale) / 2,
  };
}

const READABLE = 0.8;

const fittingScale = (page: Size, view: Size): number =>
  Math.min(
    Math.max(1, view.width - 2 * MARGIN) / Math.max(1, page.width),
    Math.max(1, view.height - 2 * MARGIN) / Math.max(1, page.height),
  );

/** The smallest shows all of the page. */
const smallestScale = (page: Size, view: Size): number => Math.min(LARGEST_FIT, fittingScale(page, view)) * 0.8;

/** @param at of the view, which stays where it is on the page */
export function zoomed(camera: Camera, factor: number, at: Point, page: Size, view: Size): Camera {
  const scale = Math.max(smallestScale(page, view), Math.min(LARGEST_SCALE, camera.scale * factor));
  return kept(
    {
      scale,
      x: camera.x + at.x / camera.scale - at.x / scale,
      y: camera.y + at.y / camera.scale - at.y / scale,
    },
    page,
    view,
  );
}

/** @param by pixels of the view that the page goes to the right and down */
export function panned(camera: Camera, by: Point, page: Size, view: Size): Camera {
  return kept({ ...camera, x: camera.x - by.x / camera.scale, y: camera.y - by.y / camera.scale }, page, view);
}

/** The same camera, moved as little as will bring the box into the view. */
export function showing(camera: Camera, box: Box, page: Size, view: Size): Camera {
  const margin = MARGIN / camera.scale;
  const along = (start: number, room: number, from: number, length: number): number => {
    if (length + 2 * margin > room) return from - margin;
    return Math.max(Math.min(start, from - margin), from + length + margin - room);
  };
  return kept(
    {
      ...camera,
      x: along(camera.x, view.width / camera.scale, box.x, box.width),
      y: along(camera.y, view.height / camera.scale, box.y, box.height),
    },
    page,
    view,
  );
}

/** @param at of the page, which comes into the view's middle */
export function centredOn(camera: Camera, at: Point, page: Size, view: Size): Camera {
  const { scale } = camera;
  return kept({ scale, x: at.x - view.width / scale / 2, y: at.y - view.height / scale / 2 }, page, view);
}

function kept({ x, y, scale }: Camera, page: Size, view: Size): Camera {
  const along = (start: number, length: number, room: number): number => {
    const least = Math.min(KEPT / scale, length);
    return Math.max(least - room / scale, Math.min(length - least, start));
  };
  return { scale, x: along(x, page.width, view.width), y: along(y, page.height, view.height) };
}

export const onPage = ({ x, y, scale }: Camera, at: Point): Point => ({ x: x + at.x / scale, y: y + at.y / scale });

/** The part of the page that shows. */
export const seenOf = ({ x, y, scale }: Camera, { width, height }: Size): Box => ({
  x,
  y,
  width: width / scale,
  height: height / scale,
});
