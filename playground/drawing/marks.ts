/**
 * The few things that a drawing consists of, whoever paints them: a file of SVG or a canvas. Coordinates are pixels at full
 * size; paths are in SVG's words, which a canvas understands as well.
 */

import type { TextRun } from "./text/styled-text.ts";

export interface PathMark {
  readonly kind: "path";
  readonly d: string;
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
}

export interface TextMark {
  readonly kind: "text";
  readonly x: number;
  /** Of the line on which the letters stand. */
  readonly y: number;
  readonly size: number;
  readonly fill: string;
  readonly runs: readonly TextRun[];
  readonly isCentred?: boolean;
  /** Around the letters, where lines may pass behind them. */
  readonly halo?: string;
}

/** What is drawn many times and said once. */
export interface Stamp {
  /** Two stamps of one key are the same. */
  readonly key: string;
  readonly marks: readonly (PathMark | TextMark)[];
}

export interface StampMark {
  readonly kind: "stamp";
  readonly stamp: Stamp;
  readonly x: number;
  readonly y: number;
  readonly scale?: number;
}

export type Mark = PathMark | TextMark | StampMark;

export function rectangle(x: number, y: number, width: number, height: number): string {
  return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
}

export const circle = (x: number, y: number, radius: number): string =>
  `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${round(2 * radius)} 0a${radius} ${radius} 0 1 0 ${round(-2 * radius)} 0z`;

/** Tenths are finer than anybody sees. */
export const round = (value: number): number => Math.round(value * 10) / 10;
