/**
 * `npm start`: builds both packs, plays a short session of two players in the simulator with the built bundle in
 * QuickJS, and prints what they see, what was saved, and how to get the packs into a world.
 */

import { join, relative } from "node:path";
import { startWorld, type FormSeen, type Simulator } from "../simulator/index.ts";
import { callerDir, lostFlags } from "./arguments.ts";
import { buildOnce } from "./build/build-once.ts";
import { BUILD_FLAGS, parseBuildOptions, type BuildOptions } from "./build/options.ts";
import { readVersion } from "./build/packs.ts";
import { loadTrees } from "./build/trees.ts";
import { PROJECT_DIR } from "./project-dir.ts";
import { processTerminal } from "./terminal.ts";
import { deedsFor } from "./start/deeds.ts";

const USAGE = `Usage: npm start -- [--achievements DIR] [--out DIR] [--extension FILE]...

Builds both packs and plays a short session in an imitation of the game. The flags are those of npm run build.
`;

const args = process.argv.slice(2);
const baseDir = callerDir(process.env, process.cwd(), PROJECT_DIR);
const options = optionsOrExit();
const { status } = await buildOnce(options, baseDir, processTerminal);
if (status !== 0) process.exit(status);

const packDirectory = join(options.outDir, "world");
const { nodes } = loadTrees(options.achievementsDir, readVersion()).trees;
const pages = nodes.filter((node) => node.parent_node === undefined);
type FormButton = FormSeen["buttons"][number];
const show = (text = ""): void => console.log(text);

heading("A world starts, with the pack in QuickJS, the engine of the game");
let world = await startWorld({ packDirectory });
world.tick();
const alex = world.join({ name: "Alex" });
const mei = world.join({ name: "Mei", locale: "zh_CN" });
world.tick(3);
show("Alex (English) and Mei (Simplified Chinese) join.");

heading("Alex plays");
const deeds = deedsFor(nodes);
if (deeds.length === 0)
  show("(None of this tree's goals can be reached in a moment: only scripts or long deeds move it.)");
for (const { text, act } of deeds) {
  show(`> ${text}`);
  act(world, alex);
  world.tick(4);
  printNews(world, alex, "Alex");
}

heading("Mei opens the menu");
world.command({ playerId: mei }, "ach:menu");
world.tick(3);
printForm(world, mei, "Mei");
// Of what has an icon, pages alone show no sign of one achievement's state and no goal.
pressFirst(world, mei, "Mei", ({ text, icon }) => icon !== undefined && !/[○●✖◆▶·]/.test(text));
pressFirst(world, mei, "Mei", ({ text }) => /[├└]/.test(text));
world.closeForm(mei);
world.tick();

heading("An operator helps from the console");
const [first, second] = [pages[0]!, pages[1] ?? pages[0]!].map((page) => JSON.stringify(page.node_ID));
for (const line of [`ach:progress Mei ${first} 1`, `ach:grant Mei only ${second}`, "ach:info Mei", "ach:info Alex"]) {
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
const out = relative(process.cwd(), options.outDir) || ".";
show(`${join(out, "achievements-world.mcpack")}   for worlds on a phone, console or PC, for Realms, for any server`);
show(`${join(out, "achievements-server.mcpack")}  for Bedrock Dedicated Server, with its configuration`);
show("Open ONE of them with Minecraft, then switch the pack on in your world's settings under Behavior Packs.");
show(
  "On a dedicated server, npm run deploy -- --server FOLDER installs it. Then type /ach:menu, or use the achievement book.",
);

function optionsOrExit(): BuildOptions {
  const lost = lostFlags(args, BUILD_FLAGS, process.env);
  const parsed =
    lost === undefined ? parseBuildOptions(args, baseDir, PROJECT_DIR) : { kind: "wrong" as const, problem: lost };
  if (parsed.kind === "options" && !parsed.options.watch) return parsed.options;
  const isHelp = parsed.kind === "help";
  const problem = parsed.kind === "wrong" ? parsed.problem : "--watch is a flag of npm run watch";
  if (isHelp) process.stdout.write(USAGE);
  else process.stderr.write(`${problem}\n\n${USAGE}`);
  process.exit(isHelp ? 0 : 1);
}

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

/** Shows where the first such button leads, if there is one. */
function pressFirst(on: Simulator, playerId: string, name: string, isWanted: (button: FormButton) => boolean): void {
  const place = on.form(playerId)?.buttons.findIndex(isWanted) ?? -1;
  if (place < 0) return;
  on.press(playerId, place);
  on.tick(3);
  printForm(on, playerId, name, 6);
}

function printForm(from: Simulator, playerId: string, name: string, limit = Infinity): void {
  const form = from.form(playerId);
  if (!form) throw new Error(`no form is on ${name}'s screen`);
  show(`  [${name}'s form] ${plain(form.title)}: ${plain(form.body).replaceAll("\n", " ")}`);
  for (const { text } of form.buttons.slice(0, limit)) show(`    (${plain(text).replaceAll("\n", " | ")})`);
  if (form.buttons.length > limit) show(`    … and ${form.buttons.length - limit} more`);
}
