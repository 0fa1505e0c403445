/** A player as a person plays them: deeds at the press of a button, chat and commands, forms by mouse and keys, two servers. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { faultsOf } from "../../support/pages/page-faults.ts";
import { joinAs, useBrowser } from "../../support/pages/playground-page.ts";

const openPage = useBrowser();
const COWS = { goal_type: "kill", entity: "minecraft:cow", weapon: "minecraft:bow" };
const NODES = [
  root("farm", { title: "The Farm" }),
  child("cows", "farm", { title: "Cow §6Archer <b>&amp;", goal_number: 3, goal_details: COWS }),
  child("herd", "farm", { title: "Shared Herd", goal_number: 6, is_cloud: true }),
];

const chat = (page: Page) => page.getByLabel("Chat and commands");
const dialog = (page: Page) => page.getByRole("dialog");
const formOf = (page: Page, title: string) => page.getByRole("dialog", { name: title });

it("kills cows by the deeds until the tip shows, and finds the node done in the menu, by keys alone", async () => {
  const { page } = await openPage({ nodes: NODES });
  await joinAs(page, "Mei");
  await page.getByRole("button", { name: "Until done" }).click();
  await page.getByRole("button", { name: "Kill 3 cows with a bow" }).click();
  await page.locator(".hud-action-bar, .chat-lines").getByText("Cow Archer").first().waitFor({ state: "attached" });
  await page.locator("[data-node=cows]").getByText("✔ Complete").waitFor();
  await page.getByRole("treeitem", { name: /^Cow Archer.*complete/i }).waitFor({ state: "attached" });

  await chat(page).fill("/ach:m");
  await page.getByRole("option", { name: "/ach:menu" }).waitFor();
  await chat(page).press("Tab");
  await chat(page).press("Enter");
  await formOf(page, "Achievements").waitFor();
  const toPage = dialog(page).getByRole("button", { name: /^The Farm/ });
  for (let presses = 0; presses < 20; presses++) {
    if (await toPage.evaluate((one) => one === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  await page.keyboard.press("Enter");
  await formOf(page, "The Farm").waitFor();
  await dialog(page)
    .getByRole("button", { name: /Cow Archer/ })
    .click();
  await formOf(page, "Cow Archer").getByText(/3\/3/).first().waitFor({ state: "attached" });
  await page.keyboard.press("Escape");
  await dialog(page).waitFor({ state: "detached" });
});

it("shows results while one types, and a form is gone when its player leaves", async () => {
  const { page } = await openPage({ nodes: NODES });
  await joinAs(page, "Mei");
  await page.getByRole("button", { name: "Open the book" }).click();
  await formOf(page, "Achievements").getByRole("button", { name: "Search" }).click();
  const field = formOf(page, "Search").getByRole("textbox");
  await field.fill("herd");
  await formOf(page, "Search")
    .getByRole("button", { name: /Shared Herd/ })
    .waitFor();
  expect(
    await formOf(page, "Search")
      .getByRole("button", { name: /Cow Archer/ })
      .count(),
  ).toBe(0);
  await page.getByRole("button", { name: "Player", exact: true }).click();
  await page.getByRole("button", { name: "Leave", exact: true }).click();
  await dialog(page).waitFor({ state: "detached" });
  await page.getByText("Mei is not in the world.").waitFor();
});

it("can be used by everybody on a narrow screen: no fault by axe-core in deeds, inside and forms", async () => {
  const { page } = await openPage({ nodes: NODES, size: { width: 390, height: 800 } });
  await joinAs(page, "Mei");
  const faults: string[] = [];
  const look = async (name: string): Promise<void> => {
    faults.push(...(await faultsOf(page)).map((fault) => `${name}: ${fault}`));
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beside > 0) faults.push(`${name}: ${beside} pixels beside the screen`);
  };
  const openTab = (name: string) =>
    page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name }).click();
  const eachOf = async (group: string): Promise<void> => {
    for (const button of await page.getByRole("group", { name: group }).getByRole("button").all()) {
      await button.click();
      await look(`${group}, ${(await button.textContent()) ?? ""}`);
    }
  };
  await openTab("Deeds");
  await eachOf("Kinds of deeds");
  await openTab("Inside");
  await eachOf("What to look at");
  await openTab("Screen");
  await page.getByRole("button", { name: "Open the book" }).click();
  await dialog(page).getByRole("button", { name: "Settings" }).click();
  await formOf(page, "Settings").waitFor();
  await look("a form");
  expect(faults).toEqual([]);
}, 150_000);

it("makes a conflict between two servers, and shows what each of them and the cloud have", async () => {
  const { page } = await openPage({ nodes: NODES });
  await joinAs(page, "Mei");
  await page.getByRole("button", { name: "Server 2: not running" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Server 2: running" }).waitFor();
  await page.keyboard.press("Escape");
  await page.getByRole("button", { name: "Other packs" }).click();
  const add = async (extra: string): Promise<void> => {
    await page.getByLabel("Extra").fill(extra);
    await page.getByRole("button", { name: "Add the progress" }).click();
  };
  await add("first");
  await page.getByText(/^Stored: the cloud has 1\/6, version 1/).waitFor();
  // The other server makes version 2 while this one cannot hear of it.
  await page.locator(".menu-players > button").click();
  await page.getByLabel("New player").fill("Mei");
  await page.locator(".menu-players .field", { hasText: /^on/ }).locator("select").selectOption({ index: 1 });
  await page.locator(".menu-players").getByRole("button", { name: "Join", exact: true }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: /from server 2/ }).waitFor();
  await page.getByLabel("Steps").fill("3");
  await add("second");
  await page.getByText(/^Stored: the cloud has 4\/6, version 2/).waitFor();
  await page.locator(".menu-players > button").click();
  await page.locator(".menu-players .sheet-row", { hasText: "Server 1" }).click();
  await page.keyboard.press("Escape");
  await page.getByRole("heading", { name: /from server 1/ }).waitFor();
  await page.getByLabel("Steps").fill("1");
  await page.getByLabel("At a conflict").selectOption("drop it");
  await add("third");
  await page.getByText(/^Conflict: the cloud has 4\/6, version 2, extra “second”/).waitFor();
  await page.getByRole("button", { name: "Inside" }).click();
  await page.getByRole("button", { name: "Cloud", exact: true }).click();
  const row = page.getByRole("row", { name: /herd/ });
  await row.getByText("second").waitFor();
  await expect
    .poll(() => row.getByRole("cell").allTextContents())
    .toEqual(["4/6", "2", "4/6, version 2", "4/6, version 2", "second"]);
});
