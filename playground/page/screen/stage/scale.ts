/** How large the game's interface is drawn: whole pixels of the device where little room is lost by it. Pure. */

export type Device = "phone" | "desktop";

/** Of the interface, in its own pixels: what has to fit beside each other. */
const LEAST_WIDTH: Readonly<Record<Device, number>> = { phone: 226, desktop: 320 };
/** A dialog with a little around it. */
const LEAST_HEIGHT = 208;
const SHAPE: Readonly<Record<Device, number>> = { phone: 9 / 16, desktop: 9 / 16 };
/** Of a screen, against its height. */
const WIDEST = 2.2;
/** Of the room that whole pixels may leave unused. */
const MOST_LOST = 0.12;
const STEPS = 4;
const LARGEST = 4;

export interface Scale {
  /** Pixels of the page for one of the interface. */
  readonly unit: number;
  /** Of the interface, in its pixels. */
  readonly width: number;
  readonly height: number;
}

/**
 * @param room pixels of the page, from left to right; `dots` of the device for one of them
 * @param tall pixels from top to bottom, of which there are few on a phone that lies on its side
 */
export function scaleFor(room: number, device: Device, dots: number, tall = Infinity): Scale {
  const most = Math.min(LARGEST, room / LEAST_WIDTH[device], tall / LEAST_HEIGHT);
  const whole = Math.floor(most * dots) / dots;
  const fine = Math.floor(most * STEPS) / STEPS;
  const unit = Math.max(0.5, (most - whole) / most <= MOST_LOST ? whole : fine);
  const widest = Math.round(Math.max(LEAST_HEIGHT, tall / unit) * WIDEST);
  const width = Math.max(LEAST_WIDTH[device], Math.min(widest, Math.floor(room / unit)));
  const height = Math.min(Math.round(width * SHAPE[device]), Math.floor(tall / unit));
  return { unit, width, height: Math.max(LEAST_HEIGHT, height) };
}
