/** A node in a list tells its state by a sign and a word, in every language, and its progress is never what is cut. */
import { expect, it } from "vitest";
import { LANGUAGES } from "../../../../scripts/core/text/languages.ts";
import { message } from "../../../../scripts/core/text/message.ts";
import type { MessageKey } from "../../../../scripts/core/text/message-key.ts";
import { child, root } from "../../../support/nodes.ts";
import { call, complaints, startTestWorld } from "../../../support/pack.ts";
import { expectFits } from "../screen-checks.ts";

const plain = (text: string): string => text.replace(/§./g, "");
const MOST = 2_147_483_647;

/** By title: sign, word and progress. */
const ROWS: readonly (readonly [title: string, sign: string, word: MessageKey, progress: string])[] = [
  ["Fresh", "○", "menu.state.open", "0/10"],
  ["Moving", "●", "menu.state.begun", "3/10"],
  ["Through", "✔", "menu.state.done", "10/10"],
  ["Shut", "✖", "menu.state.locked", "0/10"],
  ["Early", "✖", "menu.state.notYet", "0/10"],
  ["Late", "✖", "menu.state.over", "0/10"],
  ["Daily", "✔", "menu.state.resting", `${MOST}/${MOST}`],
];

it.each(LANGUAGES)("in %s a sign, a word and the progress stand in the row of every state", async (locale) => {
  const ten = { goal_number: 10 };
  const nodes = [
    root("r", { title: "The Page" }),
    child("a", "r", { title: "Fresh", ...ten }),
    child("b", "r", { title: "Moving", ...ten }),
    child("c", "r", { title: "Through", ...ten }),
    child("d", "a", { title: "Shut", depend_parent: true, ...ten }),
    child("e", "r", { title: "Early", not_before: "2999-01-01", ...ten }),
    child("f", "r", { title: "Late", not_after: "2001-01-01", ...ten }),
    child("g", "r", { title: "Daily", goal_number: MOST, repeat: { every: "day" } }),
  ];
  const world = await startTestWorld({ nodes, settings: { menu_style: "classic" } });
  const playerId = world.join({ name: "Alex", locale });
  world.tick(2);
  call(world, "addNodeProgress", { playerId, nodeId: "b", delta: 3 });
  call(world, "setNodeFinish", { playerId, nodeId: "c" });
  call(world, "setNodeFinish", { playerId, nodeId: "g" });
  world.command({ playerId }, "ach:menu");
  world.tick(2);
  const rowsSeen = (): string[] => world.form(playerId)!.buttons.map(({ text }) => plain(text));
  world.press(
    playerId,
    rowsSeen().findIndex((text) => text.startsWith("The Page")),
  );
  world.tick(2);
  expectFits(world.form(playerId)!);
  for (const [title, sign, key, progress] of ROWS) {
    const row = rowsSeen().find((text) => text.split("\n")[0]!.includes(title)) ?? "";
    const word = plain(message(locale, key));
    expect(row.split("\n")[1], `${title} of ${JSON.stringify(rowsSeen())}`).toContain(progress);
    const said = row.split("\n")[1]!;
    expect(said.startsWith(`${sign} `), said).toBe(true);
    if (title !== "Daily") expect(said).toContain(`${sign} ${word} `);
    else expect(said[2]).toBe(word[0]);
  }
  expect(complaints(world)).toEqual([]);
});
