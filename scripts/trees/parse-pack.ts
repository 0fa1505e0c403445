/**
 * Reads `pack.json` beside the trees, which says whose pack it is: what is wrong in it, or its values as they are
 * written. What becomes of them in a manifest is the build's business.
 */
import { describe, type Issue, type Scope } from "../core/checks/issue.ts";
import {
  asObject,
  checkInteger,
  checkList,
  checkObject,
  checkShape,
  checkText,
  isObject,
  isText,
  type Check,
  type Shape,
} from "../core/checks/shape.ts";
import { refuseOtherContent } from "./foreign-file.ts";
import { inOrderOfText, openFile } from "./json/open-file.ts";

export const PACK_FILE = "pack.json";

/** In place of a UUID: the build is to draw one and write it in. */
export const OWN_UUID = "own";

export type PackVersion = readonly [number, number, number];

/** `pack.json`, checked. */
export interface PackJson {
  /** 1 to 100 characters. */
  readonly name: string;
  /** Up to 1,000 characters. */
  readonly description: string;
  /** Three whole numbers; the game takes a pack of the same `uuid` again only when they have grown. */
  readonly version: PackVersion;
  /** Of both packs' headers; absent = this project's own. */
  readonly uuid?: string;
  /** Absent = derived from `uuid`. */
  readonly module_uuids?: Readonly<Record<"world" | "server", { readonly data: string; readonly script: string }>>;
  /** A PNG file beside `pack.json`; absent = this project's own. */
  readonly icon?: string;
  readonly authors?: readonly string[];
}

export type PackResult = { readonly warnings: readonly Issue[] } & (
  { readonly ok: true; readonly pack: PackJson } | { readonly ok: false; readonly issues: readonly Issue[] }
);

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Numbers that fit everywhere the game keeps a version. */
const MAX_VERSION_NUMBER = 65_535;

const checkUuid =
  (alsoOwn: boolean): Check =>
  (value, scope) => {
    const expected = `a UUID in lower case such as "2f1d7c1e-5a0b-4c8e-9d52-0b8f6a3c7e11"${alsoOwn ? `, or "${OWN_UUID}" to have one drawn` : ""}`;
    if (!isText(value, scope, expected) || UUID.test(value) || (alsoOwn && value === OWN_UUID)) return;
    const tidy = value
      .trim()
      .toLowerCase()
      .replace(/^\{|\}$/g, "");
    const meant = UUID.test(tidy) || (alsoOwn && tidy === OWN_UUID) ? JSON.stringify(tidy) : expected;
    scope.refuse("bad-uuid", `${JSON.stringify(value)} is not a UUID`, meant);
  };

const checkVersion: Check = (value, scope) => {
  const expected = "three whole numbers in square brackets, such as [1, 0, 0]";
  if (!Array.isArray(value) || value.length !== 3) {
    const written = typeof value === "string" ? /^\s*v?(\d{1,5})\.(\d{1,5})\.(\d{1,5})\s*$/.exec(value) : null;
    const found = Array.isArray(value) ? `a list of ${value.length}` : describe(value);
    const meant = written === null ? expected : `[${written.slice(1).map(Number).join(", ")}]`;
    scope.refuse("wrong-type", `it is ${found}`, meant);
    return;
  }
  checkList(checkInteger(0, MAX_VERSION_NUMBER))(value, scope);
};

const checkIcon: Check = (value, scope) => {
  const expected = 'the name of a PNG file beside pack.json, such as "icon.png"';
  if (!isText(value, scope, expected) || /^[^/\\]+\.png$/.test(value)) return;
  scope.refuse("bad-icon", `${JSON.stringify(value)} is not the name of a PNG file in this folder`, expected);
};

const MODULES: Shape = {
  data: { check: checkUuid(false), required: true },
  script: { check: checkUuid(false), required: true },
};

const SHAPE: Shape = {
  $schema: { check: checkText() },
  name: { check: checkText(1, 100), required: true },
  description: { check: checkText(0, 1_000), required: true },
  version: { check: checkVersion, required: true },
  uuid: { check: checkUuid(true) },
  module_uuids: {
    check: checkObject({
      world: { check: checkObject(MODULES), required: true },
      server: { check: checkObject(MODULES), required: true },
    }),
  },
  icon: { check: checkIcon },
  authors: { check: checkList(checkText(1, 100), 50) },
};

export function parsePack(text: string, file: string): PackResult {
  const { value, isReadable, scope, issues, warnings } = openFile({ path: file, text });
  const object = isReadable ? asObject(value, scope) : undefined;
  if (
    object !== undefined &&
    !refuseOtherContent(object, scope, 'what the pack is called: "name", "description", "version"')
  ) {
    checkShape(object, scope, SHAPE);
  }
  if (issues.length === 0) refuseRepeatedUuids(value as PackJson, scope);
  return issues.length > 0
    ? { ok: false, issues: inOrderOfText(issues), warnings }
    : { ok: true, pack: value as PackJson, warnings };
}

/** The game takes one of two things with the same UUID for the other. */
function refuseRepeatedUuids(pack: PackJson, scope: Scope): void {
  if (!isObject(pack.module_uuids)) return;
  const { world, server } = pack.module_uuids;
  const all = [pack.uuid, world.data, world.script, server.data, server.script];
  const repeated = all.find((uuid, index) => uuid !== undefined && all.indexOf(uuid) !== index);
  if (repeated === undefined) return;
  scope
    .at("module_uuids")
    .refuse("bad-uuid", `the UUID ${repeated} stands here twice`, "five different UUIDs, that of the pack included");
}
