/** What the chosen player sees: forms, chat, tips. */
import type { JSX } from "preact";

export function ScreenPanel(): JSX.Element {
  return <p class="empty">What the chosen player sees: forms, chat, tips.</p>;
}
