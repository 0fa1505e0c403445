/** How large the game's interface is drawn: a form has to fit into what there is of the page, whatever its shape. */
import { expect, it } from "vitest";
import { scaleFor } from "../../../playground/page/screen/stage/scale.ts";

const LEAST_HEIGHT = 208;

it.each([
  ["a phone that stands", 374, 560, 3],
  ["a small phone that stands", 344, 380, 3],
  ["a phone that lies on its side", 828, 262, 3],
  ["a page at twice its size", 624, 270, 2],
  ["a panel of a desktop", 452, 740, 1],
  ["one of a very large desktop", 1200, 1900, 1],
])("fits into %s, in either frame", (_, room, tall, dots) => {
  for (const device of ["phone", "desktop"] as const) {
    const { unit, width, height } = scaleFor(room, device, dots, tall);
    expect(width * unit).toBeLessThanOrEqual(room);
    expect(height * unit).toBeLessThanOrEqual(tall);
    expect(height).toBeGreaterThanOrEqual(LEAST_HEIGHT);
    expect(unit).toBeGreaterThanOrEqual(1);
  }
});

it("draws no wider screen than a phone has, and none that is higher than wide by much", () => {
  for (let room = 240; room <= 2_000; room += 40) {
    for (let tall = 210; tall <= 2_000; tall += 90) {
      const { width, height } = scaleFor(room, "phone", 1, tall);
      expect(width / height).toBeLessThanOrEqual(2.5);
      expect(width / height).toBeGreaterThanOrEqual(1);
    }
  }
});
