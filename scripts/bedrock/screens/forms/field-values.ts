/** What a client may have filled into a field. It can send anything: what the field cannot hold is none. */

import type { FieldValue, MenuField } from "../../../core/menu/screen.ts";

/** No longer text is looked at. */
const MAX_TEXT = 100;

export function checkedValue(field: MenuField, given: unknown): FieldValue | undefined {
  switch (field.kind) {
    case "text":
      return typeof given === "string" ? given.slice(0, MAX_TEXT) : undefined;
    case "toggle":
      return typeof given === "boolean" ? given : undefined;
    case "options": {
      const isPlace =
        typeof given === "number" && Number.isInteger(given) && given >= 0 && given < field.options.length;
      return isPlace ? given : undefined;
    }
  }
}
