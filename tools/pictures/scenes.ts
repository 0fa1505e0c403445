/**
 * The screens that the pictures show, by the way a player goes to them in the shipped trees. The way is found by the words of
 * the English menu once, and gone again by places in the lists in the other languages.
 */

import { startWorld, type FormSeen, type Simulator } from "../../simulator/index.ts";

/** A press by a part of the button's English text, or of the last button; or what is filled in. */
type Step = { readonly press: string } | { readonly write: Readonly<Record<string, string>> };

interface Scene {
  readonly name: string;
  readonly way: readonly Step[];
  /** By somebody who may change others. */
  readonly asDirector?: boolean;
  /** What has happened besides, as console commands. */
  readonly played?: readonly string[];
}

const press = (text: string): Step => ({ press: text });

const toPage = press("Down Below");

export const SCENES: readonly Scene[] = [
  { name: "home", way: [] },
  { name: "page", way: [toPage] },
  { name: "branch", way: [toPage, press("All That Glitters")] },
  { name: "node", way: [toPage, press("One of Each")] },
  { name: "filter-and-sort", way: [toPage, press("Filter and sort")] },
  { name: "list", way: [toPage, press("Filter and sort"), press("Closest")] },
  { name: "search", way: [press("Search"), { write: { en_US: "iron", zh_CN: "铁", de_DE: "eisen" } }] },
  { name: "settings", way: [press("Settings")] },
  { name: "choose", way: [press("Claim")], played: ["ach:grant {player} only odd_jobs_choice"] },
  { name: "administration", way: [press("Administration"), press("Alex")], asDirector: true },
  { name: "world-settings", way: [press("Administration"), press("World settings")], asDirector: true },
];

/** In a tree whose pages are one. */
export const LONG_SCENES: readonly Scene[] = [{ name: "go-to-part", way: [toPage, press("Go to")] }];

const PLAYED: readonly string[] = [];

export interface SceneSeen {
  readonly scene: string;
  readonly locale: string;
  readonly form: FormSeen;
}

/** @param grants what has happened, as console commands with `{player}` in them */
export async function seeScenes(
  packDirectory: string,
  locales: readonly string[],
  scenes: readonly Scene[],
  grants: readonly string[] = PLAYED,
): Promise<SceneSeen[]> {
  const seen: SceneSeen[] = [];
  for (const scene of scenes) {
    /** Places of the buttons, as they were found in English. */
    let places: (number | undefined)[] = [];
    for (const locale of ["en_US", ...locales.filter((one) => one !== "en_US")]) {
      const world = await startWorld({ packDirectory, startSeconds: START });
      world.tick();
      const player = world.join({ name: "Alex", locale, ...(scene.asDirector ? { permissionLevel: 1 } : {}) });
      world.tick(30);
      for (const line of [...grants, ...(scene.played ?? [])]) {
        const answer = world.command("console", line.replace("{player}", "Alex"));
        if (answer.status === "failure" || answer.status === "refused")
          throw new Error(`${line}: ${answer.message ?? ""}`);
        world.tick(2);
      }
      world.tick(200);
      world.command({ playerId: player }, "ach:menu");
      world.tick(3);
      places = scene.way.map((step, at) =>
        go(world, player, step, locale, locale === "en_US" ? undefined : places[at]),
      );
      const form = world.form(player);
      if (!form) throw new Error(`${scene.name} shows no form`);
      if (locales.includes(locale)) seen.push({ scene: scene.name, locale, form });
      world.dispose();
    }
  }
  return seen;
}

const START = Date.UTC(2026, 0, 1) / 1000;

function go(
  world: Simulator,
  player: string,
  step: Step,
  locale: string,
  place: number | undefined,
): number | undefined {
  if ("write" in step) {
    const words = step.write[locale] ?? "o";
    if (world.form(player)!.kind === "modal") world.submitForm(player, [words]);
    else world.fillField(player, 0, words);
    world.tick(40);
    return undefined;
  }
  const found = place ?? placeOf(world.form(player)!, step.press);
  world.press(player, found);
  world.tick(6);
  return found;
}

function placeOf({ title, buttons }: FormSeen, text: string): number {
  const place = buttons.findIndex((button) => button.text.replace(/§./g, "").includes(text));
  if (place < 0) throw new Error(`no button “${text}” on ${title}: ${buttons.map((one) => one.text).join(" / ")}`);
  return place;
}
