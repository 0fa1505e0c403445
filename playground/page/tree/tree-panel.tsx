/** The drawn tree of the chosen page, live for the chosen player. */
import type { JSX } from "preact";

export function TreePanel(): JSX.Element {
  return <p class="empty">The drawn tree of the chosen page, live for the chosen player.</p>;
}
