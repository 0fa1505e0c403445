/** Paths of files in packs, of which the build knows none: only what can be no path at all is refused. */
import { quote, type Scope } from "../../core/checks/issue.ts";
import { isText, type Check } from "../../core/checks/shape.ts";
import { text, type About } from "../shapes/schema.ts";

/**
 * Also the pattern in the JSON schema: no spaces, quotes or backslashes, no step up or on the spot, and something beside the
 * dots and slashes.
 */
export const PACK_PATH_PATTERN =
  "^(?!(?:.*/)?\\.{1,2}(?:/|$))/?(?:function )?[^\\s\\\\\"'@]*[^\\s\\\\\"'@./][^\\s\\\\\"'@]*$";
const path = new RegExp(PACK_PATH_PATTERN);

/** Of Java Edition: the paths of this one have none, and no file of a pack may be named so. */
function warnOfNamespace(value: string, scope: Scope): void {
  if (!value.includes(":")) return;
  const bare = value.replace("minecraft:", "").replace(/:/g, "/");
  scope.warn("old-variant", `${quote(value)} has a namespace, which paths in packs do not have`, quote(bare));
}

const checkPath =
  (example: string): Check =>
  (value, scope) => {
    if (!isText(value, scope, `a path such as ${quote(example)}`)) return;
    if (path.test(value)) return warnOfNamespace(value, scope);
    const tidy = value.trim().replace(/\\/g, "/");
    const expected = path.test(tidy) ? quote(tidy) : `a path such as ${quote(example)}`;
    scope.refuse("bad-identifier", `${quote(value)} is not a path`, expected);
  };

export const packPath = (example: string, about: About) =>
  text(about, 1, Infinity, { check: () => checkPath(example), pattern: PACK_PATH_PATTERN });
