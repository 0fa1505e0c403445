/** The game's darker colours as they can be read on the page's dark ground. Pure. */

/** Of black 0, of white 1. */
const LEAST_LIGHT = 0.52;

export function legible(colour: string): string {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  const light = lightOf(parts);
  if (light >= LEAST_LIGHT) return colour;
  const share = (LEAST_LIGHT - light) / (1 - light);
  const mixed = parts.map((part) => Math.round(part + (255 - part) * share));
  return `#${mixed.map((part) => part.toString(16).padStart(2, "0")).join("")}`;
}

const WEIGHTS = [0.2126, 0.7152, 0.0722];
const lightOf = (parts: readonly number[]): number =>
  parts.reduce((sum, part, at) => sum + (part / 255) * WEIGHTS[at]!, 0);
