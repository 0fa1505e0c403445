/** A page that stays open while its start server ends and is started again: it goes on by itself, and loses no edit. */
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { child, root } from "../../support/nodes.ts";
import { openBrowser } from "../../support/pages/playground-page.ts";
import { startPlayground, type RunningPlayground } from "../../../tools/start/start-playground.ts";

const start = (folder: string, port: number): Promise<RunningPlayground> => {
  const write = (): void => undefined;
  const options = { achievementsDir: folder, extensions: [], packs: [], port, hasCloud: false };
  return startPlayground(options, folder, { cwd: folder, environment: {}, out: write, err: write });
};

it("writes what was typed meanwhile once the server is there again, and then loads anew", async () => {
  const folder = mkdtempSync(join(inject("runFolder"), "restart-"));
  for (const node of [root("farm"), child("cows", "farm")])
    writeFileSync(join(folder, `${node.node_ID}.json`), JSON.stringify(node, undefined, 2));
  const first = await start(folder, 0);
  const browser = await openBrowser();
  onTestFinished(() => browser.close());
  const page = await browser.newPage();
  await page.goto(first.address);
  await page.getByRole("button", { name: "Server 1: running" }).waitFor();
  await page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name: "Editor" }).click();
  await page.getByRole("tab", { name: "Text" }).click();
  await page.getByRole("combobox", { name: "File" }).fill("cows.json");
  await page.keyboard.press("Enter");
  await page.getByRole("tab", { name: "Form" }).click();
  await first.close();
  await page.getByText(/^The start server does not answer/).waitFor();
  await page.getByLabel("Title", { exact: true }).fill("While nobody was there");

  const loaded = page.waitForEvent("load");
  const second = await start(folder, Number(new URL(first.address).port));
  onTestFinished(() => second.close());
  await loaded;
  expect(JSON.parse(readFileSync(join(folder, "cows.json"), "utf8"))).toMatchObject({
    title: "While nobody was there",
  });
  await page.getByRole("button", { name: "Server 1: running" }).waitFor();
  expect(await page.getByText(/^The start server does not answer/).count()).toBe(0);
});
