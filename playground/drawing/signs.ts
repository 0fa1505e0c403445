/**
 * Small signs in a field of 12 × 12 around its middle: what kind of node it is, and what state it is in. Each has a shape of its
 * own, so that none is told by its colour alone.
 */

import { circle, type PathMark, type Stamp } from "./marks.ts";

export type SignName =
  "done" | "locked" | "owing" | "resting" | "hidden" | "team" | "repeat" | "cloud" | "elsewhere" | "pin";

const WHITE = "#ffffff";
const line = (d: string, stroke = "#c9cad2", width = 1.5): PathMark => ({ kind: "path", d, stroke, width });
const area = (d: string, fill = "#c9cad2"): PathMark => ({ kind: "path", d, fill });

const SIGNS: Readonly<Record<SignName, readonly PathMark[]>> = {
  done: [line("M-4 .3L-1.2 3L4.2-3.2", WHITE, 2.2)],
  locked: [area("M-4-.8h8v5.6h-8z", WHITE), line("M-2.4-.8v-1.8a2.4 2.4 0 0 1 4.8 0v1.8", WHITE, 1.6)],
  owing: [
    area("M-4.5-2.2h9v2.2h-9zM-4 .9h8v4.1h-8z", WHITE),
    line("M0-2.2c-1-3-4-3.2-3.6-1.2.2 1 2 1.2 3.6 1.2 1.6 0 3.4-.2 3.6-1.2.4-2-2.6-1.8-3.6 1.2z", WHITE, 1.2),
  ],
  resting: [line("M-3.4-4.8h6.8M-3.4 4.8h6.8", WHITE, 1.5), area("M-2.8-4.5h5.6L.5 0l2.3 4.5h-5.6L-.5 0z", WHITE)],
  hidden: [
    line("M-5.6.2c2.6-4.2 8.6-4.2 11.2 0-2.6 3.9-8.6 3.9-11.2 0z", undefined, 1.3),
    area(circle(0, 0, 1.5)),
    line("M-4.5 4.8l9-9.6", undefined, 1.6),
  ],
  team: [
    area(circle(-2.4, -2.5, 2)),
    area(circle(2.8, -1.7, 1.7)),
    area("M-6 4.6c0-5.6 7.2-5.6 7.2 0zM1.9 4.6c.1-1.7-.3-2.8-.9-3.6 2.2-1.5 4.9.2 4.9 3.6z"),
  ],
  repeat: [line("M3.9-2.6a4.6 4.6 0 1 0 .8 3.1"), area("M5.2-5.4v4.4h-4.4z")],
  cloud: [area("M-3 3.8a2.7 2.7 0 0 1-.4-5.4 3.6 3.6 0 0 1 6.9-.4 2.9 2.9 0 0 1-.3 5.8z")],
  elsewhere: [line("M-1 -4.2h-3.6v8.6h8.6v-3.6"), line("M.8-4.6h4v4M4.5-4.3L-.8 1")],
  pin: [area("M-1.8-5h5.2l-.8 3.2 1.6 2.3h-6.8l1.6-2.3z", WHITE), line("M.8.5v5", WHITE, 1.4)],
};

/** In a line of text. */
export const sign = (name: SignName): Stamp => ({ key: `sign-${name}`, marks: SIGNS[name] });

const BADGES: Partial<Readonly<Record<SignName, string>>> = {
  done: "#2f8f3a",
  locked: "#5a5d68",
  owing: "#b4531c",
  resting: "#48649a",
  pin: "#a63a68",
};

/** At the corner of a frame. */
export const badge = (name: SignName): Stamp => ({
  key: `badge-${name}`,
  marks: [
    { kind: "path", d: circle(0, 0, 8.5), fill: BADGES[name] ?? "#5a5d68", stroke: "#16171b", width: 1.5 },
    ...SIGNS[name],
  ],
});
