/**
 * Whatever picture somebody has → the icon of a pack: a square PNG of a size that the game takes. What is one already stays as it
 * is to the byte; of others, the middle is taken.
 */
import { iconProblem } from "../../../../tools/packing/pack-identity.ts";

const SIDE = 256;

/** Rejects where the browser cannot read it as a picture. */
export async function iconOf(file: Blob): Promise<Uint8Array> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (iconProblem(bytes) === undefined) return bytes;
  const picture = await createImageBitmap(file);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = SIDE;
  const side = Math.min(picture.width, picture.height);
  const [left, top] = [(picture.width - side) / 2, (picture.height - side) / 2];
  canvas.getContext("2d")!.drawImage(picture, left, top, side, side, 0, 0, SIDE, SIDE);
  picture.close();
  const drawn = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (drawn === null) throw new Error("the browser cannot write it as PNG");
  return new Uint8Array(await drawn.arrayBuffer());
}
