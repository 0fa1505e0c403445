/** The words in which icons are drawn: areas with an edge and bare strokes, in tones that follow from one tint. */

export type Tone = "base" | "light" | "dark" | "line" | "wood" | "steel" | "white" | "leaf" | "glow" | "red";

export interface IconPart {
  readonly tone: Tone;
  /** In a field of 24 × 24. */
  readonly d: string;
  /** Of a stroke; an area where it is left out. */
  readonly width?: number;
  /** An area without an edge: shades and spots. */
  readonly isFlat?: true;
}

export type IconShapes<Kind extends string> = Readonly<Record<Kind, readonly IconPart[]>>;

export const area = (tone: Tone, d: string): IconPart => ({ tone, d });
export const flat = (tone: Tone, d: string): IconPart => ({ tone, d, isFlat: true });
export const stroke = (tone: Tone, d: string, width: number): IconPart => ({ tone, d, width });

/** The shaft of a tool, from the lower left. */
export const SHAFT = area("wood", "M3.2 18.8L13.8 8.2l2 2L5.2 20.8z");
