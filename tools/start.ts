/**
 * `npm start`: builds both packs, plays a short session of two players in the simulator with the built bundle in
 * QuickJS, and prints what they see, what was saved, and how to get the packs into a world.
 */

import { join, relative } from "node:path";
import { startWorld, type Simulator } from "../simulator/index.ts";
import { main as build } from "./build.ts";
import { PROJECT_DIR } from "./project-dir.ts";

const status = await build([]);
if (status !== 0) process.exit(status);

const packDirectory = join(PROJECT_DIR, "dist", "world");
const show = (text = ""): void => console.log(text);

/** What Alex does: enough to see counting, a completion, a projectile and a reward. */
const DEEDS: readonly { readonly text: string; readonly act: (world: Simulator, alex: string) => void }[] = [
  {
    text: "picks up 12 blocks of dirt",
    act: (on, player) => on.giveItem(player, { typeId: "minecraft:dirt", amount: 12 }),
  },
  { text: "kills a zombie by hand", act: (on, player) => on.kill(player, "minecraft:zombie") },
  {
    text: "shoots three skeletons",
    act: (on, player) => {
      for (let shot = 0; shot < 3; shot++) on.kill(player, "minecraft:skeleton", { projectile: "minecraft:arrow" });
    },
  },
];

heading("A world starts, with the pack in QuickJS, the engine of the game");
let world = await startWorld({ packDirectory });
world.tick();
const alex = world.join({ name: "Alex" });
const mei = world.join({ name: "Mei", locale: "zh_CN" });
world.tick(3);
show("Alex (English) and Mei (Simplified Chinese) join; each gets the achievement book.");

heading("Alex plays");
for (const { text, act } of DEEDS) {
  show(`> ${text}`);
  act(world, alex);
  world.tick(4);
  printNews(world, alex, "Alex");
}

heading("Mei opens the menu with her book");
world.useItem(mei, "ach:book");
world.tick(2);
printForm(world, mei, "Mei");
world.press(mei, 0);
world.tick(2);
printForm(world, mei, "Mei", 6);
world.closeForm(mei);
world.tick();

heading("An operator helps from the console");
for (const line of [
  "ach:progress Mei page3_combat 1",
  "ach:grant Mei only page2_mining",
  "ach:info Mei",
  "ach:info Alex",
]) {
  show(`> ${line}`);
  show(`  ${world.command("console", line).message?.replaceAll("\n", "\n  ") ?? ""}`);
}
world.tick(3);
printNews(world, mei, "Mei");

heading("The world is saved and started again");
const save = world.shutdown();
for (const player of save.players) {
  const entries = Object.entries(player.dynamicProperties);
  const bytes = entries.reduce((sum, [, value]) => sum + Buffer.byteLength(JSON.stringify(value)), 0);
  show(`${player.name}: ${entries.length} properties, ${bytes} bytes: ${entries.map(([key]) => key).join(", ")}`);
}
show(`The world itself: ${Object.keys(save.dynamicProperties).join(", ")}`);
world = await startWorld({ packDirectory, save });
world.tick();
world.join({ name: "Alex" });
world.tick(3);
show(`After the restart: ${world.command("console", "ach:info Alex").message ?? ""}`);
world.shutdown();

heading("Your packs");
const out = relative(process.cwd(), join(PROJECT_DIR, "dist")) || ".";
show(`${join(out, "achievements-world.mcpack")}   for worlds on a phone, console or PC, for Realms, for any server`);
show(`${join(out, "achievements-server.mcpack")}  for Bedrock Dedicated Server, with its configuration`);
show("Open the .mcpack with Minecraft, then switch the pack on in your world's settings under Behavior Packs.");
show("On a server, copy dist/world into the server's behavior_packs folder and add it to the world's");
show("world_behavior_packs.json. Then type /ach:menu, or use the achievement book.");

function heading(text: string): void {
  show(`\n== ${text}`);
}

/** Section signs are the game's colours; a terminal has none of them. */
function plain(text: string): string {
  return text.replace(/§./g, "");
}

function printNews(from: Simulator, playerId: string, name: string): void {
  const { messages, actionBars } = from.screen(playerId);
  const tip = actionBars.at(-1);
  if (tip) for (const line of plain(tip.text).split("\n")) show(`  [${name}'s screen] ${line}`);
  for (const message of messages) show(`  [${name}'s chat] ${plain(message)}`);
  from.clearScreen(playerId);
}

function printForm(from: Simulator, playerId: string, name: string, limit = Infinity): void {
  const form = from.form(playerId);
  if (!form) throw new Error(`no form is on ${name}'s screen`);
  show(`  [${name}'s form] ${plain(form.title)}: ${plain(form.body).replaceAll("\n", " ")}`);
  for (const { text } of form.buttons.slice(0, limit)) show(`    (${plain(text).replaceAll("\n", " | ")})`);
  if (form.buttons.length > limit) show(`    … and ${form.buttons.length - limit} more`);
}
