/** Nearer, farther, and all of the page. */
import type { JSX, RefObject } from "preact";
import { ZOOM_STEP, type Viewer } from "./view/viewer.ts";

export function ZoomButtons({ viewer }: { readonly viewer: RefObject<Viewer | null> }): JSX.Element {
  return (
    <div class="tree-zoom" role="group" aria-label="Zoom">
      <button type="button" class="button" aria-label="Nearer" onClick={() => viewer.current?.zoom(ZOOM_STEP)}>
        +
      </button>
      <button type="button" class="button" aria-label="Farther" onClick={() => viewer.current?.zoom(1 / ZOOM_STEP)}>
        −
      </button>
      <button type="button" class="button" onClick={() => viewer.current?.fit()}>
        All
      </button>
    </div>
  );
}
