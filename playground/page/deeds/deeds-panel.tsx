/** What the chosen player can do. */
import type { JSX } from "preact";

export function DeedsPanel(): JSX.Element {
  return <p class="empty">What the chosen player can do.</p>;
}
