/**
 * A record with all its fields, as JSON with one letter a field: what is owed, what a report is under way for, and
 * whatever later packs keep. Every field is checked when it is read.
 *
 * A letter that is not known here is a newer pack's field: its page is unreadable, never read without the field. Free
 * for criteria, counts, rounds, drawn and chosen rewards are all letters but those in the tables below.
 */

import { isValidId } from "../tree/ids.ts";
import type { MembersRecord } from "../goals/members/members.ts";
import type { CloudRecord, HeldValue, NodeRecord, PendingReport, RoundDebts } from "../progress/record.ts";

/** The record as JSON, ASCII only and without `~`, so that characters are bytes and `~` parts records. */
export function writeFields(record: NodeRecord): string {
  const { progress, cloud } = record;
  if (!cloud) return `{"p":${progress}${flags(record)}}`;
  return fillFrame(frameOf(record, cloud), progress, cloud.pending);
}

/** What stays of a cloud node's text while its increments grow: the texts around the two figures that move. */
export interface FieldsFrame {
  readonly beforePending: string;
  readonly end: string;
}

export function frameOf(record: NodeRecord, cloud: CloudRecord): FieldsFrame {
  return {
    beforePending: `${flags(record)},"c":{"b":${cloud.base},"v":${cloud.version},"n":`,
    end: `${cloudRest(cloud)}}}`,
  };
}

export function fillFrame({ beforePending, end }: FieldsFrame, progress: number, pending: number): string {
  return `{"p":${progress}${beforePending}${pending}${end}`;
}

/**
 * By hand, for these are written often and the game's engine takes five times as long to find the keys itself. Ids of
 * operations and the names of owed entries need no quoting by their grammar; an author's extra is anything.
 */
function flags(record: NodeRecord): string {
  const { completedAt, paid, payAgain, owed, gifts, unannounced, members, kept, held } = record;
  let json = "";
  if (completedAt !== undefined) json += `,"t":${completedAt}`;
  if (paid) json += `,"y":1`;
  if (payAgain) json += `,"a":1`;
  if (owed) json += `,"o":${JSON.stringify(owed)}`;
  if (gifts) json += `,"f":${JSON.stringify(gifts)}`;
  if (unannounced) json += `,"u":1`;
  if (members) json += `,"m":${writeMembers(members)}`;
  if (kept) json += `,"k":${JSON.stringify(kept)}`;
  if (held) json += `,"h":${JSON.stringify(held)}`;
  return json + rounds(record);
}

function rounds({
  round,
  done,
  since,
  paidRound,
  moreOwed,
  debt,
  waiting,
  moreUnannounced,
  teamDone,
  ownDone,
}: NodeRecord): string {
  let json = "";
  if (round !== undefined) json += `,"r":${round}`;
  if (done !== undefined) json += `,"d":${done}`;
  if (since !== undefined) json += `,"s":${since}`;
  if (paidRound !== undefined) json += `,"q":${paidRound}`;
  if (moreOwed !== undefined) json += `,"w":${moreOwed}`;
  if (debt !== undefined) json += `,"b":${debt}`;
  if (waiting) json += `,"l":${JSON.stringify(waiting)}`;
  if (moreUnannounced !== undefined) json += `,"v":${moreUnannounced}`;
  if (teamDone !== undefined) json += `,"e":${teamDone}`;
  if (ownDone !== undefined) json += `,"g":${ownDone}`;
  return json;
}

/** Digits, counts and hashes: nothing of it needs quoting. */
function writeMembers({ list, made, done, low, high, seen }: MembersRecord): string {
  let json = `{"l":"${list}","n":${made},"d":"${done}"`;
  if (low) json += `,"c":["${low.join('","')}"]`;
  if (high) json += `,"h":"${high}"`;
  if (seen) json += `,"s":${JSON.stringify(seen)}`;
  return `${json}}`;
}

function cloudRest({ round, madeOn, asked, orRound, risen, claims, reports, nextOp, reset }: CloudRecord): string {
  let json = "";
  if (round !== undefined) json += `,"k":${round}`;
  if (madeOn !== undefined) json += `,"m":${madeOn}`;
  if (asked !== undefined) json += `,"a":${asked}`;
  if (orRound !== undefined) json += `,"f":${orRound}`;
  if (risen !== undefined) json += `,"h":${risen}`;
  if (claims !== undefined) json += `,"c":"${claims}"`;
  if (reports) json += `,"r":[${reports.map(writeReport).join(",")}]`;
  if (nextOp !== undefined) json += `,"x":"${nextOp}"`;
  if (reset) json += `,"z":1`;
  return json;
}

function writeReport(report: PendingReport): string {
  const { op, delta, goal, extra, baseVersion, round, orRound, past, risen, from, claims, lost, reset } = report;
  let json = `{"o":"${op}","d":${delta}`;
  if (goal !== undefined) json += `,"g":${goal}`;
  if (extra !== undefined) json += `,"e":${escapeToAscii(JSON.stringify(extra))}`;
  if (baseVersion !== undefined) json += `,"b":${baseVersion}`;
  if (round !== undefined) json += `,"n":${round}`;
  if (orRound !== undefined) json += `,"f":${orRound}`;
  if (past) json += `,"p":1`;
  if (risen !== undefined) json += `,"h":${risen}`;
  if (from !== undefined) json += `,"i":${from}`;
  if (claims !== undefined) json += `,"c":"${claims}"`;
  if (lost !== undefined) json += `,"l":"${lost}"`;
  if (reset) json += `,"z":1`;
  return `${json}}`;
}

function escapeToAscii(json: string): string {
  return json.replace(/[^\x20-\x7d]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

/** In place of what cannot be read. */
export type Wrong = { readonly wrong: "newer" | "damaged" };

/** How one field is read from JSON; undefined = it is wrong. */
type Reader<Value> = (value: unknown) => Value | Wrong;

interface Table<Shape> {
  readonly letters: ReadonlyMap<string, readonly [keyof Shape, Reader<unknown>]>;
  readonly needs: readonly (keyof Shape)[];
}

const DAMAGED: Wrong = { wrong: "damaged" };
const NEWER: Wrong = { wrong: "newer" };

const count: Reader<number> = (value) => (isCount(value) ? value : DAMAGED);
const yes: Reader<true> = (value) => (value === 1 ? true : DAMAGED);
const id: Reader<string> = (value) => (typeof value === "string" && isValidId(value) ? value : DAMAGED);
const text: Reader<string> = (value) => (typeof value === "string" ? value : DAMAGED);

/** Typed so that a field of the shape without a letter does not compile. */
function table<Shape extends object>(
  fields: { readonly [Name in keyof Shape]-?: readonly [string, Reader<NonNullable<Shape[Name]>>] },
  needs: readonly (keyof Shape)[],
): Table<Shape> {
  const entries = Object.entries(fields) as [keyof Shape, readonly [string, Reader<unknown>]][];
  return { letters: new Map(entries.map(([name, [letter, reader]]) => [letter, [name, reader]])), needs };
}

const REPORT = table<PendingReport>(
  {
    op: ["o", id],
    delta: ["d", count],
    goal: ["g", count],
    extra: ["e", text],
    baseVersion: ["b", count],
    round: ["n", count],
    orRound: ["f", count],
    past: ["p", yes],
    risen: ["h", count],
    from: ["i", count],
    claims: ["c", digits],
    lost: ["l", digits],
    reset: ["z", yes],
  },
  ["op", "delta"],
);

const CLOUD = table<CloudRecord>(
  {
    base: ["b", count],
    version: ["v", count],
    pending: ["n", count],
    round: ["k", count],
    madeOn: ["m", count],
    asked: ["a", count],
    orRound: ["f", count],
    risen: ["h", count],
    claims: ["c", digits],
    reports: ["r", listOf((value) => readTable(value, REPORT))],
    nextOp: ["x", id],
    reset: ["z", yes],
  },
  ["base", "version", "pending"],
);

const MEMBERS = table<MembersRecord>(
  {
    list: ["l", digits],
    made: ["n", count],
    done: ["d", digits],
    low: ["c", listOf(digits)],
    high: ["h", digits],
    seen: ["s", (value) => recordOf(value, isDigits)],
  },
  ["list", "made", "done"],
);

const RECORD = table<NodeRecord>(
  {
    progress: ["p", count],
    completedAt: ["t", count],
    paid: ["y", yes],
    payAgain: ["a", yes],
    owed: ["o", countsByName],
    gifts: ["f", countsByName],
    unannounced: ["u", yes],
    round: ["r", count],
    done: ["d", count],
    since: ["s", count],
    paidRound: ["q", count],
    moreOwed: ["w", count],
    debt: ["b", count],
    waiting: ["l", listOf(roundDebts)],
    moreUnannounced: ["v", count],
    teamDone: ["e", count],
    ownDone: ["g", count],
    members: ["m", (value) => readTable(value, MEMBERS)],
    kept: ["k", (value) => recordOf(value, isCount)],
    held: ["h", (value) => recordOf(value, isHeldValue)],
    cloud: ["c", (value) => readTable(value, CLOUD)],
  },
  ["progress"],
);

export function readFields(json: string): NodeRecord | Wrong {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return DAMAGED;
  }
  return readTable(value, RECORD);
}

export function isWrong(value: unknown): value is Wrong {
  return isObject(value) && "wrong" in value;
}

function readTable<Shape extends object>(value: unknown, { letters, needs }: Table<Shape>): Shape | Wrong {
  if (!isObject(value)) return DAMAGED;
  const shape: Partial<Shape> = {};
  for (const letter of Object.keys(value)) {
    const field = letters.get(letter);
    if (!field) return NEWER;
    const read = field[1](value[letter]);
    if (isWrong(read)) return read;
    shape[field[0]] = read as Shape[keyof Shape];
  }
  return needs.every((name) => name in shape) ? (shape as Shape) : DAMAGED;
}

function listOf<Value>(reader: Reader<Value>): Reader<readonly Value[]> {
  return (value) => {
    if (!Array.isArray(value)) return DAMAGED;
    const list: Value[] = [];
    for (const each of value) {
      const read = reader(each);
      if (isWrong(read)) return read;
      list.push(read);
    }
    return list;
  };
}

/** Names of owed entries are the ledger's; whatever their form is, they are kept. */
function countsByName(value: unknown): Readonly<Record<string, number>> | Wrong {
  if (!isObject(value)) return DAMAGED;
  const isRight = Object.entries(value).every(([name, left]) => /^[-\w.#]{1,64}$/.test(name) && isCount(left));
  return isRight ? (value as Record<string, number>) : DAMAGED;
}

function roundDebts(value: unknown): RoundDebts | Wrong {
  if (!Array.isArray(value) || value.length !== 3) return DAMAGED;
  const [first, many, owed] = value as readonly unknown[];
  const left = countsByName(owed);
  return isCount(first) && isCount(many) && many > 0 && !isWrong(left) ? [first, many, left] : DAMAGED;
}

function digits(value: unknown): string | Wrong {
  return isDigits(value) ? value : DAMAGED;
}

function isDigits(value: unknown): value is string {
  return typeof value === "string" && /^[-\w]*$/.test(value);
}

function isHeldValue(value: unknown): value is HeldValue {
  return Array.isArray(value) && value.length === 3 && value.every(isCount);
}

/** By short names of our own. */
function recordOf<Value>(
  value: unknown,
  isRight: (one: unknown) => one is Value,
): Readonly<Record<string, Value>> | Wrong {
  if (!isObject(value)) return DAMAGED;
  const entries = Object.entries(value);
  return entries.every(([name, one]) => /^[-\w]*$/.test(name) && isRight(one))
    ? (value as Record<string, Value>)
    : DAMAGED;
}

export function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
