import { expect, it } from "vitest";
import { WIDE_BUTTON_WIDTH } from "../../../scripts/core/menu/rows/fitted.ts";
import { textWidth } from "../../../scripts/core/text/font/fit.ts";
import { LANGUAGES } from "../../../scripts/core/text/languages.ts";
import { message } from "../../../scripts/core/text/message.ts";
import type { MessageKey } from "../../../scripts/core/text/message-key.ts";

/** What a director chooses by; two that are cut may look the same. */
const LABELS: readonly MessageKey[] = [
  "admin.title",
  "admin.achievements",
  "admin.findPlayer",
  "admin.worldSettings",
  "admin.retry",
  "admin.grantAll",
  "admin.revokeAll",
  "admin.forget",
  "admin.forgetInCloud",
  "admin.grant",
  "admin.revoke",
  "admin.progress",
  "admin.rewardReset",
  "admin.mailGrant",
  "admin.mailFinish",
  "admin.mailProgress",
  "admin.scope.only",
  "admin.scope.from",
  "admin.scope.until",
  "admin.scope.through",
  "admin.no",
  "admin.yes",
];

/** What stands in a field, before the mark that opens it. */
const OPTIONS: readonly MessageKey[] = [
  "settings.asTheWorld",
  "settings.asTheGame",
  "settings.menuStyle.auto",
  "settings.menuStyle.classic",
  "settings.menuStyle.live",
  "admin.world.tipDisplay.action_bar",
  "admin.world.tipDisplay.title",
];
const OPTION_WIDTH = 175;

it.each(LANGUAGES)("what is chosen in a field is shown whole in %s", (language) => {
  const wide = OPTIONS.filter((key) => textWidth(message(language, key)) > OPTION_WIDTH);
  expect(wide).toEqual([]);
});

it.each(LANGUAGES)("what a director chooses by is said on a button whole in %s", (language) => {
  const wide = LABELS.filter((key) => textWidth(message(language, key, { count: 5_000 })) > WIDE_BUTTON_WIDTH);
  expect(wide).toEqual([]);
});
