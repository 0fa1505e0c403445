/** A Chromium for benchmarks; where there is none, it says so and nothing is measured. */
import { existsSync } from "node:fs";
import { chromium, type Browser } from "playwright-core";

const CHROMIUM = process.env["CHROMIUM"] ?? "/usr/bin/chromium";

export async function withBrowser(measure: (browser: Browser) => Promise<void>): Promise<void> {
  if (!existsSync(CHROMIUM)) {
    console.log(`  there is no Chromium at ${CHROMIUM}; CHROMIUM names another place`);
    return;
  }
  const browser = await chromium.launch({ executablePath: CHROMIUM, args: ["--no-sandbox"] });
  try {
    await measure(browser);
  } finally {
    await browser.close();
  }
}
