/**
 * The frame around a node's icon: a shape for each kind of feat, a ground and an edge for each state. Shapes are around their
 * middle.
 */

import type { Frame } from "../../scripts/core/tree/node.ts";
import type { PathMark, Stamp } from "./marks.ts";
import type { LookState } from "./node-look.ts";

const OUTLINES: Readonly<Record<Frame, string>> = {
  task: "M-16-21h32l5 5v32l-5 5h-32l-5-5v-32z",
  goal: "M-9-23h18a14 14 0 0 1 14 14v18a14 14 0 0 1-14 14h-18a14 14 0 0 1-14-14v-18a14 14 0 0 1 14-14z",
  challenge: "M-20-20h11L0-27.5 9-20h11v11L27.5 0 20 9v11H9L0 27.5-9 20h-11V9L-27.5 0-20-9z",
};
/** The ground within the edge, smaller. */
const INNER: Readonly<Record<Frame, string>> = {
  task: "M-14.5-17.5h29l3 3v29l-3 3h-29l-3-3v-29z",
  goal: "M-8-19.5h16a11.5 11.5 0 0 1 11.5 11.5v16a11.5 11.5 0 0 1-11.5 11.5h-16a11.5 11.5 0 0 1-11.5-11.5v-16a11.5 11.5 0 0 1 11.5-11.5z",
  challenge: "M-16.5-16.5h9L0-22.5 7.5-16.5h9v9L22.5 0 16.5 7.5v9H7.5L0 22.5-7.5 16.5h-9V7.5L-22.5 0-16.5-7.5z",
};

interface Tones {
  readonly edge: string;
  readonly ground: string;
  readonly isDashed?: boolean;
}

const TONES: Readonly<Record<LookState, Tones>> = {
  open: { edge: "#e4e5ea", ground: "#8b8e99" },
  begun: { edge: "#e4e5ea", ground: "#8b8e99" },
  locked: { edge: "#6c6f7b", ground: "#3e4049" },
  hidden: { edge: "#9496a3", ground: "#33353d", isDashed: true },
  complete: { edge: "#ffd978", ground: "#b9791a" },
  owing: { edge: "#ffd978", ground: "#b9791a" },
  resting: { edge: "#c9b787", ground: "#75663f" },
};

const DARK = "#131418";

export function frameStamp(frame: Frame, state: LookState): Stamp {
  const { edge, ground, isDashed } = TONES[state];
  const outer: PathMark = isDashed
    ? { kind: "path", d: OUTLINES[frame], fill: DARK, stroke: edge, width: 2, dash: [5, 3.5] }
    : { kind: "path", d: OUTLINES[frame], fill: edge, stroke: DARK, width: 2 };
  return { key: `frame-${frame}-${state}`, marks: [outer, { kind: "path", d: INNER[frame], fill: ground }] };
}

/** Around the frame of what is chosen. */
export const frameOutline = (frame: Frame): string => OUTLINES[frame];
