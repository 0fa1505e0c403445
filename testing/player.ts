/** A player of a test, in terms of the simulator. Knows no node but those it is asked about. */
import type { Simulator } from "../simulator/types.ts";
import type { TestPlayer } from "./types.ts";

const DIRECTOR = 1;

/** @param progressOf asks the achievements pack */
export function createPlayer(
  world: Simulator,
  { id, name }: { readonly id: string; readonly name: string },
  progressOf: (nodeId: string) => { readonly progress: number; readonly goal: number },
): TestPlayer {
  function afterATick<Result>(result: Result): Result {
    world.tick();
    return result;
  }

  function placeOf(field: string | number): number {
    if (typeof field === "number") return field;
    const labels = fieldsOf(world, id);
    const place = labels.indexOf(field);
    if (place < 0) throw new Error(`the form has no field "${field}"; its fields: ${labels.join(", ")}`);
    return place;
  }

  return {
    id,
    name,
    does: (deed) => afterATick(world.deed(id, deed)),
    command: (line) => afterATick(world.command({ playerId: id }, line)),
    form() {
      const form = world.form(id);
      if (!form) return undefined;
      const { title, body, buttons } = form;
      return {
        title: plain(title),
        body: plain(body),
        buttons: buttons.map(({ text }) => plain(text)),
        fields: fieldsOf(world, id),
      };
    },
    press(button) {
      world.press(id, button);
      world.tick();
    },
    fill: (field, value) => world.fillField(id, placeOf(field), value),
    submit(...values) {
      world.submitForm(id, values);
      world.tick();
    },
    closeForm() {
      world.closeForm(id);
      world.tick();
    },
    messages: () => world.screen(id).messages.map(plain),
    notices() {
      const { actionBars, titles } = world.screen(id);
      const shown = [
        ...actionBars.map(({ tick, text }) => ({ tick, text })),
        ...titles.map(({ tick, title, subtitle }) => ({ tick, text: [title, subtitle].filter(Boolean).join("\n") })),
      ];
      return shown.sort((first, second) => first.tick - second.tick).map(({ text }) => plain(text));
    },
    clearScreen: () => world.clearScreen(id),
    give(item, amount = 1) {
      const left = world.giveItem(id, { typeId: item, amount });
      if (left > 0) throw new Error(`${name} has no room for ${left} of ${amount} ${item}`);
      world.tick();
    },
    carries(item) {
      const typeId = item.includes(":") ? item : `minecraft:${item}`;
      return world.player(id).inventory.reduce((sum, one) => sum + (one?.typeId === typeId ? one.amount : 0), 0);
    },
    seen: () => world.player(id),
    progress: (node) => progressOf(node).progress,
    isComplete(node) {
      const { progress, goal } = progressOf(node);
      return progress >= goal;
    },
    setLocale: (locale) => world.setLocale(id, locale),
    setGameMode: (gameMode) => world.setGameMode(id, gameMode),
    setDirector: (isDirector) => world.setPermissionLevel(id, isDirector ? DIRECTOR : 0),
    leave() {
      world.leave(id);
      world.tick();
    },
  };
}

function fieldsOf(world: Simulator, id: string): string[] {
  const inputs = ["dropdown", "slider", "textField", "toggle"];
  const controls = world.form(id)?.controls ?? [];
  return controls.filter(({ kind }) => inputs.includes(kind)).map(({ label }) => plain(label));
}

const plain = (text: string): string => text.replace(/§./gu, "");
