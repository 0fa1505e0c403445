/**
 * What fingers, a mouse and its wheel do to a drawing: it is dragged, zoomed, and things on it are pointed at and picked. Knows
 * no drawing: it tells what was done, in pixels of the view.
 */
import type { Point } from "./camera.ts";

export interface GestureTold {
  panned(by: Point): void;
  zoomed(factor: number, at: Point): void;
  picked(at: Point): void;
  /** Whether what is there is carried by a drag that begins there, and the drawing stays. */
  holds(at: Point): boolean;
  carried(at: Point): void;
  /** Undefined: it was let go where it cannot count, such as by a second finger. */
  dropped(at: Point | undefined): void;
  /** Undefined: the pointer has left. */
  pointed(at: Point | undefined): void;
}

/** Fingers and mice tremble by less. */
const TREMOR = 5;
const WHEEL_LINE = 18;

/** @returns how to end it */
export function listenToGestures(element: HTMLElement, told: GestureTold): () => void {
  const pointers = new Map<number, Point>();
  let isDrag = false;
  let isHeld = false;
  let began: Point = { x: 0, y: 0 };

  const pointOf = (event: MouseEvent): Point => {
    const { left, top } = element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };

  function down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const at = pointOf(event);
    if (pointers.size === 0) {
      began = at;
      isDrag = false;
      isHeld = told.holds(at);
    } else if (isHeld) {
      isHeld = false;
      told.dropped(undefined);
    }
    pointers.set(event.pointerId, at);
    element.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent): void {
    const at = pointOf(event);
    const before = pointers.get(event.pointerId);
    if (!before) return told.pointed(at);
    const other = [...pointers].find(([id]) => id !== event.pointerId)?.[1];
    if (other) {
      isDrag = true;
      pinch(before, at, other);
    } else {
      isDrag ||= Math.hypot(at.x - began.x, at.y - began.y) > TREMOR;
      if (!isDrag) return;
      if (isHeld) told.carried(at);
      else told.panned({ x: at.x - before.x, y: at.y - before.y });
    }
    pointers.set(event.pointerId, at);
  }

  /** Each finger moves the middle by half of its way. */
  function pinch(before: Point, at: Point, other: Point): void {
    const distance = Math.hypot(before.x - other.x, before.y - other.y);
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    told.panned({ x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
    if (distance > 0) told.zoomed(Math.hypot(at.x - other.x, at.y - other.y) / distance, middle);
  }

  function up(event: PointerEvent): void {
    const was = pointers.delete(event.pointerId);
    if (was && isHeld && isDrag) {
      isHeld = false;
      return told.dropped(event.type === "pointerup" ? pointOf(event) : undefined);
    }
    if (was && pointers.size === 0 && !isDrag && event.type === "pointerup") told.picked(pointOf(event));
  }

  function wheel(event: WheelEvent): void {
    event.preventDefault();
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? WHEEL_LINE : 1;
    if (event.shiftKey) return told.panned({ x: -(event.deltaX || event.deltaY) * unit, y: 0 });
    const strength = event.ctrlKey ? 0.01 : 0.0022;
    told.zoomed(Math.exp(-event.deltaY * unit * strength), pointOf(event));
  }

  const leave = (): void => told.pointed(undefined);
  const ended = new AbortController();
  const { signal } = ended;
  element.addEventListener("pointerdown", down, { signal });
  element.addEventListener("pointermove", move, { signal });
  element.addEventListener("pointerup", up, { signal });
  element.addEventListener("pointercancel", up, { signal });
  element.addEventListener("pointerleave", leave, { signal });
  element.addEventListener("wheel", wheel, { signal, passive: false });
  return () => ended.abort();
}
