/** What was told to the person at the page, also to who listens to it. */
import type { JSX } from "preact";
import { dismiss, notices } from "../../state/notices.ts";
import { Icon } from "./icon.tsx";

export function Notices(): JSX.Element {
  return (
    <div class="notices" role="status" aria-live="polite">
      {notices.value.map(({ kind, text, number }) => (
        <div key={number} class={`notice notice-${kind}`}>
          <span>{text}</span>
          <button type="button" class="plain" aria-label="Close this message" onClick={() => dismiss(number)}>
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
