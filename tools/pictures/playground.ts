/**
 * The playground as README shows it: its own page in Chromium, with a player who has done a part of the first page and looks at
 * the menu. Knows the page as a person does, by what its buttons say.
 */
import { dirname } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import { ensurePage } from "../page/ensure-page.ts";
import { startPlayground } from "../start/start-playground.ts";

const SIZE = { width: 1280, height: 800 };
const QUALITY = 0.86;
/** Goals of the first page that are reached before the picture is taken. */
const DONE = ["Have dirt", "Have a crafting table", "Have a wooden pickaxe", "Have 5 apples", "Have a chest"];

/** @param achievementsDir the shipped trees */
export async function playgroundPicture(achievementsDir: string): Promise<Buffer> {
  await ensurePage(() => undefined);
  const options = { achievementsDir, extensions: [], packs: [], port: 0, hasCloud: false };
  const quiet = (): void => undefined;
  const running = await startPlayground(options, "achievements", {
    cwd: dirname(achievementsDir),
    environment: {},
    out: quiet,
    err: quiet,
  });
  const browser = await chromium.launch({
    executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox"],
  });
  try {
    const page = await browser.newPage({ viewport: SIZE, colorScheme: "dark" });
    await page.goto(running.address);
    await play(page);
    return await asWebp(browser, await page.screenshot());
  } finally {
    await browser.close();
    await running.close();
  }
}

async function play(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Let Alex join" }).click();
  await page.getByRole("button", { name: "Until done" }).click();
  for (const goal of DONE) {
    const button = page.getByRole("button", { name: goal, exact: true });
    await button.click();
    await button.and(page.locator('[aria-busy="false"]')).waitFor();
  }
  await page.getByLabel("Search goals").fill("kill");
  await page.locator(".panel-deeds .panel-content").evaluate((list) => list.scrollTo(0, 0));
  await page.getByRole("button", { name: "Open the book" }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: /^First Days/ }).click();
  await page.getByRole("dialog", { name: "First Days" }).waitFor();
  // Notes and messages of what was done go by themselves.
  await page.locator(".hud-sound, .notice").first().waitFor({ state: "detached" });
  await page.waitForTimeout(1_000);
}

/** The browser writes it: it is smaller than what it takes. */
async function asWebp(browser: Browser, png: Buffer): Promise<Buffer> {
  const page = await browser.newPage();
  const address = await page.evaluate(
    async ({ source, quality }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d")!.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", quality);
    },
    { source: `data:image/png;base64,${png.toString("base64")}`, quality: QUALITY },
  );
  return Buffer.from(address.slice(address.indexOf(",") + 1), "base64");
}
