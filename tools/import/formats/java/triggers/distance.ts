/** How far away something is asked to be of the player. */
import { rangeOf, type RangeJson } from "../goals/pattern.ts";
import { tableOf } from "../json.ts";
import type { Subject } from "../predicates/subjects.ts";
import type { Deed } from "./deed.ts";

export function distanceOf(subject: Subject | undefined, deed: Deed): RangeJson | undefined {
  for (const entity of subject?.entities ?? []) {
    const distance = tableOf(entity["distance"]);
    const absolute = rangeOf(distance["absolute"], 1, 0);
    if (absolute !== undefined) return absolute;
    const horizontal = rangeOf(distance["horizontal"], 1, 0);
    if (horizontal !== undefined) {
      deed.reader.differs("How much higher or lower it is counts in the distance here.");
      return horizontal;
    }
    if (Object.keys(distance).length > 0) deed.reader.differs("How far away it is on each axis is not asked here.");
  }
  return undefined;
}
