/** The picture that stands for a texture of the game: one of our own drawings. */
import type { JSX } from "preact";

export function GameIcon({ texture }: { readonly texture: string }): JSX.Element {
  return <span class="game-icon" title={texture} />;
}
