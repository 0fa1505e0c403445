/** The chosen node, to be changed. */
import type { JSX } from "preact";

export function EditorPanel(): JSX.Element {
  return <p class="empty">The chosen node, to be changed.</p>;
}
