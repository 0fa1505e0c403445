/**
 * The form in which other packs bring trees: lines of JSON, one a node or some of the texts, and what is said of the whole before
 * it is sent. Written by the build, read by the pack; what is right in a line is said by check-line.
 */

/** Read is this one; of a newer one nothing is assumed. */
export const TREES_FORMAT = 1;

/** What one pack, and all of them, may bring. */
export const TREES_LIMITS = {
  /** Packs that bring trees. */
  providers: 32,
  /** Trees of one pack, each with a checksum of its own. */
  offersOfProvider: 8,
  /** UTF-16 units of one pack's trees, and of all. */
  characters: 4_000_000,
  charactersOfAll: 12_000_000,
  /** Of one line. */
  lineCharacters: 64_000,
  /** Nodes of one pack's trees, and of all. */
  nodes: 5_000,
  nodesOfAll: 10_000,
} as const;

/** What a pack says of its trees before it sends them. */
export interface TreesOffer {
  readonly format: number;
  /** Of the pack, for people. */
  readonly name: string;
  /** Whose trees they are: the same in all versions of the pack. */
  readonly uuid: string;
  /** Of the text, see {@link checksumOf}. */
  readonly checksum: string;
  /** Length of the text in UTF-16 units. */
  readonly characters: number;
}

/** The same with the text: what `bedrock-achievements build --for-pack` writes into trees.js. */
export interface ProvidedTrees extends Omit<TreesOffer, "characters"> {
  /** Lines of JSON. */
  readonly text: string;
}

/** A line with texts of nodes in another language. */
export interface TextsLine {
  readonly locale: string;
  readonly texts: Readonly<Record<string, string>>;
}

/** A line with the keys of rewards that have texts. */
export interface RewardTextsLine {
  readonly rewards: readonly string[];
}

/** To be fed with a text piece by piece: `sum = addToChecksum(sum, piece)`, from 0 on. */
export function addToChecksum(sum: number, piece: string): number {
  for (let at = 0; at < piece.length; at++) sum = (sum * 31 + piece.charCodeAt(at)) | 0;
  return sum;
}

/** In eight hexadecimal digits. */
export const checksumText = (sum: number): string => (sum >>> 0).toString(16).padStart(8, "0");

export const checksumOf = (text: string): string => checksumText(addToChecksum(0, text));

/** What is wrong with an offer, in words; undefined when it can be taken. */
export function problemOfOffer(offer: Readonly<Record<string, unknown>>): string | undefined {
  const { format, name, uuid, checksum, characters } = offer;
  if (!isCount(format)) return "format must be a whole number";
  if (format > TREES_FORMAT) return `format ${format} is newer than ${TREES_FORMAT}, which this pack reads`;
  if (typeof name !== "string" || !/^[^\n\r]{1,100}$/.test(name)) return "name must be the pack's, 1 to 100 characters";
  if (typeof uuid !== "string" || !/^[A-Za-z0-9_.:-]{1,64}$/.test(uuid))
    return "uuid must be the pack's, as in its manifest";
  if (typeof checksum !== "string" || !/^[0-9a-f]{8}$/.test(checksum)) return "checksum must be 8 hexadecimal digits";
  if (!isCount(characters)) return "characters must be the length of the text";
  if (characters > TREES_LIMITS.characters) {
    return `the text has ${characters} characters; one pack's trees may have ${TREES_LIMITS.characters}`;
  }
  return undefined;
}

const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
