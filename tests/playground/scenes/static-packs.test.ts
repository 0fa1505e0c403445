/** The page that needs no server of ours, from a tree that is begun in it to packs that run, and zips that come and go. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Page } from "playwright-core";
import { zipSync } from "fflate";
import { expect, inject, it } from "vitest";
import { startWorld } from "../../../simulator/index.ts";
import { PACK_NAMES } from "../../../behavior_pack/manifest.ts";
import { buildPacks } from "../../../tools/build/packs.ts";
import { archiveName, type PackFiles } from "../../../tools/packing/pack-files.ts";
import { unzipPack, zipPack } from "../../../tools/packing/zip.ts";
import { PROJECT_DIR } from "../../../tools/project-dir.ts";
import { choose, editorTab, isSaved, panelTab, writeText } from "../../support/pages/editor-page.ts";
import { child, root } from "../../support/nodes.ts";
import { completions } from "../../support/pack.ts";
import { useStaticPage } from "../../support/pages/static-page.ts";

const openPage = useStaticPage();
const ICON = "textures/items/beef_raw";

async function inProjectMenu(page: Page, name: string): Promise<void> {
  await page.locator(".menu-project > button").click();
  await page.locator(".menu-project").getByRole("button", { name, exact: true }).click();
}

async function downloaded(page: Page, act: () => Promise<void>): Promise<Uint8Array> {
  const [download] = await Promise.all([page.waitForEvent("download"), act()]);
  return new Uint8Array(readFileSync(await download.path()));
}

const savedZip = async (page: Page): Promise<PackFiles> =>
  unzipPack(await downloaded(page, () => inProjectMenu(page, "Save as zip")));

function writeFolder(files: PackFiles): string {
  const folder = mkdtempSync(join(inject("runFolder"), "trees-"));
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString("hex");
const dialogButton = (page: Page, name: string) => page.getByRole("dialog").getByRole("button", { name, exact: true });

it("makes a tree from nothing whose packs are the build's to the byte and run, and whose version grows", async () => {
  const { page } = await openPage();
  await page.getByRole("treeitem", { name: /^First Days/ }).waitFor({ state: "attached" });
  await inProjectMenu(page, "New project …");
  await page.getByRole("dialog").getByLabel("Name").fill("Our farm");
  await dialogButton(page, "Begin").click();
  await page.getByRole("treeitem", { name: /^First Steps/ }).waitFor({ state: "attached" });
  await panelTab(page, "Editor");
  await page.getByRole("button", { name: "What to do with the node" }).click();
  await page.getByRole("button", { name: "New page …" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill("Pigs");
  await dialogButton(page, "Add").click();
  await page.getByRole("navigation", { name: "Pages of the tree" }).getByRole("button", { name: "Pigs" }).waitFor();
  const pigs = root("pigs", { title: "Pigs", goal_details: { goal_type: "kill", entity: "minecraft:pig" } });
  await writeText(page, JSON.stringify(pigs, undefined, 2));
  await isSaved(page);

  await page.getByRole("button", { name: "Packs", exact: true }).click();
  const archives = {
    world: await downloaded(page, () => dialogButton(page, archiveName("world")).click()),
    server: await downloaded(page, () => dialogButton(page, archiveName("server")).click()),
  };
  await dialogButton(page, "Close").click();
  const trees = await savedZip(page);
  const built = await buildPacks({ achievementsDir: writeFolder(trees), extensions: [] });
  if (!built.ok) throw new Error(built.problems.join("\n"));
  for (const pack of PACK_NAMES) expect(hex(archives[pack])).toBe(hex(zipPack(built.packs[pack])));

  const world = await startWorld({ pack: unzipPack(archives.world) });
  const ann = world.join({ name: "Ann" });
  world.tick(3);
  world.deed(ann, { do: "kill", entity: "pig" });
  world.tick(3);
  expect(completions(world).map(({ achievementId }) => achievementId)).toContain("pigs");
  world.dispose();

  await writeText(page, JSON.stringify({ ...pigs, title: "More pigs" }, undefined, 2));
  await isSaved(page);
  await page.getByRole("button", { name: "Packs", exact: true }).click();
  await page.getByText("Our farm 1.0.1").waitFor();
  await dialogButton(page, "Close").click();
  const packJson = (files: PackFiles): string => new TextDecoder().decode(files.get("pack.json"));
  expect(packJson(await savedZip(page))).toBe(packJson(trees).replace("[1, 0, 0]", "[1, 0, 1]"));
});

it("gives a zip back as it came but for what was edited, and says of another file why it is none", async () => {
  const { page } = await openPage();
  const text = (given: string): Uint8Array => new TextEncoder().encode(given);
  const cows = '\uFEFF{\r\n\t"node_ID": "cows", // two\r\n\t"parent_node": "farm",\r\n\t"title": "Cows",\r\n';
  const files = {
    "farm/root.json": text(JSON.stringify(root("farm", { title: "Farm" }))),
    "farm/cows.json": text(
      `${cows}\t"node_description": "", "unfinished_icon": "${ICON}", "finished_icon": "${ICON}", "goal_number": 2\r\n}`,
    ),
    "farm/LIESMICH.txt": new Uint8Array([0x4b, 0xfc, 0x68, 0x65]),
    "icon.png": new Uint8Array(readFileSync(join(PROJECT_DIR, "behavior_pack/pack_icon.png"))),
    "pack.json": text('{ "name": "Farm", "description": "", "version": [3, 0, 0], "icon": "icon.png" }'),
    ".editorconfig": text("root = true"),
  };
  const zip = (name: string, bytes: Uint8Array) => ({ name, mimeType: "application/zip", buffer: Buffer.from(bytes) });
  const input = page.getByLabel("Zip to import");
  await page.locator(".menu-project > button").waitFor();
  await input.setInputFiles(zip("photo.zip", files["icon.png"]));
  await page.getByText(/^photo\.zip is a picture, not a zip/).waitFor();
  await input.setInputFiles(zip("farm.zip", zipSync(files)));
  await page.getByRole("treeitem", { name: /^Cows/ }).waitFor({ state: "attached" });
  await panelTab(page, "Editor");
  await choose(page, /^Cows/);
  await editorTab(page, /^Form/);
  await page.getByLabel("Title", { exact: true }).fill("Many cows");
  await page.getByRole("treeitem", { name: /^Many cows/ }).waitFor({ state: "attached" });
  const expected = {
    ...files,
    "farm/cows.json": text(Buffer.from(files["farm/cows.json"]).toString("utf8").replace('"Cows"', '"Many cows"')),
  };
  const saved = await savedZip(page);
  expect(Object.fromEntries([...saved].map(([path, bytes]) => [path, hex(bytes)]))).toEqual(
    Object.fromEntries(Object.entries(expected).map(([path, bytes]) => [path, hex(bytes)])),
  );
});

it("takes over what is dropped, and saves into a folder only what reads otherwise there", async () => {
  const { page } = await openPage({
    before: () => {
      // A folder of the browser's own, for nobody is there to pick one.
      globalThis.showDirectoryPicker = () => navigator.storage.getDirectory();
    },
  });
  await page.locator(".menu-project > button").waitFor();
  const zip = zipSync({
    "root.json": Buffer.from(JSON.stringify(root("farm", { title: "Farm" }))),
    "b.json": Buffer.from(JSON.stringify(child("b", "farm"))),
  });
  await page.evaluate(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], "dropped.zip"));
      dispatchEvent(new DragEvent("drop", { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [...zip],
  );
  await page.getByRole("treeitem", { name: /^Farm/ }).waitFor({ state: "attached" });
  await inProjectMenu(page, "Save into a folder …");
  await page.getByText("New: b.json, root.json").waitFor();
  await dialogButton(page, "Save").click();
  await page.getByText("Saved: 2 new files, 0 changed.").waitFor();
  await page.evaluate(async () => {
    const folder = await navigator.storage.getDirectory();
    const stream = await (await folder.getFileHandle("b.json")).createWritable();
    await stream.write("{}");
    await stream.close();
  });
  await inProjectMenu(page, "Save into a folder …");
  await page.getByText("Written over, since they read otherwise: b.json").waitFor();
  expect(await page.getByText(/^New:/).count()).toBe(0);
});
