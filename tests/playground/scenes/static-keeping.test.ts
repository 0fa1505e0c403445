/** The page that needs no server of ours: what it keeps, where the browser keeps nothing, without a network, and in two tabs. */
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { unzipPack } from "../../../tools/packing/zip.ts";
import { choose, editorTab, isSaved, panelTab } from "../../support/pages/editor-page.ts";
import { faultsOf } from "../../support/pages/page-faults.ts";
import { useStaticPage } from "../../support/pages/static-page.ts";

const openPage = useStaticPage();
const treeHas = (page: Page, title: RegExp): Promise<void> =>
  page.getByRole("treeitem", { name: title }).waitFor({ state: "attached" });

async function beginProject(page: Page): Promise<void> {
  await page.locator(".menu-project > button").click();
  await page.getByRole("button", { name: "Example", exact: true }).waitFor();
  await page.getByRole("button", { name: "New project …" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click();
  await treeHas(page, /^First Steps/);
}

async function openTitle(page: Page, title: RegExp): Promise<void> {
  await panelTab(page, "Editor");
  await choose(page, title);
  await editorTab(page, /^Form/);
}

const fillTitle = (page: Page, title: string): Promise<void> => page.getByLabel("Title", { exact: true }).fill(title);

it("opens without a network with all that was made, and builds there", async () => {
  const { page, goOffline } = await openPage();
  await beginProject(page);
  await openTitle(page, /^First Steps/);
  await fillTitle(page, "Kept steps");
  await isSaved(page);
  await page.locator(".menu-project > button").click();
  await page.getByText("The page works offline.").waitFor();
  await goOffline();
  await page.reload();
  await treeHas(page, /^Kept steps/);
  await openTitle(page, /^Kept steps/);
  await editorTab(page, /^Text/);
  await page.locator(".cm-content").waitFor();
  await page.getByRole("button", { name: "Packs", exact: true }).click();
  await page.getByRole("dialog").getByText("My Achievements 1.0.0").waitFor();
});

it("says in two tabs that there are two, has each take over what the other writes, and asks about the same file", async () => {
  const { page: first, openTab } = await openPage();
  await beginProject(first);
  const second = await openTab(first.url());
  await treeHas(second, /^First Steps/);
  await first.getByText(/open in another tab/).waitFor();
  await second.getByText(/open in another tab/).waitFor();
  await openTitle(first, /^First Steps/);
  await fillTitle(first, "Steps of one");
  await treeHas(second, /^Steps of one/);

  await openTitle(second, /^Steps of one/);
  await editorTab(second, /^Text/);
  await second.locator(".cm-content").click();
  await second.keyboard.press("ControlOrMeta+End");
  await second.keyboard.type("x");
  await second.locator(".save-held-back").waitFor();
  await fillTitle(first, "Steps again");
  await second.getByRole("button", { name: "Take theirs" }).click();
  await treeHas(second, /^Steps again/);
  await first.close();
  await second.getByText(/open in another tab/).waitFor({ state: "detached" });
});

it("loses nothing when the browser has no more room, and gives all of it as a zip", async () => {
  const { page } = await openPage({ before: beAbleToBeFull });
  await beginProject(page);
  await openTitle(page, /^First Steps/);
  await page.evaluate("isFull = true");
  await fillTitle(page, "Not forgotten");
  const bar = page.locator(".project-bar").filter({ hasText: "no more room" });
  await bar.waitFor();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    bar.getByRole("button", { name: "Save as zip" }).click(),
  ]);
  const files = unzipPack(new Uint8Array(readFileSync(await download.path())));
  expect(new TextDecoder().decode(files.get("first-steps/root.json"))).toContain('"Not forgotten"');
  await page.locator(".menu-project > button").click();
  await page.getByRole("button", { name: "Example", exact: true }).click();
  await page.getByText(/The project stays open/).waitFor();
  await page.evaluate("isFull = false");
  await page.getByRole("button", { name: "Try again" }).click();
  await treeHas(page, /^Not forgotten/);
});

/** As browsers do it: what was written is taken back as a whole, and the transaction says why. */
function beAbleToBeFull(): void {
  const { put } = IDBObjectStore.prototype;
  IDBObjectStore.prototype.put = function (...given) {
    const request = put.apply(this, given);
    if ((globalThis as { isFull?: boolean }).isFull) {
      const error = new DOMException("full", "QuotaExceededError");
      Object.defineProperty(this.transaction, "error", { get: () => error });
      this.transaction.abort();
    }
    return request;
  };
}

it.each([
  ["wide", 1280],
  ["narrow", 390],
])("works, %s, where the browser keeps nothing, and can be used by everybody", async (_name, width) => {
  const { page } = await openPage({
    size: { width, height: 800 },
    before: () => {
      indexedDB.open = () => {
        throw new DOMException("denied", "SecurityError");
      };
    },
  });
  await page.getByText(/keeps nothing for this page/).waitFor();
  const faults: string[] = [];
  const look = async (what: string): Promise<void> => {
    faults.push(...(await faultsOf(page)).map((fault) => `${what}: ${fault}`));
    const beside = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beside > 0) faults.push(`${what}: ${beside} pixels beside the screen`);
  };
  const menu = page.locator(".menu-project > button");
  await menu.click();
  await look("the menu");
  await page.getByRole("button", { name: "New project …" }).click();
  await look("a new project");
  await page.getByRole("dialog").getByRole("button", { name: "Begin" }).click();
  await treeHas(page, /^First Steps/);
  await page.getByRole("button", { name: "Packs", exact: true }).click();
  await page.getByText("My Achievements 1.0.0").waitFor();
  await look("packs");
  await page.keyboard.press("Escape");
  for (const [row, title] of [
    ["Rename …", "Rename the project"],
    ["Delete …", "Delete My Achievements"],
  ] as const) {
    await menu.click();
    await page.getByRole("button", { name: row }).click();
    await page.getByRole("heading", { name: title }).waitFor();
    await look(title);
    await page.keyboard.press("Escape");
  }
  expect(faults).toEqual([]);
});
