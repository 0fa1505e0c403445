/**
 * The focus moves by arrows, and by a controller's cross or stick, as it does in the game: to the nearest thing in that
 * direction. Knows nothing of forms but that their things can have the focus.
 */

export type Direction = "up" | "down" | "left" | "right";

const FOCUSABLE = "button:not(:disabled), input:not(:disabled), select:not(:disabled), [data-focus]";

const KEYS: Readonly<Record<string, Direction>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};

/** What in a field has a meaning of its own. */
function isForField(target: EventTarget | null, direction: Direction): boolean {
  if (target instanceof HTMLSelectElement) return true;
  if (!(target instanceof HTMLInputElement)) return false;
  if (target.type === "range") return direction === "left" || direction === "right";
  return target.type === "text" && (direction === "left" || direction === "right");
}

/** @returns whether the key moved the focus */
export function moveByKey(event: KeyboardEvent, area: HTMLElement): boolean {
  const direction = KEYS[event.key];
  if (direction === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (isForField(event.target, direction)) return false;
  if (!moveFocus(area, direction)) return false;
  event.preventDefault();
  return true;
}

export function moveFocus(area: HTMLElement, direction: Direction): boolean {
  const all = Array.from(area.querySelectorAll<HTMLElement>(FOCUSABLE));
  const now = all.indexOf(document.activeElement as HTMLElement);
  if (all.length === 0) return false;
  const next = now < 0 ? all[0] : nearest(all[now]!, all, direction);
  if (scrolls(all[now], next, direction)) return true;
  if (!next) return false;
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return true;
}

/** Texts before the first thing that can have the focus, and after the last one, are scrolled to. */
function scrolls(from: HTMLElement | undefined, next: HTMLElement | undefined, direction: Direction): boolean {
  const list = from?.closest<HTMLElement>("[data-scrolls]");
  if (!list || list.contains(next ?? null)) return false;
  const before = list.scrollTop;
  if (direction === "up") list.scrollTop -= SCROLL_PIXELS;
  else if (direction === "down") list.scrollTop += SCROLL_PIXELS;
  return list.scrollTop !== before;
}
const SCROLL_PIXELS = 80;

function nearest(from: HTMLElement, all: readonly HTMLElement[], direction: Direction): HTMLElement | undefined {
  const start = middleOf(from);
  const isAcross = direction === "left" || direction === "right";
  const sign = direction === "right" || direction === "down" ? 1 : -1;
  let best: HTMLElement | undefined;
  let least = Infinity;
  for (const one of all) {
    if (one === from) continue;
    const { x, y } = middleOf(one);
    const along = (isAcross ? x - start.x : y - start.y) * sign;
    const beside = Math.abs(isAcross ? y - start.y : x - start.x);
    // Further to the side than ahead is another direction.
    if (along <= 1 || (isAcross && beside > along)) continue;
    const distance = along + beside * 2;
    if (distance < least) [best, least] = [one, distance];
  }
  return best;
}

function middleOf(element: HTMLElement): { readonly x: number; readonly y: number } {
  const { left, top, width, height } = element.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
