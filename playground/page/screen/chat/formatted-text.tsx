/** A text with the game's formatting codes as words of the page: read, selected and copied like any other. */
import type { JSX } from "preact";
import { glyphsOf, type Glyph } from "../../../lettering/glyphs.ts";
import { legible } from "./legible.ts";

const PLAIN = "";

interface Run {
  text: string;
  readonly look: Glyph;
}

export function FormattedText({ text }: { readonly text: string }): JSX.Element {
  return (
    <>
      {runsOf(text).map(({ text: words, look }, at) => (
        <span
          key={at}
          class={`formatted${look.isBold ? " formatted-bold" : ""}${look.isItalic ? " formatted-italic" : ""}`}
          style={look.colour === PLAIN ? undefined : { color: legible(look.colour) }}
        >
          {words}
        </span>
      ))}
    </>
  );
}

function runsOf(text: string): Run[] {
  const runs: Run[] = [];
  for (const glyph of glyphsOf(text, PLAIN)) {
    const last = runs.at(-1);
    const { look } = last ?? {};
    if (
      last &&
      look &&
      look.colour === glyph.colour &&
      look.isBold === glyph.isBold &&
      look.isItalic === glyph.isItalic
    ) {
      last.text += glyph.character;
    } else runs.push({ text: glyph.character, look: glyph });
  }
  return runs;
}
