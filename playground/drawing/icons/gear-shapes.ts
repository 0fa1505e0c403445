/** What is held or worn: weapons, tools, armour. */

import { area, flat, SHAFT, stroke, type IconShapes } from "./parts.ts";

export const GEAR_SHAPES = {
  sword: [
    area("base", "M21.5 2.5l-.8 5.2-9.7 9.7-4.4-4.4L16.3 3.3z"),
    flat("light", "M21 3l-4.3 1L7.7 13l1.3 1.3z"),
    area("wood", "M6.5 15.3l2.2 2.2-3.7 3.7-2.2-2.2z"),
    area("dark", "M4.3 11.9l7.8 7.8-1.9 1.9-7.8-7.8z"),
  ],
  bow: [
    stroke("white", "M5.5 3.5L20.5 18.5", 1),
    area("wood", "M4 2c10.5-.5 18.5 7.5 18 18l-2.6-.3C19 11.5 12.5 5 4.3 4.6z"),
    stroke("steel", "M2.5 21.5L14.5 9.5", 1.6),
    area("base", "M16.5 7.5l-1 4-3-3z"),
  ],
  arrow: [
    stroke("line", "M4 20L18 6", 3.4),
    stroke("wood", "M4 20L18 6", 1.8),
    area("base", "M21.5 2.5l-2 7-5-5z"),
    area("white", "M7.5 13L2.5 17.5v4h4L11 16.5z"),
  ],
  trident: [
    SHAFT,
    area(
      "base",
      "M12.5 9.2l2.3 2.3 2.2-2.2 1.8 1.8 3.2-3.2-.9-.9-2 1-1.5-1.5 3.9-4-.9-1-4 3.9L15 4l1-2-.9-.9-3.2 3.2 1.8 1.8-2 2z",
    ),
  ],
  mace: [SHAFT, area("base", "M10.5 7.5l4-5.5h4l3.5 3.5v4l-5.5 4z"), flat("light", "M12 7.5l3-4h3z")],
  pickaxe: [
    SHAFT,
    area("base", "M6.3 4.2c5.7-2.8 10.2-1.9 12.3.2s3 6.6.2 12.3c-.3-5.2-1.8-7.5-3.6-9.3-1.7-1.7-3.9-2.9-8.9-3.2z"),
    flat("light", "M8 4.2c4-1.4 7.5-1 9.5.7-2.5-.6-5-.9-9.5-.7z"),
  ],
  axe: [
    SHAFT,
    area("base", "M10 6.5l4.5-4.5 3 1 4 4 .8 4c-3 2.8-6.3 3-8.3 1l-1-1-1.3 1-2.5-2.5 1-1.3z"),
    flat("light", "M14.7 3l2.5.8 3.5 3.5.5 2.5z"),
  ],
  shovel: [
    SHAFT,
    area("base", "M11.5 8.5l4.5-4.8C18.5 1.5 23 1.5 22 6c-.3 1-.8 1.8-1.6 2.5l-4.8 4.2z"),
    flat("light", "M13 8.5l4-4c1.5-1.2 3-1.4 4-.6z"),
  ],
  hoe: [SHAFT, area("base", "M9.5 4l5-2 7.5 7.5-2 2.5-5.5-5.5-2.5 1.2z")],
  shears: [
    area("base", "M5 2.5c3 2.5 7 6.5 9.5 12l-2.5 1C8.5 11.5 5.5 7 5 2.5z"),
    area("light", "M19 2.5c-3 2.5-7 6.5-9.5 12l2.5 1c3.5-4 6.5-8.5 7-13z"),
    stroke("dark", "M9.3 15.5a3 3 0 1 0-.2 5 3 3 0 0 0 .2-5zM14.7 15.5a3 3 0 1 1 .2 5 3 3 0 0 1-.2-5z", 2),
  ],
  rod: [
    stroke("line", "M3.5 21L17.5 3.5", 3.4),
    stroke("wood", "M3.5 21L17.5 3.5", 1.9),
    stroke("white", "M17.5 3.5c2 3 2.5 7 2.5 12.5", 1),
    stroke("base", "M20 16v2.2a1.8 1.8 0 0 1-3.6 0", 1.6),
  ],
  helmet: [
    area("base", "M4.5 19v-7a7.5 7.5 0 0 1 15 0v7H15v-5.5H9V19z"),
    flat("light", "M6 11.5a6 6 0 0 1 6-5.5c-2.5 1-4 3-4.2 5.5z"),
  ],
  chest_piece: [
    area("base", "M3.5 5.5L8 3.5c1 3 7 3 8 0l4.5 2 1 6.5-3.8.8V21H6.3v-8.2L2.5 12z"),
    flat("light", "M7.5 6.5h3v13h-3z"),
  ],
  boots: [
    area("base", "M4 4h5.5v9l2 2.5V20H3v-5l1-2zM14.5 4H20v9l1 2v5h-8.5v-4.5l2-2.5z"),
    flat("light", "M5 5h2v8H5zM15.5 5h2v8h-2z"),
  ],
  shield: [
    area("base", "M3.5 4.5L12 2l8.5 2.5V12c0 5-4 8-8.5 10-4.5-2-8.5-5-8.5-10z"),
    flat("light", "M5.2 5.8L12 3.8V20c-3.7-1.8-6.8-4.3-6.8-8z"),
    stroke("dark", "M12 4v16.5M5 11h14", 1.4),
  ],
  wings: [
    area("base", "M11.5 5C6.5 2.5 2 5.5 2 12.5c0 3.5.8 6.5 2 8.5.8-4 3.2-5.3 7.5-6z"),
    area("base", "M12.5 5c5-2.5 9.5.5 9.5 7.5 0 3.5-.8 6.5-2 8.5-.8-4-3.2-5.3-7.5-6z"),
    stroke("dark", "M9 6.5c-2.5 2-4 5-4.3 9M15 6.5c2.5 2 4 5 4.3 9", 1.2),
  ],
  saddle: [
    area("base", "M3 7.5c5 3 13 3 18-1.5l1 5.5-4.5 2.5v6.5h-3v-6c-2 .7-4 .7-6 0v6h-3V14L2 12z"),
    flat("light", "M4.5 9c4 2 11 2 15-1l.2 1.5c-4.5 2.5-11 2.5-15 1z"),
  ],
  spyglass: [
    area("base", "M3 17l10-10 4 4L7 21z"),
    area("light", "M13 5.5L16.5 2l5.5 5.5-3.5 3.5z"),
    stroke("dark", "M7.5 12.5l4 4", 1.6),
  ],
  brush: [SHAFT, area("steel", "M12 10l4-4 2.5 2.5-4 4z"), area("base", "M15.5 5.5L20.5 2l2 2-3.5 5z")],
} satisfies IconShapes<string>;
