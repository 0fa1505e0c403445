/** What a picture of the menu shows: a form as a player sees it, on one of two screens. */

import type { FormSeen } from "../../simulator/index.ts";

export const DEVICES = ["phone", "desktop"] as const;
export type Device = (typeof DEVICES)[number];

export interface Shot {
  readonly name: string;
  readonly form: FormSeen;
  /** The whole list, as if the form had no end: for looking, not for the docs. */
  readonly isUnrolled: boolean;
  readonly device: Device;
  /** How the client lays out the texts of buttons: that is its business, and both must look well. */
  readonly isLeftAligned: boolean;
}
