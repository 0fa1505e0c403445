/** A node's icon as the drawing has it, among the elements of a page. */
import type { JSX } from "preact";
import { nodeTexts } from "../../../scripts/core/text/node-texts.ts";
import type { AchievementNode } from "../../../scripts/core/tree/tree.ts";
import { ICON_FIELD, iconStamp } from "../../drawing/icons/icon-stamp.ts";
import { plainText } from "../../drawing/text/styled-text.ts";

interface NodeIconProps {
  readonly node: AchievementNode;
  readonly locale: string;
  readonly isDone?: boolean;
}

export function NodeIcon({ node, locale, isDone = false }: NodeIconProps): JSX.Element {
  const { marks } = iconStamp(node, isDone, plainText(nodeTexts(node, locale).title));
  return (
    <svg class="node-icon" viewBox={`0 0 ${ICON_FIELD} ${ICON_FIELD}`} aria-hidden="true">
      {marks.map((mark, at) =>
        mark.kind === "path" ? (
          <path key={at} d={mark.d} fill={mark.fill ?? "none"} stroke={mark.stroke} stroke-width={mark.width} />
        ) : (
          <text key={at} x={mark.x} y={mark.y} font-size={mark.size} fill={mark.fill} text-anchor="middle">
            {mark.runs.map(({ text }) => text).join("")}
          </text>
        ),
      )}
    </svg>
  );
}
