/** Trees to draw, as random as a seed makes them, and how a drawing is asked for here. */
import fc from "fast-check";
import { wordsIn } from "../../../playground/drawing/details.ts";
import type { Reading } from "../../../playground/drawing/layout.ts";
import { measureByTable } from "../../../playground/drawing/text/text-widths.ts";
import { FRAMES, type NodeJson } from "../../../scripts/core/tree/node.ts";
import { child, root } from "../../support/nodes.ts";

export const READING: Reading = { locale: "en_US", words: wordsIn("en_US"), measure: measureByTable };

const TITLES = [
  "A",
  "Two words",
  '§6Gold§r & <Glory> "now"',
  "Donaudampfschifffahrtsgesellschaftskapitän",
  "A title that is longer than anybody would write it on a sign",
  "中文标题很长很长很长很长很长，需要换行。还有更多",
  "日本語",
  "Достижение с длинным русским названием",
  "🐮🐮🐮 cows",
];

/** Every node below one of those before it, so that there are bushes and chains. */
export const trees = (most = 60): fc.Arbitrary<NodeJson[]> =>
  fc
    .array(
      fc.record({
        above: fc.nat(),
        title: fc.constantFrom(...TITLES),
        frame: fc.constantFrom(...FRAMES),
        goal_number: fc.constantFrom(1, 7, 2_000_000_000),
        is_hidden: fc.boolean(),
        depend_parent: fc.boolean(),
        is_cloud: fc.boolean(),
        team: fc.boolean(),
        required: fc.option(fc.nat(), { nil: undefined }),
      }),
      { minLength: 1, maxLength: most },
    )
    .map((rows) => [
      root("n0", { title: "The page" }),
      ...rows.map(({ above, required, ...more }, at) =>
        child(`n${at + 1}`, `n${above % (at + 1)}`, {
          ...more,
          ...(required === undefined ? {} : { requires: { nodes: [`n${required % (at + 1)}`] } }),
        }),
      ),
    ]);
