/**
 * The records that fit a row of fixed columns, which are most of them: done or begun, of this world or of the cloud with
 * nothing on its way. Decides which shape a record has; a record of no shape is saved with its fields (record-fields).
 *
 * A row is its key, a digit of flags (0, or 1 = paid), and the columns of its shape.
 */

import type { NodeRecord } from "../progress/record.ts";
import { fits, fromDigits, toDigits } from "./digits.ts";
import { KEY_LENGTH } from "./node-key.ts";

export interface Shape {
  /** The letter of its section in a page. */
  readonly letter: string;
  /** Characters of a row. */
  readonly width: number;
  readonly isComplete: boolean;
  /** Digits of its columns; 0 = the shape has no such column. */
  readonly time: number;
  readonly progress: number;
  readonly version: number;
}

function shape(letter: string, isComplete: boolean, time: number, progress: number, version: number): Shape {
  return { letter, isComplete, time, progress, version, width: KEY_LENGTH + 1 + time + progress + version };
}

const DONE = shape("d", true, 6, 4, 0);
/** What most records are that change. */
export const BEGUN = shape("g", false, 0, 6, 0);
const DONE_IN_CLOUD = shape("c", true, 6, 4, 4);
const BEGUN_IN_CLOUD = shape("k", false, 0, 6, 4);

export const SHAPES: readonly Shape[] = [DONE, BEGUN, DONE_IN_CLOUD, BEGUN_IN_CLOUD];

/**
 * Digits of the progress in rows of complete nodes as the first packs of save version 2 wrote them. Nothing in a page names
 * this form: the count of its rows tells how wide one is.
 */
const FORMER_PROGRESS: ReadonlyMap<Shape, number> = new Map([
  [DONE, 2],
  [DONE_IN_CLOUD, 3],
]);

/** Place of the progress in a row of a shape without a time. */
export const PROGRESS_PLACE = KEY_LENGTH + 1;
export const BEGUN_PROGRESS_WIDTH = 6;

/** The record's shape; undefined when it says more than a row can. */
export function shapeOf(record: NodeRecord): Shape | undefined {
  const { progress, completedAt, paid, cloud } = record;
  // Whatever fields a record has beside these, now or one day, do not fit a row.
  const fields = 1 + Number(completedAt !== undefined) + Number(paid !== undefined) + Number(cloud !== undefined);
  if (Object.keys(record).length !== fields) return undefined;
  if (cloud) {
    const { base, version, pending } = cloud;
    if (Object.keys(cloud).length !== 3 || base !== progress || pending !== 0) return undefined;
    const inCloud = completedAt === undefined ? BEGUN_IN_CLOUD : DONE_IN_CLOUD;
    return fitsIn(inCloud, progress, completedAt ?? 0, version) ? inCloud : undefined;
  }
  const local = completedAt === undefined ? BEGUN : DONE;
  return fitsIn(local, progress, completedAt ?? 0, 0) ? local : undefined;
}

function fitsIn({ progress, time, version }: Shape, ofProgress: number, ofTime: number, ofVersion: number): boolean {
  return fits(ofProgress, progress) && fits(ofTime, time) && fits(ofVersion, version);
}

export function writeRow(key: string, { time, progress, version }: Shape, record: NodeRecord): string {
  return (
    key +
    (record.paid ? PAID : UNPAID) +
    toDigits(record.completedAt ?? 0, time) +
    toDigits(record.progress, progress) +
    toDigits(record.cloud?.version ?? 0, version)
  );
}

/** Most progress is small, and the same few figures are written again and again. */
const KEPT_TAILS = 1_024;
const tails: string[] = Array.from({ length: KEPT_TAILS }, () => "");

/** By progress what {@link begunTail} gives, once it was asked for it; else empty, or nothing. */
export const BEGUN_TAILS: readonly (string | undefined)[] = tails;

/** All of a begun row, of a node that was never paid, behind its key. */
export function begunTail(progress: number): string {
  if (progress >= KEPT_TAILS) return UNPAID + toDigits(progress, BEGUN_PROGRESS_WIDTH);
  return (tails[progress] ||= UNPAID + toDigits(progress, BEGUN_PROGRESS_WIDTH));
}

/** Rows of a section that should have `count` of them, in the present form; those that are in no former one stay as they are. */
export function presentRows(rows: string, shape: Shape, count: number): string {
  const former = FORMER_PROGRESS.get(shape);
  if (former === undefined || rows === "") return rows;
  const width = shape.width - shape.progress + former;
  if (rows.length !== count * width) return rows;
  const zeros = toDigits(0, shape.progress - former);
  const progressAt = KEY_LENGTH + 1 + shape.time;
  let present = "";
  for (let at = 0; at < rows.length; at += width) {
    present += rows.slice(at, at + progressAt) + zeros + rows.slice(at + progressAt, at + width);
  }
  return present;
}

/** The record in the row that begins at `at`. */
export function readRow(rows: string, at: number, { isComplete, time, progress, version }: Shape): NodeRecord {
  const timeAt = at + KEY_LENGTH + 1;
  const progressAt = timeAt + time;
  const made = fromDigits(rows, progressAt, progress);
  return {
    progress: made,
    ...(isComplete ? { completedAt: fromDigits(rows, timeAt, time) } : {}),
    ...(rows[at + KEY_LENGTH] === PAID ? { paid: true as const } : {}),
    ...(version === 0
      ? {}
      : { cloud: { base: made, version: fromDigits(rows, progressAt + progress, version), pending: 0 } }),
  };
}

const UNPAID = "-";
const PAID = "0";

/** What a section must look like. The engine's own check: a thousand rows are looked at in a fraction of a millisecond. */
export const SECTION_PATTERNS: ReadonlyMap<Shape, RegExp> = new Map(
  SHAPES.map((each) => {
    const columns = each.width - KEY_LENGTH - 1;
    return [each, new RegExp(`^(?:[-\\w]{${KEY_LENGTH}}[${UNPAID}${PAID}][-\\w]{${columns}})*$`)];
  }),
);
