/**
 * The last look at a screen: a title or a label that does not fit is cut, whatever it was made of. Buttons of two lines fit
 * already, since each of their lines is made for its room.
 */

import { fit } from "../../text/font/fit.ts";
import type { MenuButton, MenuScreen } from "../screen.ts";

/** Of the title bar, beside the cross. */
const TITLE_WIDTH = 190;
/** Of a button's text where there is no icon. */
export const WIDE_BUTTON_WIDTH = 195;

export const fitted = (screen: MenuScreen): MenuScreen => ({
  ...screen,
  title: fit(screen.title, TITLE_WIDTH),
  buttons: screen.buttons.map(fittedButton),
});

function fittedButton(button: MenuButton): MenuButton {
  if (button.text.includes("\n")) return button;
  const text = fit(button.text, WIDE_BUTTON_WIDTH);
  return text === button.text ? button : { ...button, text };
}
