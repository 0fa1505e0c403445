/** What the page tells the person at it, at the edge of the screen, for some seconds. */
import { signal, type ReadonlySignal } from "@preact/signals";

export interface Notice {
  readonly kind: "done" | "problem";
  readonly text: string;
}

const SHOWN_MILLISECONDS = 8_000;
const MOST = 4;

const shown = signal<readonly (Notice & { readonly number: number })[]>([]);
let lastNumber = 0;

export const notices: ReadonlySignal<readonly (Notice & { readonly number: number })[]> = shown;

export function notify(notice: Notice): void {
  const number = ++lastNumber;
  // The same words twice are told once, longer.
  shown.value = [...shown.value.filter(({ text }) => text !== notice.text), { ...notice, number }].slice(-MOST);
  setTimeout(() => dismiss(number), SHOWN_MILLISECONDS);
}

export function dismiss(number: number): void {
  shown.value = shown.value.filter((notice) => notice.number !== number);
}
