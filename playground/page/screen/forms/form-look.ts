/** Measures and colours of a dialog, in pixels of the interface. */

export const DIALOG = { width: 225, height: 200 };
export const TITLE_HEIGHT = 22;
export const EDGE = 6;
export const SCROLL_BAR = 8;
/** What buttons and texts have of the width. */
export const CONTENT = DIALOG.width - 2 * EDGE - SCROLL_BAR - 4;
export const ICON_COLUMN = 34;
export const WHITE = "#ffffff";
export const DARK = "#3a3a3a";
export const FAINT = "#8c8d90";
