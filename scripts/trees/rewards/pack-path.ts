/** Paths of files in packs, of which the build knows none: only what can be no path at all is refused. */
import { quote } from "../../core/checks/issue.ts";
import { isText, type Check } from "../../core/checks/shape.ts";
import { text, type About } from "../shapes/schema.ts";

/**
 * Also the pattern in the JSON schema: no spaces, quotes, backslashes or colons (namespaces are Java Edition's), no step up or on the spot, and something beside the
 * dots and slashes.
 */
export const PACK_PATH_PATTERN =
  "^(?!(?:.*/)?\\.{1,2}(?:/|$))/?(?:function )?[^\\s\\\\\"':@]*[^\\s\\\\\"':@./][^\\s\\\\\"':@]*$";
const path = new RegExp(PACK_PATH_PATTERN);

const checkPath =
  (example: string): Check =>
  (value, scope) => {
    if (!isText(value, scope, `a path such as ${quote(example)}`) || path.test(value)) return;
    const tidy = value
      .trim()
      .replace(/\\/g, "/")
      .replace(/^minecraft:/, "")
      .replace(/:/g, "/");
    const expected = path.test(tidy) ? quote(tidy) : `a path such as ${quote(example)}`;
    scope.refuse("bad-identifier", `${quote(value)} is not a path`, expected);
  };

export const packPath = (example: string, about: About) =>
  text(about, 1, Infinity, { check: () => checkPath(example), pattern: PACK_PATH_PATTERN });
