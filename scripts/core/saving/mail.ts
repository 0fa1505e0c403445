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
  /** A report of a cloud node, answered while the player was away: it is in the cloud. `delta` 1 = it completed the node. */
  | "cloud_stored"
  /** A report of a cloud node that was given up while the player was away. */
  | "cloud_dropped";

const LETTER_KINDS: readonly LetterKind[] = ["progress", "finish", "grant", "cloud_stored", "cloud_dropped"];

export interface Letter {
  /** Grows with every letter to this player. */
  readonly sequence: number;
  readonly kind: LetterKind;
  readonly nodeId: string;
  /** Progress to add; 0 for the other kinds. */
  readonly delta: number;
  /** The operation id, where the letter is about a report. */
  readonly op?: string;
}

export interface Mailbox {
  /** The highest sequence number ever given; kept when the box is empty, so that numbers are never given twice. */
  readonly lastSequence: number;
  readonly letters: readonly Letter[];
}

export const EMPTY_MAILBOX: Mailbox = { lastSequence: 0, letters: [] };

const MAIL_VERSION = 1;

/** Adds a letter; progress on one node adds up in one letter, and a second `finish` or `grant` changes nothing. */
export function postLetter(box: Mailbox, kind: LetterKind, nodeId: string, delta: number, op?: string): Mailbox {
  const same = box.letters.find((letter) => letter.kind === kind && letter.nodeId === nodeId && letter.op === op);
  if (same && kind !== "progress") return box;
  const sequence = box.lastSequence + 1;
  const total = Math.min(Number.MAX_SAFE_INTEGER, (same?.delta ?? 0) + delta);
  const letter: Letter = { sequence, kind, nodeId, delta: total, ...(op === undefined ? {} : { op }) };
  return { lastSequence: sequence, letters: [...box.letters.filter((other) => other !== same), letter] };
}

export function encodeMailbox(box: Mailbox): string {
  return JSON.stringify({ version: MAIL_VERSION, ...box });
}

/** The mailbox, or in words why it cannot be read. */
export function decodeMailbox(text: string): Mailbox | { readonly unreadable: string } {
  try {
    const value = JSON.parse(text) as { version?: unknown; lastSequence?: unknown; letters?: unknown };
    if (value.version !== MAIL_VERSION) return { unreadable: `it has version ${String(value.version)}` };
    if (!Number.isSafeInteger(value.lastSequence) || !Array.isArray(value.letters))
      return { unreadable: "its form is wrong" };
    if (!value.letters.every(isLetter)) return { unreadable: "one of its letters is wrong" };
    return { lastSequence: value.lastSequence as number, letters: value.letters };
  } catch {
    return { unreadable: "it is not JSON" };
  }
}

function isLetter(value: unknown): value is Letter {
  const letter = value as Partial<Letter> | null;
  return (
    typeof letter === "object" &&
    letter !== null &&
    Number.isSafeInteger(letter.sequence) &&
    Number.isSafeInteger(letter.delta) &&
    typeof letter.nodeId === "string" &&
    (letter.op === undefined || typeof letter.op === "string") &&
    LETTER_KINDS.includes(letter.kind as LetterKind)
  );
}
