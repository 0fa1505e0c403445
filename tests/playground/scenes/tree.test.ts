/** The drawn tree in the page: everybody can move it, find nodes in it and choose them, and it follows what players do. */
import type { Page } from "playwright-core";
import { expect, it } from "vitest";
import { layoutPage } from "../../../playground/drawing/layout.ts";
import { fitted } from "../../../playground/page/tree/view/camera.ts";
import { createTree } from "../../../scripts/core/tree/tree.ts";
import { READING } from "../drawing/trees.ts";
import { child, root } from "../../support/nodes.ts";
import { faultsOf } from "../../support/pages/page-faults.ts";
import { joinAs, useBrowser } from "../../support/pages/playground-page.ts";

const openPage = useBrowser();
const COWS = { goal_type: "default_kill", entity_identifier: "minecraft:cow" };
const NODES = [
  root("a_farm", { title: "The Farm" }),
  child("cows", "a_farm", { title: "Two Cows", goal_number: 2, goal_details: COWS }),
  child("after", "cows", { title: "After the Cows", depend_parent: true }),
  child("wool", "a_farm", { title: "Wool" }),
  root("b_mine", { title: "The Mine", node_description: "Down there" }),
  child("gem", "b_mine", { title: "§bGem", node_description: "Shiny" }),
];

const keysOf = (page: Page) => page.getByRole("tree");
/** What the focus is on, in the words for who cannot see it. */
async function focusOf(page: Page): Promise<string> {
  const id = await keysOf(page).getAttribute("aria-activedescendant");
  return (await page.locator(`[id="${id ?? ""}"]`).textContent()) ?? "";
}
const cardOf = (page: Page) => page.locator(".node-card");
/** A place and a size that change when the drawing is moved. */
const seenOf = (page: Page): Promise<string | null> => page.locator(".minimap-seen").getAttribute("style");

it("keys move the focus along the lines, and choose a node", async () => {
  const { page } = await openPage({ nodes: NODES });
  await keysOf(page).focus();
  expect(await focusOf(page)).toBe("The Farm");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  expect(await focusOf(page)).toContain("Two Cows");
  await page.keyboard.press("ArrowRight");
  expect(await focusOf(page)).toContain("After the Cows");
  await page.keyboard.press("Enter");
  await cardOf(page).getByRole("heading", { name: "After the Cows" }).waitFor();
  expect(await cardOf(page).textContent()).toContain("Two Cows");
  await page.keyboard.press("Escape");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  expect(await focusOf(page)).toContain("Wool");
});

it("a press on a node chooses it, one beside it none", async () => {
  const { page } = await openPage({ nodes: NODES });
  const canvas = page.locator(".tree-canvas");
  await page.getByRole("button", { name: "All", exact: true }).click();
  const view = (await canvas.boundingBox())!;
  const tree = createTree(NODES);
  const layout = layoutPage(tree, tree.pages[0]!, READING);
  const camera = fitted(layout, view);
  const wool = layout.byId.get("wool")!;
  const at = { x: (wool.x - camera.x) * camera.scale, y: (wool.y - camera.y) * camera.scale };
  await canvas.click({ position: at });
  await cardOf(page).getByRole("heading", { name: "Wool" }).waitFor();
  await cardOf(page).getByRole("button", { name: "Edit" }).click();
  await page.locator('.panels[data-open="editor"]').waitFor();
  await canvas.click({ position: { x: 5, y: 5 } });
  await cardOf(page).waitFor({ state: "detached" });
});

it("what is searched for is found on every page, one after the other", async () => {
  const { page } = await openPage({ nodes: NODES });
  const search = page.getByRole("searchbox", { name: "Find a node" });
  await search.fill("THE");
  await search.press("Enter");
  await search.press("Enter");
  await search.press("Enter");
  expect(await page.locator(".tree-page[aria-current]").textContent()).toBe("The Mine");
  expect(await page.locator(".tree-count").textContent()).toBe("3 of 3");
  await search.fill("shiny");
  await search.press("Enter");
  await cardOf(page).getByRole("heading", { name: "Gem" }).waitFor();
  await search.fill("no such thing");
  expect(await page.locator(".tree-count").textContent()).toBe("0");
});

it("the drawing is dragged and zoomed by mouse, keys and buttons", async () => {
  const nodes = [root("r"), ...Array.from({ length: 60 }, (_, at) => child(`n${at}`, "r"))];
  const { page } = await openPage({ nodes });
  const drawing = page.getByRole("group", { name: /^Drawing/ });
  const places = new Set<string | null>([await seenOf(page)]);
  const changed = async (): Promise<void> => {
    await expect.poll(async () => places.has(await seenOf(page))).toBe(false);
    places.add(await seenOf(page));
  };
  const box = (await page.locator(".tree-canvas").boundingBox())!;
  await page.mouse.move(box.x + 200, box.y + 150);
  await page.mouse.down();
  await page.mouse.move(box.x + 150, box.y + 100, { steps: 4 });
  await page.mouse.up();
  await changed();
  await page.mouse.wheel(0, -200);
  await changed();
  await drawing.focus();
  for (const key of ["+", "+", "-", "ArrowDown", "ArrowRight", "0"]) await page.keyboard.press(key);
  await changed();
  await page.getByRole("button", { name: "Nearer" }).click();
  await changed();
  await page.locator(".minimap").click({ position: { x: 5, y: 90 } });
  await changed();
});

it("two fingers that part bring the drawing nearer", async () => {
  const nodes = [root("r"), ...Array.from({ length: 60 }, (_, at) => child(`n${at}`, "r"))];
  const { page } = await openPage({ nodes });
  const box = (await page.locator(".tree-canvas").boundingBox())!;
  const seen = page.locator(".minimap-seen");
  await seen.waitFor();
  const before = (await seen.boundingBox())!.height;
  const touch = await page.context().newCDPSession(page);
  await touch.send("Emulation.setTouchEmulationEnabled", { enabled: true, maxTouchPoints: 2 });
  const fingers = (apart: number) =>
    [-apart, apart].map((by, id) => ({ id, x: box.x + box.width / 2 + by, y: box.y + box.height / 2 }));
  await touch.send("Input.dispatchTouchEvent", { type: "touchStart", touchPoints: fingers(30) });
  for (const apart of [40, 50, 60]) {
    await touch.send("Input.dispatchTouchEvent", { type: "touchMove", touchPoints: fingers(apart) });
  }
  await touch.send("Input.dispatchTouchEvent", { type: "touchEnd", touchPoints: [] });
  await expect.poll(async () => (await seen.boundingBox())!.height).toBeLessThan(0.7 * before);
});

it("it follows the chosen player", async () => {
  const { page } = await openPage({ nodes: NODES });
  await joinAs(page, "Mei");
  await keysOf(page).focus();
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => focusOf(page)).toBe("Two Cows, 0 / 2");
  await page.keyboard.press("ArrowRight");
  await expect.poll(() => focusOf(page)).toBe("After the Cows, Locked");
});

it("it serves everybody on a narrow screen, too", async () => {
  const { page } = await openPage({ nodes: NODES, size: { width: 390, height: 780 } });
  await keysOf(page).focus();
  await page.keyboard.press("Enter");
  await cardOf(page).waitFor();
  expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(390);
  expect(await faultsOf(page)).toEqual([]);
});
