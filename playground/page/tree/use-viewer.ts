/** The viewer of a canvas for as long as the canvas is there, kept up with what is to be shown. */
import type { RefObject } from "preact";
import { useSignal, type ReadonlySignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import type { Camera, Size } from "./view/camera.ts";
import type { Emphasis } from "./view/paint-scene.ts";
import type { Scene } from "./view/scene.ts";
import { createViewer, type Viewer } from "./view/viewer.ts";

interface Told {
  onPick(nodeId: string | null): void;
  onPoint(nodeId: string | null): void;
  /** The selected node is dragged over this one. */
  onCarry(nodeId: string | null): void;
  onDrop(nodeId: string | null): void;
}

/** What part of the page shows. */
export interface Seen {
  readonly camera: Camera;
  readonly size: Size;
}

export interface UsedViewer {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly viewer: RefObject<Viewer | null>;
  /** A signal, since it changes with each picture; undefined before the first. */
  readonly seen: ReadonlySignal<Seen | undefined>;
}

export function useViewer(scene: Scene, emphasis: Emphasis, told: Told): UsedViewer {
  const canvas = useRef<HTMLCanvasElement>(null);
  const viewer = useRef<Viewer | null>(null);
  const seen = useSignal<Seen | undefined>(undefined);
  const newest = useRef(told);
  newest.current = told;

  useEffect(() => {
    const made = createViewer(canvas.current!, {
      picked: (placed) => newest.current.onPick(placed?.node.id ?? null),
      pointed: (placed) => newest.current.onPoint(placed?.node.id ?? null),
      carried: (over) => newest.current.onCarry(over?.node.id ?? null),
      dropped: (on) => newest.current.onDrop(on?.node.id ?? null),
      moved: (camera, size) => (seen.value = { camera, size }),
    });
    viewer.current = made;
    return () => {
      viewer.current = null;
      made.dispose();
    };
  }, []);
  useEffect(() => viewer.current?.show(scene), [scene]);
  useEffect(() => viewer.current?.emphasise(emphasis), [emphasis]);
  return { canvas, viewer, seen };
}
