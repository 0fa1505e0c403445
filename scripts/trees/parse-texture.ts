/**
 * The rules for texture paths: their form, and for icons what can be told of whether there will be a picture. Which textures the
 * game has comes from outside; a resource pack may have others, so most of this only warns.
 */
import { quote, type Scope } from "../core/checks/issue.ts";
import { isText, type Check } from "../core/checks/shape.ts";
import { nearest } from "../core/text/nearest.ts";
import { isFlipbook } from "./facts/flipbooks.ts";
import type { VanillaIds } from "./vanilla-ids.ts";

/** Also the pattern in the JSON schema. */
export const TEXTURE_PATTERN = "^textures/(?!.*\\.\\.)[^\\\\\\r\\n\\t]+$";
const texture = new RegExp(TEXTURE_PATTERN);

/** `textures\blocks` and `\new` in JSON are one character for `\b` and `\n`. */
const withSlashes = (path: string): string => JSON.stringify(path).slice(1, -1).replace(/\\+/g, "/");

export const checkTexturePath: Check = (value, scope) => {
  if (!isText(value, scope, "a texture path that starts with textures/") || texture.test(value)) return;
  let expected = 'a path that starts with "textures/", such as "textures/items/apple"';
  if (/[\\\t\n\r\f\b]/.test(value)) {
    expected = `slashes instead of backslashes, as in ${quote(withSlashes(value))}`;
  } else if (value.includes("..")) expected = 'a path without ".."';
  else if (value.startsWith("/textures/")) expected = `no slash in front: ${quote(value.slice(1))}`;
  else if (/^textures\/./i.test(value)) expected = quote(value.toLowerCase());
  scope.refuse("bad-texture-path", `${quote(value)} is not a texture path`, expected);
};

export const checkIcon =
  (vanilla: VanillaIds): Check =>
  (value, scope) => {
    checkTexturePath(value, scope);
    if (typeof value === "string" && texture.test(value)) warnOfIcon(value, scope, vanilla.textures);
  };

/** Folders in which nearly all is the game's own. */
const GAME_FOLDERS = /^textures\/(?:items|blocks|ui|entity|map|particle)\//;

/** As Java Edition calls them. */
const JAVA_FOLDERS = /^textures\/(item|block)\/(.*)$/;

function warnOfIcon(path: string, scope: Scope, known: ReadonlySet<string> | undefined): void {
  const ending = /\.(?:png|tga|jpe?g|webp|gif)$/i.exec(path);
  if (ending !== null) {
    const problem = `${quote(path)} has a file extension, which the game adds itself`;
    scope.warn("odd-texture-path", problem, quote(path.slice(0, ending.index)));
    return;
  }
  if (isFlipbook(path)) {
    const problem = `${quote(path)} is a strip of several pictures, which an icon shows all at once`;
    scope.warn("odd-texture-path", problem, "a texture that does not move");
    return;
  }
  const ofJava = JAVA_FOLDERS.exec(path);
  if (ofJava !== null) {
    const problem = `the game has no folder "textures/${ofJava[1]!}"; if no resource pack has it, the icon is empty`;
    const expected = `"textures/${ofJava[1]!}s", as in ${quote(`textures/${ofJava[1]!}s/${ofJava[2]!}`)}`;
    scope.warn("odd-texture-path", problem, expected);
    return;
  }
  if (known === undefined || known.has(path) || !GAME_FOLDERS.test(path.toLowerCase())) return;
  if (known.has(path.toLowerCase())) {
    scope.warn("odd-texture-path", `${quote(path)} has capital letters`, quote(path.toLowerCase()));
    return;
  }
  const folder = folderOf(path);
  const near = nearest(path.slice(folder.length), inFolder(folder.toLowerCase(), known));
  const expected =
    near === undefined
      ? "a texture of the game, or one of a resource pack"
      : `${quote(folder.toLowerCase() + near)}, the nearest known one`;
  scope.warn(
    "odd-texture-path",
    `the game has no texture ${quote(path)}; if no resource pack has it, the icon is empty`,
    expected,
  );
}

const folderOf = (path: string): string => path.slice(0, path.indexOf("/", "textures/".length) + 1);

/** Without the folder, or every name in it would look much alike. */
function* inFolder(folder: string, known: ReadonlySet<string>): Iterable<string> {
  for (const one of known) if (one.startsWith(folder)) yield one.slice(folder.length);
}
