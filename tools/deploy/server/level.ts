/**
 * The experiments in a world's level.dat: switches Beta APIs on, and back to what an earlier level.dat says.
 * Bytes in, bytes out. Whatever else is in the file stays as it is, or the file is refused; where files lie is
 * decided elsewhere.
 *
 * The file: version (int32), length (int32), then that many bytes of NBT, all little-endian.
 */
import { parseUncompressed, writeUncompressed, type NBT, type Tags } from "prismarine-nbt";

type Tag = Tags[keyof Tags];
type Entries = Readonly<Record<string, Tag | undefined>>;

/** What the game calls the experiment "Beta APIs" in the file. */
const BETA_APIS = "gametest";
/** What the game sets itself once a world has any experiment. */
const MARKS = ["experiments_ever_used", "saved_with_toggled_experiments"] as const;
const HEADER_BYTES = 8;

export type LevelResult =
  { readonly ok: true; readonly bytes: Uint8Array } | { readonly ok: false; readonly problem: string };

/** The same bytes when Beta APIs are on already. */
export function switchBetaApisOn(bytes: Uint8Array): LevelResult {
  const reading = readExperiments(bytes);
  if (!reading.ok) return reading;
  const experiments: Record<string, Tag | undefined> = { ...reading.experiments };
  for (const name of [BETA_APIS, ...MARKS]) {
    if (!isOn(experiments[name])) experiments[name] = { type: "byte", value: 1 };
  }
  return write(reading, bytes, experiments);
}

/** Gives Beta APIs the value that they have in `earlier`. Other experiments of `bytes` stay. */
export function putBetaApisBack(bytes: Uint8Array, earlier: Uint8Array): LevelResult {
  const now = readExperiments(bytes);
  if (!now.ok) return now;
  const before = readExperiments(earlier);
  if (!before.ok) return { ok: false, problem: `in the backup of it: ${before.problem}` };
  const experiments: Record<string, Tag | undefined> = { ...now.experiments };
  const copyBack = (name: string) => {
    const value = before.experiments?.[name];
    if (value === undefined) delete experiments[name];
    else experiments[name] = value;
  };
  copyBack(BETA_APIS);
  // The marks concern every experiment: one that was switched on in the meantime keeps them.
  const marks: readonly string[] = MARKS;
  const hasMore = Object.entries(experiments).some(
    ([name, tag]) => !marks.includes(name) && isOn(tag) && !isOn(before.experiments?.[name]),
  );
  if (!hasMore) MARKS.forEach(copyBack);
  const isEmpty = Object.keys(experiments).length === 0;
  return write(now, bytes, isEmpty && before.experiments === undefined ? undefined : experiments);
}

interface Level {
  readonly ok: true;
  readonly root: NBT;
  readonly experiments: Entries | undefined;
}

function readExperiments(bytes: Uint8Array): Level | { readonly ok: false; readonly problem: string } {
  const file = Buffer.from(bytes);
  const length = file.length < HEADER_BYTES ? -1 : file.readInt32LE(4);
  if (length !== file.length - HEADER_BYTES) {
    return refuse("its header and its length do not fit each other");
  }
  let root: NBT;
  try {
    root = parseUncompressed(file.subarray(HEADER_BYTES), "little");
  } catch {
    return refuse("its content cannot be read");
  }
  // A file that does not come out as it went in has something in it that would be lost: leave it alone.
  if (!encode(file, root).equals(file)) return refuse("it holds something that would be lost when it is written again");
  const tag = root.value["experiments"];
  if (tag !== undefined && tag.type !== "compound") return refuse('its "experiments" are no compound');
  return { ok: true, root, experiments: tag?.value };
}

function write(level: Level, bytes: Uint8Array, experiments: Entries | undefined): LevelResult {
  const value = { ...level.root.value };
  if (experiments === undefined) delete value["experiments"];
  else value["experiments"] = { type: "compound", value: experiments };
  return { ok: true, bytes: encode(Buffer.from(bytes), { ...level.root, value }) };
}

/** The version in the header stays what it was. */
function encode(file: Buffer, root: NBT): Buffer {
  const content = writeUncompressed(root, "little");
  const header = Buffer.from(file.subarray(0, HEADER_BYTES));
  header.writeInt32LE(content.length, 4);
  return Buffer.concat([header, content]);
}

function isOn(tag: Tag | undefined): boolean {
  return tag?.type === "byte" && tag.value !== 0;
}

function refuse(what: string): { readonly ok: false; readonly problem: string } {
  return {
    ok: false,
    problem: `${what}; expected the level.dat of a Bedrock world as its server wrote it (restore a backup of the world)`,
  };
}
