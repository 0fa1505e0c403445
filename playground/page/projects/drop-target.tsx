/** A folder or zip that is dropped anywhere on the page is taken over as a project. */
import { useEffect, useState } from "preact/hooks";
import type { JSX } from "preact";
import { dropped } from "../../files/incoming/picked.ts";
import { bring } from "../../state/projects/bringing.ts";

const hasFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;

export function DropTarget(): JSX.Element | null {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (event: DragEvent): void => {
      setOver(false);
      if (!hasFiles(event)) return;
      // Without this, the browser would show the file in place of the page.
      event.preventDefault();
      const picking = dropped(event.dataTransfer!.items);
      if (picking !== undefined) void bring(picking);
    };
    addEventListener("dragover", over);
    addEventListener("dragleave", leave);
    addEventListener("drop", drop);
    return () => {
      removeEventListener("dragover", over);
      removeEventListener("dragleave", leave);
      removeEventListener("drop", drop);
    };
  }, []);
  return isOver ? <div class="drop-here">Let go to make a project of it</div> : null;
}
