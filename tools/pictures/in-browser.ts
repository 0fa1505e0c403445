/** Runs in the browser: draws every shot, and leaves the pictures as one text in the page. */

import { page } from "./browser-canvas.ts";
import { drawShot } from "./form.ts";
import type { Shot } from "./shot.ts";

const FONTS = ["8px Unifont", '8px "DejaVu Sans"', 'bold 8px "DejaVu Sans"'];

const { SHOTS } = globalThis as unknown as { readonly SHOTS: readonly Shot[] };

void Promise.all(FONTS.map((font) => page().fonts.load(font))).then(() => {
  const pictures = SHOTS.map((shot) => drawShot(shot));
  const out = page().createElement("pre");
  out.id = "pictures";
  out.textContent = pictures.join("\n");
  page().body.innerHTML = "";
  page().body.append(out);
});
