/** Blocks, what is dug up, and things that are used, ridden or read. */

import { area, flat, stroke, type IconShapes } from "./parts.ts";

const TOP = "M12 2l9.5 5-9.5 5-9.5-5z";
const LEFT = "M2.5 7l9.5 5v10l-9.5-5z";
const RIGHT = "M12 12l9.5-5v10L12 22z";

export const THING_SHAPES = {
  block: [area("light", TOP), area("base", LEFT), area("dark", RIGHT)],
  turf: [
    area("leaf", TOP),
    area("base", LEFT),
    area("dark", RIGHT),
    flat("leaf", "M2.5 7l9.5 5 9.5-5v2.5l-2.5 2-2 .3-2.5 3-2.5-1-2.5 1-2.5-3-2-.3-2.5-2z"),
  ],
  ore: [
    area("steel", TOP),
    area("steel", LEFT),
    area("steel", RIGHT),
    flat("line", "M13 13l7.5-4v7.7L13 20.7z"),
    flat(
      "base",
      "M5 10.5l2.5 1.3v2.7L5 13.2zM8.5 15l2 1v2.5l-2-1zM14.5 13.5l2.5-1.3v2.6l-2.5 1.3zM18 14.5l1.7-.9v2.4l-1.7.9zM9.5 6l2.5-1.2L14.5 6 12 7.2z",
    ),
  ],
  boom: [
    area("light", TOP),
    area("base", LEFT),
    area("dark", RIGHT),
    area("white", "M2.5 10.5l9.5 5 9.5-5v3l-9.5 5-9.5-5z"),
    stroke("line", "M12 7c0-2 1-3.5 2.5-5", 1.4),
  ],
  gem: [
    area("base", "M7.5 3.5h9L21.5 10 12 21.5 2.5 10z"),
    flat("light", "M8 4.5h4L9.5 10 12 19 4 10z"),
    stroke("dark", "M3.5 10h17M9.5 10L12 20.5 14.5 10 12 4z", 0.9),
  ],
  ingot: [
    area("light", "M6.5 7h14l-4 5.5h-14z"),
    area("base", "M2.5 12.5h14v6h-14z"),
    area("dark", "M16.5 12.5l4-5.5v5.5l-4 6z"),
  ],
  lump: [
    area("base", "M4.5 13.5L7 6.5 13.5 3l6.5 4.5 1.5 7-5 5.5-8 1z"),
    flat("light", "M8 7.5l5.5-3 1 4-5 3z"),
    flat("dark", "M15 12l5 2.5-4 4.5-5-1z"),
  ],
  dust: [
    area("base", "M2.5 20c2-6.5 5.5-10 9.5-10s7.5 3.5 9.5 10z"),
    flat("light", "M8 14c1-1.5 2.5-2.5 4-2.5l-2 4z"),
    flat("base", "M6 6h2v2H6zM12 3.5h2v2h-2zM17 7h2v2h-2z"),
  ],
  staff: [
    stroke("line", "M5 19.5L18.5 5", 6),
    stroke("base", "M5 19.5L18.5 5", 3.8),
    stroke("light", "M5 18.5L17.5 5", 1.2),
  ],
  shard: [
    area("base", "M9 21.5L4 14.5 10 2.5l4.5 9zM13.5 21.5l1-9 4-6 3 7.5-3.5 7.5z"),
    flat("light", "M9.8 5L6 14.5l3 4.5z"),
  ],
  orb: [
    area("base", "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0z"),
    flat("light", "M6 10c.8-2.5 2.5-4 5-4.5-1 1.5-2 3-2.5 5z"),
  ],
  eye: [
    area("base", "M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0z"),
    flat("light", "M5.5 12c3-4.5 10-4.5 13 0-3 4.5-10 4.5-13 0z"),
    flat("line", "M12 8.8l1.7 3.2-1.7 3.2-1.7-3.2z"),
  ],
  star: [
    area("base", "M12 1.5l2.8 7 7.2.6-5.5 4.7 1.8 7.2-6.3-3.9-6.3 3.9 1.8-7.2L2 9.1l7.2-.6z"),
    flat("light", "M12 4l1.9 5.3L12 15z"),
  ],
  bottle: [
    area("white", "M9.5 3h5v5.5c3.2 1 5.5 3.5 5.5 6.7 0 4-3 6.3-8 6.3s-8-2.3-8-6.3c0-3.2 2.3-5.7 5.5-6.7z"),
    flat("base", "M5.3 14c4 2 9-1 13.4 0 .5 4-2 6.3-6.7 6.3S4.7 18 5.3 14z"),
    area("wood", "M9 2h6v3H9z"),
  ],
  bucket: [
    area("steel", "M3.5 7.5h17L18 21H6z"),
    area("base", "M3.5 7.5a8.5 3 0 0 1 17 0 8.5 3 0 0 1-17 0z"),
    stroke("line", "M4.5 10c2 5.5 13 5.5 15 0", 1.1),
  ],
  chest: [
    area("base", "M2.5 10V7.5C2.5 5 4 4 6 4h12c2 0 3.5 1 3.5 3.5V10z"),
    area("dark", "M2.5 11h19v9.5h-19z"),
    area("glow", "M10 9h4v5h-4z"),
  ],
  bag: [
    area("base", "M8.5 8C3 12 1.5 21.5 6 21.5h12c4.5 0 3-9.5-2.5-13.5z"),
    area("light", "M7 3l3 1.5L12 3l2 1.5L17 3l-1.5 5h-7z"),
    stroke("dark", "M8 8.5h8", 1.8),
  ],
  bed: [stroke("wood", "M3.5 6v14M20.5 13v7", 2.6), area("base", "M3 12h18v5.5H3z"), area("white", "M4 9.5h6.5v4H4z")],
  door: [
    area("base", "M6 2h12v20H6z"),
    flat("dark", "M8 4.5h3.3v4.5H8zM12.7 4.5H16v4.5h-3.3zM8 12h3.3v7H8zM12.7 12H16v7h-3.3z"),
    flat("glow", "M15.7 10h1.8v1.8h-1.8z"),
  ],
  torch: [
    area("wood", "M10 10h4v12h-4z"),
    area("glow", "M12 1.5c1 2.5 4 4 4 7a4 4 0 0 1-8 0c0-1.5 1-2 1.2-3.5 1.3.5 1.8 1 2 1.8.8-1.3 1-3 .8-5.3z"),
    flat("white", "M10.8 8.5h2.4V11h-2.4z"),
  ],
  lantern: [
    stroke("steel", "M9.5 6V4a2.5 2.5 0 0 1 5 0v2", 1.6),
    area("steel", "M7.5 5.5h9v3h-9zM6 19h12v2.5H6z"),
    area("glow", "M6 8.5h12V19H6z"),
    flat("white", "M9.5 11h5v5.5h-5z"),
  ],
  flame: [
    area("base", "M12 1.5c1 5 7 7 7 13a7 7 0 0 1-14 0c0-3.5 2.5-5 2.5-8 2 1 3.3 2.3 3.5 4.5 1.2-2.5 1.7-5.5 1-9.5z"),
    flat("light", "M12 11c.5 2.5 3 3.5 3 6a3 3 0 0 1-6 0c0-1.5 1-2.3 1.2-3.5.8.3 1.2.7 1.4 1.3.4-1 .5-2.3.4-3.8z"),
  ],
  snowflake: [stroke("base", "M12 2v20M3.5 7l17 10M20.5 7l-17 10M9 3.5l3 3 3-3M9 20.5l3-3 3 3", 1.9)],
  book: [
    area("white", "M6 17.5h14V21H6z"),
    area("base", "M4 5c0-1.8 1-3 3-3h13v16H7c-1.5 0-2 .7-2 1.5s.5 1.5 2 1.5h13"),
    flat("light", "M8.5 5.5H17V9H8.5z"),
  ],
  paper: [area("base", "M4 3h12l4 4v14H4z"), stroke("dark", "M7.5 9.5h9M7.5 13h9M7.5 16.5h6", 1.3)],
  map: [
    area("base", "M2.5 5l6-2 7 2 6-2v16l-6 2-7-2-6 2z"),
    stroke("dark", "M8.5 3v16M15.5 5v16", 1.1),
    stroke("red", "M11 9.5l3 4M14 9.5l-3 4", 1.6),
  ],
  compass: [
    area("base", "M2.5 12a9.5 9.5 0 1 0 19 0 9.5 9.5 0 1 0-19 0z"),
    flat("line", "M5 12a7 7 0 1 0 14 0 7 7 0 1 0-14 0z"),
    flat("red", "M16.5 7.5l-3 6-3-3z"),
    flat("white", "M7.5 16.5l3-6 3 3z"),
  ],
  clock: [
    area("base", "M2.5 12a9.5 9.5 0 1 0 19 0 9.5 9.5 0 1 0-19 0z"),
    flat("white", "M5 12a7 7 0 1 0 14 0 7 7 0 1 0-14 0z"),
    stroke("line", "M12 7v5l3.5 2.5", 1.7),
  ],
  boat: [area("base", "M1.5 10.5h21c0 5-3 8.5-6 8.5h-9c-3 0-6-3.5-6-8.5z"), stroke("wood", "M6 3.5L15.5 17", 1.9)],
  minecart: [
    area("steel", "M2 7h20l-2 10H4z"),
    flat("line", "M4.5 7.5h15l-.5 2h-14z"),
    area("base", "M6 15.5a3 3 0 1 0 .1 0zM18 15.5a3 3 0 1 0 .1 0z"),
  ],
  ladder: [
    stroke("line", "M7 2v20M17 2v20M7 6h10M7 12h10M7 18h10", 4),
    stroke("base", "M7 2v20M17 2v20M7 6h10M7 12h10M7 18h10", 2.4),
  ],
  sign: [
    area("wood", "M10.5 14h3v8h-3z"),
    area("base", "M2.5 3h19v11.5h-19z"),
    stroke("dark", "M6 7h12M6 10.5h8", 1.4),
  ],
  tag: [
    area("base", "M2.5 12L10 4.5h11.5v15H10z"),
    flat("line", "M6.5 10.8h2.4v2.4H6.5z"),
    stroke("dark", "M12 9.5h6.5M12 14h5", 1.4),
  ],
  key: [
    stroke("line", "M10 14L20 4M16 8l3.5 3.5M12.5 11.5l3 3", 4.6),
    stroke("base", "M10 14L20 4M16 8l3.5 3.5M12.5 11.5l3 3", 2.6),
    area("base", "M7.5 11.5a5 5 0 1 0 .1 0zM7.5 14.5a2 2 0 1 1-.1 0z"),
  ],
  totem: [
    area("base", "M8 2h8v7h5.5v4L16 14.5V18l-2.5 4h-3L8 18v-3.5L2.5 13V9H8z"),
    flat("leaf", "M9.5 5H11v1.7H9.5zM13 5h1.5v1.7H13z"),
    flat("light", "M10.5 11h3v6h-3z"),
  ],
  disc: [
    area("line", "M2 12a10 10 0 1 0 20 0 10 10 0 1 0-20 0z"),
    stroke("dark", "M6.5 12a5.5 5.5 0 0 1 5.5-5.5M17.5 12a5.5 5.5 0 0 1-5.5 5.5", 1.2),
    area("base", "M8 12a4 4 0 1 0 8 0 4 4 0 1 0-8 0z"),
    flat("line", "M11 11h2v2h-2z"),
  ],
  beacon: [
    flat("glow", "M10 1h4v10h-4z"),
    area("base", "M4 9h16v11H4z"),
    area("light", "M8 11.5h8v7H8z"),
    area("dark", "M3 20h18v2.5H3z"),
  ],
} satisfies IconShapes<string>;
