/**
 * Where the packs' code lies that extensions are bundled with, relative to the project: its sources in a clone, and in the
 * package what was made of them, in few files.
 */
import type { PackName } from "../../../behavior_pack/manifest.ts";
import { IS_CLONE } from "../../project-dir.ts";

export interface CodePlaces {
  /** The packs' own entries, which extensions follow. */
  readonly entries: Readonly<Record<PackName, string>>;
  /** What extensions import as "bedrock-achievements". */
  readonly api: string;
  /** Tells of an extension that fails. */
  readonly wiring: string;
}

export const SOURCES: CodePlaces = {
  entries: { world: "scripts/main-world.ts", server: "scripts/main-server.ts" },
  api: "scripts/api/bedrock-achievements.ts",
  wiring: "scripts/main.ts",
};

/** In the package; relative to the project. */
export const CODE_DIR = "prebuilt/code";

/** Each place of the sources under its own name in the package. */
export const codePlace = (source: string): string => `${CODE_DIR}/${source.replace(/^.*\/(.+)\.ts$/, "$1")}.js`;

export const CODE: CodePlaces = IS_CLONE
  ? SOURCES
  : {
      entries: { world: codePlace(SOURCES.entries.world), server: codePlace(SOURCES.entries.server) },
      api: codePlace(SOURCES.api),
      wiring: codePlace(SOURCES.wiring),
    };
