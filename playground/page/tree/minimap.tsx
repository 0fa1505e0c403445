/** The whole page, small, with what of it is seen; a press or a drag on it goes there. */
import type { ReadonlySignal } from "@preact/signals";
import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Seen } from "./use-viewer.ts";
import { seenOf, type Camera, type Point, type Size } from "./view/camera.ts";
import { paintMap } from "./view/paint-map.ts";
import type { Scene } from "./view/scene.ts";

interface MinimapProps {
  readonly scene: Scene;
  readonly seen: ReadonlySignal<Seen | undefined>;
  onPoint(at: Point): void;
}

const MOST: Size = { width: 150, height: 110 };
const LEAST = 24;
const NOWHERE: Camera = { x: 0, y: 0, scale: 1 };

export function Minimap({ scene, seen, onPoint }: MinimapProps): JSX.Element {
  const { layout } = scene;
  const scale = Math.min(MOST.width / layout.width, MOST.height / layout.height);
  const size: Size = {
    width: Math.max(LEAST, Math.round(layout.width * scale)),
    height: Math.max(LEAST, Math.round(layout.height * scale)),
  };
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => paintMap(canvas.current!, scene, size), [scene, size.width, size.height]);
  const frame = useRef<HTMLDivElement>(null);
  const { camera, size: view } = seen.value ?? { camera: NOWHERE, size: size };
  const box = seenOf(camera, view);
  const along = { x: size.width / layout.width, y: size.height / layout.height };
  const isAll = box.x <= 0 && box.y <= 0 && box.x + box.width >= layout.width && box.y + box.height >= layout.height;

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
          left: `${box.x * along.x}px`,
          top: `${box.y * along.y}px`,
          width: `${box.width * along.x}px`,
          height: `${box.height * along.y}px`,
        }}
      />
    </div>
  );
}
