/** The whole page, small, with what of it is seen; a press or a drag on it goes there. */
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { seenOf, type Camera, type Point, type Size } from "./view/camera.ts";
import { paintMap } from "./view/paint-map.ts";
import type { Scene } from "./view/scene.ts";

export interface MapView {
  readonly camera: Camera;
  readonly size: Size;
}

interface MinimapProps {
  readonly scene: Scene;
  readonly view: MapView;
  onPoint(at: Point): void;
}

const MOST: Size = { width: 150, height: 110 };
const LEAST = 24;

export function Minimap({ scene, view, onPoint }: MinimapProps): JSX.Element | null {
  const { layout } = scene;
  const scale = Math.min(MOST.width / layout.width, MOST.height / layout.height);
  const size: Size = {
    width: Math.max(LEAST, Math.round(layout.width * scale)),
    height: Math.max(LEAST, Math.round(layout.height * scale)),
  };
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => paintMap(canvas.current!, scene, size), [scene, size.width, size.height]);
  const frame = useRef<HTMLDivElement>(null);
  const seen = seenOf(view.camera, view.size);
  const along = { x: size.width / layout.width, y: size.height / layout.height };
  const isAll = seen.x <= 0 && seen.y <= 0 && seen.width >= layout.width && seen.height >= layout.height;

  function point(event: PointerEvent): void {
    const { left, top } = frame.current!.getBoundingClientRect();
    onPoint({ x: (event.clientX - left) / along.x, y: (event.clientY - top) / along.y });
  }

  return (
    <div
      class="minimap"
      ref={frame}
      hidden={isAll}
      aria-hidden="true"
      style={{ width: `${size.width}px`, height: `${size.height}px` }}
      onPointerDown={(event) => {
        frame.current!.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) point(event);
      }}
    >
      <canvas ref={canvas} />
      <div
        class="minimap-seen"
        style={{
          left: `${seen.x * along.x}px`,
          top: `${seen.y * along.y}px`,
          width: `${seen.width * along.x}px`,
          height: `${seen.height * along.y}px`,
        }}
      />
    </div>
  );
}
