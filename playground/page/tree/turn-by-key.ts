/** What keys do to a drawing that is looked at. */
import { ZOOM_STEP, type Viewer } from "./view/viewer.ts";

const PAN_STEP = 80;

/** @returns whether it is one of these keys */
export function turnByKey(viewer: Viewer, { key, ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey) return false;
  switch (key) {
    case "+":
    case "=":
      viewer.zoom(ZOOM_STEP);
      return true;
    case "-":
      viewer.zoom(1 / ZOOM_STEP);
      return true;
    case "0":
      viewer.fit();
      return true;
    case "ArrowLeft":
      viewer.pan({ x: PAN_STEP, y: 0 });
      return true;
    case "ArrowRight":
      viewer.pan({ x: -PAN_STEP, y: 0 });
      return true;
    case "ArrowUp":
      viewer.pan({ x: 0, y: PAN_STEP });
      return true;
    case "ArrowDown":
      viewer.pan({ x: 0, y: -PAN_STEP });
      return true;
    default:
      return false;
  }
}
