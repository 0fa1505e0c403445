/** What the editor does to files: the layout of their authors is kept, nothing wrong is written, and nothing of others is lost. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { layoutPage } from "../../../playground/drawing/layout.ts";
import { fitted } from "../../../playground/page/tree/view/camera.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { READING } from "../drawing/trees.ts";
import { buildPacks } from "../../../tools/build/packs.ts";
import { child, root } from "../../support/nodes.ts";
import { useBrowser } from "../../support/pages/playground-page.ts";

const openPage = useBrowser();
const NODES = [root("farm"), child("cows", "farm", { goal_number: 2 })];
/** As somebody wrote it, with a comment and line ends of Windows. */
const WRITTEN =
  '{\r\n\t"node_ID": "pigs", // two of them\r\n\t"parent_node": "farm",\r\n\t"title": "Pigs",\r\n\t"node_description": "",\r\n' +
  '\t"unfinished_icon": "textures/items/porkchop_raw",\r\n\t"finished_icon": "textures/items/porkchop_raw",\r\n\t"goal_number": 2\r\n}\r\n';

/** Chooses a file by its path, which chooses its node, too. */
async function openFile(page: Page, path: string): Promise<void> {
  await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Editor" }).click();
  await page.getByRole("tab", { name: "Text" }).click();
  await page.getByRole("combobox", { name: "File" }).fill(path);
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: `Text of ${path}` }).waitFor();
}

async function openForm(page: Page, path: string): Promise<void> {
  await openFile(page, path);
  await page.getByRole("tab", { name: "Form" }).click();
}

async function chooseGoal(page: Page, name: string): Promise<void> {
  await page.getByRole("combobox", { name: "Goal type" }).fill(name);
  await page.getByRole("option", { name }).first().click();
}

const isSaved = (page: Page): Promise<void> => page.locator(".save-saved").waitFor();

it("writes a title into the file and changes nothing else of it, and undoes it", async () => {
  const { page, folder } = await openPage({ nodes: NODES, files: { "pigs.json": WRITTEN } });
  await openForm(page, "pigs.json");
  await page.getByLabel("Title", { exact: true }).fill("§6Pigs and more");
  await expect
    .poll(() => readFileSync(join(folder, "pigs.json"), "utf8"))
    .toBe(WRITTEN.replace('"title": "Pigs"', '"title": "§6Pigs and more"'));
  await isSaved(page);
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => readFileSync(join(folder, "pigs.json"), "utf8")).toBe(WRITTEN);
});

it("keeps a byte order mark, opens no file that is not UTF-8, and edits the others meanwhile", async () => {
  const { page, folder } = await openPage({ nodes: NODES, files: { "pigs.json": `\uFEFF${WRITTEN}` } });
  await openForm(page, "pigs.json");
  const latin = Buffer.from(WRITTEN.replace("Pigs", "Kühe").replace('"pigs"', '"kuehe"'), "latin1");
  writeFileSync(join(folder, "latin.json"), latin);
  await page.getByRole("tab", { name: /^Problems/ }).click();
  const told = page.locator("#panel-editor").getByRole("button", { name: /latin\.json.*UTF-8/ });
  await told.waitFor();
  expect(await told.isDisabled()).toBe(true);
  await page.getByRole("tab", { name: "Form" }).click();
  await page.getByLabel("Title", { exact: true }).fill("Hogs");
  await expect
    .poll(() => readFileSync(join(folder, "pigs.json"), "utf8"))
    .toBe(`\uFEFF${WRITTEN.replace('"title": "Pigs"', '"title": "Hogs"')}`);
  expect(readFileSync(join(folder, "latin.json")).equals(latin)).toBe(true);
});

it("tells what the build would refuse while it is typed, writes nothing of it, and writes it when it is mended", async () => {
  const { page, folder } = await openPage({ nodes: NODES });
  const file = join(folder, "cows.json");
  const before = readFileSync(file, "utf8");
  await openForm(page, "cows.json");
  await chooseGoal(page, "kill");
  await page.getByRole("combobox", { name: "Add to Goal details" }).fill("entity");
  await page.getByRole("option", { name: /^Entity/ }).click();
  await page.getByRole("combobox", { name: "Entity", exact: true }).fill("minecraft:cwo");
  await page
    .getByText(/minecraft:cow/)
    .first()
    .waitFor();
  await page.locator(".save-held-back").waitFor();
  expect(readFileSync(file, "utf8")).not.toContain("cwo");
  await page.getByRole("tab", { name: /^Problems/ }).click();
  await page.getByRole("button", { name: /cows\.json:\d+:\d+ goal_details\.entity/ }).click();
  await page.getByRole("textbox", { name: "Text of cows.json" }).waitFor();
  await page.getByRole("tab", { name: "Form" }).click();
  await page.getByRole("combobox", { name: "Entity", exact: true }).fill("minecraft:cow");
  await isSaved(page);
  const { goal_details: goal } = JSON.parse(readFileSync(file, "utf8")) as Record<string, unknown>;
  expect(goal).toEqual({ goal_type: "kill", entity: "minecraft:cow" });
  expect(readFileSync(file, "utf8").startsWith(before.trimEnd().slice(0, -2))).toBe(true);
});

it("takes over what others write, and keeps both where the same file was edited here", async () => {
  const { page, folder } = await openPage({ nodes: NODES });
  const file = join(folder, "cows.json");
  await openForm(page, "cows.json");
  const theirs = readFileSync(file, "utf8").replace('"goal_number": 2', '"goal_number": 7');
  writeFileSync(file, theirs);
  await expect.poll(() => page.getByLabel("Goal number", { exact: false }).first().inputValue()).toBe("7");
  // An id that nobody knows is held back, so that there is time for somebody else.
  await page.getByRole("tab", { name: "Text" }).click();
  await page.getByRole("textbox", { name: "Text of cows.json" }).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.type("x");
  await page.locator(".save-held-back").waitFor();
  writeFileSync(file, theirs.replace("7", "8"));
  await page.getByRole("button", { name: "Take theirs" }).click();
  await isSaved(page);
  expect(readFileSync(file, "utf8")).toBe(theirs.replace("7", "8"));
});

it("shows texts of all languages side by side and writes what is missing", async () => {
  const { page, folder } = await openPage({ nodes: NODES, files: { "texts/de_DE.lang": "farm.title=Hof\n" } });
  await openForm(page, "cows.json");
  await page.getByRole("tab", { name: "Languages" }).click();
  expect(await page.getByLabel("Title of farm in de_DE").inputValue()).toBe("Hof");
  await page.getByLabel("Title of cows in de_DE, missing").fill("Kühe");
  const file = join(folder, "texts/de_DE.lang");
  await expect.poll(() => readFileSync(file, "utf8")).toBe("farm.title=Hof\ncows.title=Kühe\n");
});

it("hangs a node below the one that it is dropped on, and back when that is undone", async () => {
  const nodes = [...NODES, child("wool", "farm", { title: "Wool" })];
  const { page, folder } = await openPage({ nodes });
  const file = join(folder, "wool.json");
  const before = readFileSync(file, "utf8");
  await page.getByRole("button", { name: "All", exact: true }).click();
  const canvas = page.locator(".tree-canvas");
  const view = (await canvas.boundingBox())!;
  const tree = createTree(nodes);
  const layout = layoutPage(tree, tree.pages[0]!, READING);
  const camera = fitted(layout, view);
  const placeOf = (id: string): { readonly x: number; readonly y: number } => {
    const { x, y } = layout.byId.get(id)!;
    return { x: view.x + (x - camera.x) * camera.scale, y: view.y + (y - camera.y) * camera.scale };
  };
  const [wool, cows] = [placeOf("wool"), placeOf("cows")];
  await page.mouse.click(wool.x, wool.y);
  await page.locator(".node-card").getByRole("heading", { name: "Wool" }).waitFor();
  await page.mouse.move(wool.x, wool.y);
  await page.mouse.down();
  await page.mouse.move(cows.x, cows.y, { steps: 6 });
  await page.mouse.up();
  await expect
    .poll(() => readFileSync(file, "utf8"))
    .toBe(before.replace('"parent_node": "farm"', '"parent_node": "cows"'));
  await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Editor" }).click();
  await page.getByRole("button", { name: /^Undo/ }).click();
  await expect.poll(() => readFileSync(file, "utf8")).toBe(before);
});

it("begins a tree in an empty folder, and gives its pack a name and an icon", async () => {
  const { page, folder } = await openPage({});
  await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Editor" }).click();
  await page.getByRole("button", { name: "New tree" }).click();
  await page.getByRole("dialog").getByLabel("Name").fill("Our valley");
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click();
  await page.getByRole("treeitem", { name: /^Our valley/ }).waitFor({ state: "attached" });
  await page.getByRole("button", { name: "What to do with the node" }).click();
  await page.getByRole("button", { name: "Name and icon of the pack …" }).click();
  const dialog = page.getByRole("dialog");
  const words = { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("no picture") };
  await dialog.getByLabel("Icon").setInputFiles(words);
  await dialog.getByText(/^notes\.txt cannot be read as a picture/).waitFor();
  const picture = await page.screenshot({ type: "jpeg" });
  await dialog.getByLabel("Icon").setInputFiles({ name: "photo.jpg", mimeType: "image/jpeg", buffer: picture });
  await dialog.getByAltText("The icon").waitFor();
  await dialog.getByLabel("Name").fill("The valley");
  await dialog.getByRole("button", { name: "Save" }).click();
  await expect
    .poll(() => JSON.parse(readFileSync(join(folder, "pack.json"), "utf8")) as unknown)
    .toMatchObject({ name: "The valley", icon: "pack_icon.png", uuid: "own" });
  await isSaved(page);
  const built = await buildPacks({ achievementsDir: folder, extensions: [] });
  expect(built.ok && built.packs.world.get("pack_icon.png")).toEqual(readFileSync(join(folder, "pack_icon.png")));
});
