/** Checks beside the page, so that typing never waits for it. Holds the files and is told what changed. */
import vanillaText from "virtual:vanilla-ids";
import { vanillaFromJson } from "../../tools/packing/vanilla-json.ts";
import { checkTexts } from "./check-texts.ts";
import type { FromChecker, ToChecker } from "./messages.ts";

const vanilla = vanillaFromJson(vanillaText);
const texts = new Map<string, string>();

const tell = (message: FromChecker): void => postMessage(message);

tell({ kind: "game", textures: [...(vanilla.textures ?? [])].sort() });

onmessage = ({ data: { number, changed } }: MessageEvent<ToChecker>) => {
  for (const [path, text] of changed) {
    if (text === null) texts.delete(path);
    else texts.set(path, text);
  }
  tell({ kind: "checked", number, ...checkTexts(texts, vanilla) });
};
