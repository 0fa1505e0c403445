/** A screen that nobody looks at: every form is closed at once. */

import type { Forms } from "../../scripts/app/ports.ts";

export const noForms: Forms = {
  hasLive: false,
  stage: () => ({
    next: () => Promise.resolve({ kind: "closed" }),
    update: () => undefined,
    isOvertaken: false,
    end: () => undefined,
  }),
};
