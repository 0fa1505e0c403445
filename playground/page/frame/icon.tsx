/** The frame's own signs, drawn by lines in the colour of the text around them. Meaningless to who listens: words stand beside. */
import type { JSX } from "preact";

const PATHS = {
  tree: "M3 12h5M8 5v14M8 5h5M8 12h5M8 19h5M13 3h5v4h-5zM13 10h5v4h-5zM13 17h5v4h-5z",
  screen: "M3 4h18v12H3zM8 20h8M12 16v4",
  deeds: "M4 20 15 9M13 5l6 6M17 3l4 4-3 3-4-4zM4 20l3-1-2-2z",
  editor: "M4 20h16M6 16l10-10 3 3L9 19H6z",
  inside: "M3 17l5-6 4 4 4-8 5 6M3 21h18",
  play: "M7 4v16l13-8z",
  pause: "M7 4v16M17 4v16",
  step: "M5 4v16l10-8zM19 4v16",
  leap: "M3 4v16l8-8zM12 4v16l8-8z",
  server: "M4 4h16v6H4zM4 14h16v6H4zM8 7h.01M8 17h.01",
  cloud: "M7 18a4 4 0 0 1-.5-8A6 6 0 0 1 18 9.500a4.300 4.300 0 0 1-1 8.500z",
  player: "M12 3a4 4 0 1 1 0 8 4 4 0 0 1 0-8zM4 21c0-5 4-7 8-7s8 2 8 7",
  add: "M12 5v14M5 12h14",
  down: "M6 9l6 6 6-6",
  up: "M6 15l6-6 6 6",
  undo: "M9 5 4 10l5 5M4 10h10a6 6 0 0 1 0 12h-3",
  redo: "M15 5l5 5-5 5M20 10H10a6 6 0 0 0 0 12h3",
  close: "M6 6l12 12M18 6 6 18",
  warning: "M12 3 2 20h20zM12 10v4M12 17h.01",
} as const;

export type IconName = keyof typeof PATHS;

export function Icon({ name }: { readonly name: IconName }): JSX.Element {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
