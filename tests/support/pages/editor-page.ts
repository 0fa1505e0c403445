/** What an author does in the page's editor, for scenes of any page that has one. */
import type { Page } from "playwright-core";

export const panelTab = (page: Page, name: string): Promise<void> =>
  page.getByRole("navigation", { name: "Panels" }).getByRole("button", { name }).click();

export const editorTab = (page: Page, name: RegExp): Promise<void> =>
  page.getByRole("tablist", { name: "Ways to edit" }).getByRole("tab", { name }).click();

export const isSaved = (page: Page): Promise<void> =>
  page.locator(".save-state").getByText("Saved", { exact: true }).waitFor();

/** Chooses a node by its title. */
export const choose = (page: Page, title: RegExp): Promise<void> =>
  page.getByRole("treeitem", { name: title }).evaluate((one: HTMLElement) => one.click());

/** Writes a text in place of that of the open file. */
export async function writeText(page: Page, text: string): Promise<void> {
  await editorTab(page, /^Text/);
  await page.locator(".cm-content").click();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.insertText(text);
}
