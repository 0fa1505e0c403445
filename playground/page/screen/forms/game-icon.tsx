/** The picture that stands for a texture of the game: one of our own drawings, as in the tree. */
import type { JSX } from "preact";
import { ICON_FIELD, textureStamp } from "../../../drawing/icons/icon-stamp.ts";

export function GameIcon({ texture }: { readonly texture: string }): JSX.Element {
  return (
    <svg class="game-icon" viewBox={`0 0 ${ICON_FIELD} ${ICON_FIELD}`} aria-hidden="true" focusable="false">
      {textureStamp(texture).marks.map((mark, at) =>
        mark.kind === "path" ? (
          <path
            key={at}
            d={mark.d}
            fill={mark.fill ?? "none"}
            stroke={mark.stroke ?? "none"}
            stroke-width={mark.width ?? 0}
            stroke-linecap="round"
            stroke-linejoin="round"
          />
        ) : (
          <text
            key={at}
            x={mark.x}
            y={mark.y}
            font-size={mark.size}
            fill={mark.fill}
            text-anchor="middle"
            class="game-icon-letters"
          >
            {mark.runs.map(({ text }) => text).join("")}
          </text>
        ),
      )}
    </svg>
  );
}
