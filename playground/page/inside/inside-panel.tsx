/** What is kept, what is under way, what it costs. */
import type { JSX } from "preact";

export function InsidePanel(): JSX.Element {
  return <p class="empty">What is kept, what is under way, what it costs.</p>;
}
