/** The frame of the page: it opens, its header moves the worlds, the trees' problems show, everybody can use it. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { faultsOf } from "../../support/pages/page-faults.ts";
import { joinAs, useBrowser } from "../../support/pages/playground-page.ts";

const openPage = useBrowser();
const NODES = [root("farm"), child("cows", "farm", { goal_number: 2 })];

const clockOf = (page: Page): Promise<string | null> => page.locator("time.clock").getAttribute("datetime");

it("opens with a running world, lets a player join, and time stop, step and leap", async () => {
  const { page, printed, address } = await openPage({ nodes: NODES });
  await page.getByRole("button", { name: "Server 1: running" }).waitFor();
  expect(printed()).toContain("2 nodes built");
  expect(address).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  await joinAs(page, "Mei");

  await page.getByRole("button", { name: "Stop the time" }).click();
  await page.getByRole("button", { name: "Let the time run" }).waitFor();
  const stopped = await clockOf(page);
  await page.waitForTimeout(1_200);
  expect(await clockOf(page)).toBe(stopped);
  await page.getByRole("button", { name: "Let time leap" }).click();
  await page.getByRole("button", { name: "1 day" }).click();
  await expect
    .poll(async () => Date.parse((await clockOf(page)) ?? "") - Date.parse(stopped ?? ""))
    .toBeGreaterThanOrEqual(86_400_000);
});

it("starts the second server, takes the cloud away, and crashes a server", async () => {
  const { page } = await openPage({ nodes: NODES });
  await page.getByRole("button", { name: "Server 2: not running" }).click();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await page.getByRole("button", { name: "Server 2: running" }).waitFor();
  await page.getByRole("button", { name: "Cloud: working" }).click();
  await page.getByRole("button", { name: /^Away/ }).click();
  await page.getByRole("button", { name: "Cloud: away" }).waitFor();
  await joinAs(page, "Alex");
  await page.getByRole("button", { name: "Server 1: running" }).click();
  await page.getByRole("button", { name: /^Crash/ }).click();
  await page.getByRole("button", { name: "Server 1: running" }).waitFor();
  await page.getByRole("button", { name: "Players: Alex is looked at" }).waitFor();
});

it("shows a wrong file with its place while the worlds go on, until it is mended", async () => {
  const { page, folder } = await openPage({ nodes: NODES });
  await page.getByRole("button", { name: "Server 1: running" }).waitFor();
  const file = join(folder, "cows.json");
  const text = readFileSync(file, "utf8");
  writeFileSync(file, text.replace('"goal_number": 2', '"goal_number": "many"'));
  await page.getByText(/^cows\.json:\d+:\d+: goal_number: /).waitFor();
  expect(await page.getByRole("button", { name: "Server 1: running" }).count()).toBe(1);
  writeFileSync(file, text);
  await page.getByText(/^cows\.json/).waitFor({ state: "detached" });
});

it.each([
  ["wide", 1280],
  ["narrow", 390],
])("can be used by everybody, %s: no fault by axe-core, nothing beside the screen", async (_name, width) => {
  const { page } = await openPage({ nodes: NODES, size: { width, height: 800 } });
  await page.getByRole("button", { name: "Server 1: running" }).waitFor();
  await joinAs(page, "Alex");
  expect(await faultsOf(page)).toEqual([]);
  await page.locator(".menu-players > button").click();
  expect(await faultsOf(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
});
