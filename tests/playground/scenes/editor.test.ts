/** The editor as an author uses it: titles, slips in files, new nodes; what is on the disk afterwards, and what the world does. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { choose, editorTab, isSaved, panelTab, writeText } from "../../support/pages/editor-page.ts";
import { child, root } from "../../support/nodes.ts";
import { faultsOf } from "../../support/pages/page-faults.ts";
import { joinAs, useBrowser } from "../../support/pages/playground-page.ts";

const openPage = useBrowser();
const COWS = { goal_type: "kill", entity: "minecraft:cow" };
const NODES = [
  root("farm", { title: "The Farm" }),
  child("farm_cows", "farm", { title: "Cow Hunter", goal_number: 3, goal_details: COWS }),
];

it("changes a title in its file and nothing else of it, and the world shows it", async () => {
  const { page, folder } = await openPage({ nodes: NODES });
  const file = join(folder, "farm_cows.json");
  const before = readFileSync(file, "utf8");
  await panelTab(page, "Editor");
  await choose(page, /^Cow Hunter/);
  await page.getByRole("textbox", { name: "title" }).fill("Cow Master");
  await isSaved(page);
  expect(readFileSync(file, "utf8")).toBe(before.replace("Cow Hunter", "Cow Master"));
  await page.getByRole("treeitem", { name: /^Cow Master/ }).waitFor({ state: "attached" });

  await page.getByRole("button", { name: /^Undo/ }).click();
  await page.getByRole("treeitem", { name: /^Cow Hunter/ }).waitFor({ state: "attached" });
  await isSaved(page);
  expect(readFileSync(file, "utf8")).toBe(before);
});

it("tells of a slip that somebody makes in a file, leads to it, and goes on when it is mended", async () => {
  const { page, folder } = await openPage({ nodes: NODES });
  const file = join(folder, "farm_cows.json");
  const before = readFileSync(file, "utf8");
  await page.getByRole("treeitem", { name: /^Cow Hunter/ }).waitFor({ state: "attached" });
  await panelTab(page, "Editor");
  writeFileSync(file, before.replace('"minecraft:cow"', '"minecraft:cwo"'));
  await editorTab(page, /^Problems/);
  const line = page
    .getByRole("region", { name: /refuses|Worth/ })
    .getByRole("button", { name: /farm_cows\.json:\d+:\d+/ });
  await line.filter({ hasText: "cwo" }).first().click();
  await page.locator(".cm-content").waitFor();
  expect(await page.locator(".cm-content").textContent()).toContain("minecraft:cwo");
  writeFileSync(file, before);
  await editorTab(page, /^Problems/);
  await page.getByText("Nothing is wrong").waitFor();
});

it("adds a node by hand, which a player then completes", async () => {
  const { page, folder } = await openPage({ nodes: NODES });
  await joinAs(page, "Mei");
  await panelTab(page, "Editor");
  await choose(page, /^The Farm/);
  await page.getByRole("button", { name: "Child" }).click();
  await page.getByRole("dialog").getByLabel("Title").fill("Pig Friend");
  await page.getByRole("dialog").getByRole("button", { name: "Add" }).click();
  await page.getByRole("treeitem", { name: /^Pig Friend/ }).waitFor({ state: "attached" });
  await writeText(
    page,
    JSON.stringify(
      {
        ...child("farm_pig_friend", "farm", { title: "Pig Friend" }),
        goal_number: 1,
        goal_details: { goal_type: "kill", entity: "minecraft:pig" },
      },
      undefined,
      2,
    ),
  );
  await isSaved(page);
  expect(JSON.parse(readFileSync(join(folder, "farm_pig_friend.json"), "utf8"))).toMatchObject({ title: "Pig Friend" });
  await panelTab(page, "Deeds");
  await page.getByRole("button", { name: /^Kill .*pig/ }).click();
  await page.getByRole("treeitem", { name: /^Pig Friend.*complete/i }).waitFor({ state: "attached" });
});

it("can be used by everybody on a narrow screen: no fault by axe-core in any way to edit", async () => {
  const { page } = await openPage({ nodes: NODES, size: { width: 390, height: 800 } });
  await page.getByRole("treeitem", { name: /^Cow Hunter/ }).waitFor({ state: "attached" });
  await choose(page, /^Cow Hunter/);
  await panelTab(page, "Editor");
  const faults: string[] = [];
  for (const tab of [/^Form/, /^Text/, /^Languages/, /^Problems/]) {
    await editorTab(page, tab);
    faults.push(...(await faultsOf(page)).map((fault) => `${tab.source}: ${fault}`));
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beside > 0) faults.push(`${tab.source}: ${beside} pixels beside the screen`);
  }
  expect(faults).toEqual([]);
});
