/**
 * What a screen of the menu is, as a value: words, buttons that each bear the intent behind them, fields to fill in.
 * Drawn in three ways by the adapters (a form of buttons, one of fields, a live one of both); which is not known here.
 */

import type { Intent } from "./action.ts";

export interface MenuButton {
  /** At most two lines. */
  readonly text: string;
  /** Path of a texture. */
  readonly icon?: string;
  readonly press: Intent;
}

export type MenuField =
  | { readonly kind: "text"; readonly label: string; readonly placeholder: string; readonly value: string }
  | { readonly kind: "toggle"; readonly label: string; readonly value: boolean }
  | { readonly kind: "options"; readonly label: string; readonly options: readonly string[]; readonly value: number };

/** One for each field: a text, a flag, the place of an option. */
export type FieldValue = string | boolean | number;

export interface MenuScreen {
  readonly title: string;
  readonly body: string;
  readonly buttons: readonly MenuButton[];
  /** Where there are some, a form that does not live shows them and no buttons. */
  readonly fields?: readonly MenuField[];
  /** What it means that the fields were filled in so. */
  readonly filled?: (values: readonly FieldValue[]) => Intent;
}
