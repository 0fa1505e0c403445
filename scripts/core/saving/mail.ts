/**
 * Changes that wait for an offline player: what a letter is, how letters to one player coalesce, how they are saved.
 * Which letters a player has already received is in their own pages (`mail` in save-format), so that a stop between
 * applying a letter and taking it out of the box never applies it twice.
 */

export type LetterKind =
  /** As `addNodeProgress`. */
  | "progress"
  /** As `setNodeFinish`. */
  | "finish"
  /** As `ach:grant only`: completes the node even where its parent is not. */
  | "grant"
  /** A deed that moves members of a combination. `delta` is how often it was done. */
  | "members"
  /** A report of a cloud node, answered while the player was away: it is in the cloud. `delta` 1 = it completed the node. */
  | "cloud_stored"
  /** A report of a cloud node that came to a round that was over, while the player was away: it may count in a later one. */
  | "cloud_late"
  /** A report of a cloud node that was given up while the player was away. */
  | "cloud_dropped";

const LETTER_KINDS: readonly LetterKind[] = [
  "progress",
  "finish",
  "grant",
  "members",
  "cloud_stored",
  "cloud_late",
  "cloud_dropped",
];

/** What one goal of a combination makes of a deed. */
export interface MemberStep {
  /** The goal's key, which outlives edits of the list of members. */
  readonly key: string;
  readonly amount: number;
  /** What each `distinct` above the goal tells the deed apart by, null for nothing. */
  readonly values?: readonly (string | null)[];
}

export interface MemberSteps {
  readonly steps: readonly MemberStep[];
  /** It matters between which other deeds this one was done. */
  readonly isInOrder: boolean;
}

export interface Letter {
  /** Grows with every letter to this player. */
  readonly sequence: number;
  readonly kind: LetterKind;
  readonly nodeId: string;
  /** Progress to add; 0 where the kind has no number. */
  readonly delta: number;
  /** Of `progress` that does not add up: how often `delta` was added, each time by itself. */
  readonly times?: number;
  /** The operation id, where the letter is about a report. */
  readonly op?: string;
  /** Of `members`, of which each letter has at least one. */
  readonly steps?: readonly MemberStep[];
}

export interface Mailbox {
  /** The highest sequence number ever given; kept when the box is empty, so that numbers are never given twice. */
  lastSequence: number;
  /**
   * Letters up to this number may have been applied already, by a delivery that a stop cut short. Nothing is added to
   * them: what they say must stay what was applied.
   */
  taken: number;
  /** By {@link letterName}. */
  readonly letters: Map<string, Letter>;
}

export function emptyMailbox(): Mailbox {
  return { lastSequence: 0, taken: 0, letters: new Map() };
}

const MAIL_VERSION = 1;

/** Letters of one name coalesce. */
function letterName({ kind, nodeId, delta, times, op = "", steps }: Omit<Letter, "sequence">): string {
  const each = times === undefined ? "" : `each ${delta}`;
  return `${kind} ${nodeId} ${op}${steps ? JSON.stringify(steps) : ""}${each}`;
}

const addsUp = (kind: LetterKind): boolean => kind === "progress" || kind === "members";

/** What a letter is about besides its kind, node and number. */
export interface LetterParts {
  readonly op?: string;
  readonly members?: MemberSteps;
  /** It matters between which other letters this one was written: what it changes opens a node, or a node opens it. */
  readonly isInOrder?: boolean;
  /** Progress does not add up: each time may complete a round, and what is beyond it is lost. */
  readonly isApart?: boolean;
}

/** So many letters wait at most for the sake of their order; in a fuller box letters of one name coalesce wherever they are. */
const MOST_IN_ORDER = 500;

/**
 * Adds a letter; progress on one node adds up in one letter, as does a deed that is done again, and a second `finish` or
 * `grant` changes nothing. Where the order matters, only the last letter can be one with the new one.
 * @returns what takes the letter back
 */
export function postLetter(
  box: Mailbox,
  kind: LetterKind,
  nodeId: string,
  delta: number,
  { op, members, isInOrder = false, isApart = false }: LetterParts = {},
): () => void {
  const content: Omit<Letter, "sequence"> = {
    kind,
    nodeId,
    delta,
    ...(isApart && kind === "progress" ? { times: 1 } : {}),
    ...(op === undefined ? {} : { op }),
    ...(members ? { steps: members.steps } : {}),
  };
  const name = letterName(content);
  const same = box.letters.get(name);
  const before = box.lastSequence;
  const isOrderKept =
    members?.isInOrder === true || (isInOrder && op === undefined && box.letters.size < MOST_IN_ORDER);
  // Where the order matters, only the last one can have been done once more.
  const isLast = !isOrderKept || same?.sequence === before;
  if (same && isLast && !addsUp(kind)) return () => undefined;
  const isOpen = same !== undefined && same.sequence > box.taken && isLast;
  const sequence = (box.lastSequence += 1);
  if (same && !isOpen) box.letters.set(`${name} ${same.sequence}`, same);
  // Taken out first, so that the letters stay in the order of their numbers.
  box.letters.delete(name);
  box.letters.set(name, { sequence, ...content, ...(isOpen ? together(same, delta) : {}) });
  return () => {
    box.lastSequence = before;
    box.letters.delete(name);
    if (!same) return;
    box.letters.delete(`${name} ${same.sequence}`);
    box.letters.set(name, same);
  };
}

/** What the letter says once the same was written again. */
function together({ delta, times }: Letter, more: number): Pick<Letter, "delta" | "times"> {
  const sum = (one: number, other: number): number => Math.min(Number.MAX_SAFE_INTEGER, one + other);
  return times === undefined ? { delta: sum(delta, more) } : { delta, times: sum(times, 1) };
}

/** Gives the letters new numbers, in their order, above all that were given. */
export function renumber(box: Mailbox, names: readonly string[]): void {
  for (const name of names) {
    const letter = box.letters.get(name)!;
    box.letters.delete(name);
    box.letters.set(name, { ...letter, sequence: (box.lastSequence += 1) });
  }
}

export function encodeMailbox({ lastSequence, taken, letters }: Mailbox): string {
  const mark = taken > 0 && letters.size > 0 ? { taken } : {};
  return JSON.stringify({ version: MAIL_VERSION, lastSequence, ...mark, letters: [...letters.values()] });
}

/** The mailbox, or in words why it cannot be read. */
export function decodeMailbox(text: string): Mailbox | { readonly unreadable: string } {
  try {
    const value = JSON.parse(text) as Record<"version" | "lastSequence" | "taken" | "letters", unknown>;
    if (value.version !== MAIL_VERSION) return { unreadable: `it has version ${String(value.version)}` };
    const { lastSequence, taken = 0, letters } = value;
    if (!isNumber(lastSequence) || !isNumber(taken) || !Array.isArray(letters)) {
      return { unreadable: "its form is wrong" };
    }
    if (!letters.every(isLetter)) return { unreadable: "one of its letters is wrong" };
    const box: Mailbox = { lastSequence, taken, letters: new Map() };
    for (const letter of letters) {
      const name = letterName(letter);
      // The one that may have been applied has come before.
      const before = box.letters.get(name);
      if (before) box.letters.set(`${name} ${before.sequence}`, before);
      box.letters.set(name, letter);
    }
    return box;
  } catch {
    return { unreadable: "it is not JSON" };
  }
}

function isNumber(value: unknown): value is number {
  return Number.isSafeInteger(value);
}

function isLetter(value: unknown): value is Letter {
  const letter = value as Partial<Letter> | null;
  return (
    typeof letter === "object" &&
    letter !== null &&
    Number.isSafeInteger(letter.sequence) &&
    Number.isSafeInteger(letter.delta) &&
    typeof letter.nodeId === "string" &&
    (letter.times === undefined || Number.isSafeInteger(letter.times)) &&
    (letter.op === undefined || typeof letter.op === "string") &&
    LETTER_KINDS.includes(letter.kind as LetterKind) &&
    (letter.kind === "members" ? isSteps(letter.steps) : letter.steps === undefined)
  );
}

function isSteps(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every(isStep);
}

function isStep(value: unknown): boolean {
  const step = value as Partial<MemberStep> | null;
  if (typeof step !== "object" || step === null) return false;
  const { key, amount, values = [] } = step;
  if (typeof key !== "string" || !Number.isSafeInteger(amount) || !Array.isArray(values)) return false;
  return values.every((each) => each === null || typeof each === "string");
}
