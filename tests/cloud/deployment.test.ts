/** What runs the service elsewhere: the image, replayed without Docker, the compose file and the systemd unit. */
import { execFileSync, spawn, spawnSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { freePort } from "../../cloud/local-ports.ts";
import { temporaryFolder } from "../../cloud/bench/local-service.ts";
import { environmentName, SETTINGS } from "../../cloud/src/settings.ts";
import { isInContext, replayImage, type ReplayedImage } from "./support/replay-image.ts";
import { PATIENT } from "./support/long.ts";

const CHECKOUT = path.join(import.meta.dirname, "../..");
const TIMEOUT_MS = 300_000;

let folder: string;
beforeAll(() => {
  folder = temporaryFolder();
});
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

describe("the image", () => {
  let image: ReplayedImage;
  beforeAll(() => {
    image = replayImage(folder);
  }, TIMEOUT_MS);

  it("starts from what its steps copy, makes a key, and is found healthy on its port", async () => {
    const port = await freePort();
    const environment = {
      PATH: process.env["PATH"],
      ...image.environment,
      CLOUD_HOST: "127.0.0.1",
      CLOUD_DATABASE: path.join(folder, "data", "cloud.db"),
      CLOUD_PORT: String(port),
    };
    const options = { cwd: image.workdir, env: environment };
    const [program = "", ...entry] = image.entrypoint;
    const healthy = () => spawnSync(image.healthCheck[0]!, image.healthCheck.slice(1), options).status === 0;
    const key = execFileSync(program, [...entry, "key", "create", "net", "--new"], { ...options, encoding: "utf8" });
    expect(key.trimEnd().split("\n").at(-1)).toMatch(/^ach_/);
    expect(healthy()).toBe(false);
    const service = spawn(program, [...entry, "serve"], { ...options, stdio: "ignore" });
    const ended = new Promise((resolve) => service.once("exit", resolve));
    try {
      await vi.waitFor(() => expect(healthy()).toBe(true), PATIENT);
    } finally {
      service.kill("SIGTERM");
    }
    expect(await ended).toBe(0);
  });

  it("is built from bases with a version", () => {
    for (const base of image.bases) expect(base).toMatch(/:\d+\.\d+\.\d+/);
  });

  it("gets no secret and no data from the checkout", () => {
    for (const file of ["cloud/.env", ".env", "data/cloud.db", "cloud/data/cloud.db", "servers/one/x", ".git/config"]) {
      expect(isInContext(path.join(CHECKOUT, file))).toBe(false);
    }
  });
});

describe("the compose file", () => {
  const text = fs.readFileSync(path.join(CHECKOUT, "cloud/compose.yaml"), "utf8");

  it("names an exact version of every image, and of the game", () => {
    const images = [...text.matchAll(/^ +image: (\S+)$/gm)].map(([, image]) => image);
    expect(images.length).toBeGreaterThan(2);
    for (const image of images) expect(image).toMatch(/:\d+\.\d+/);
    for (const [, version] of text.matchAll(/VERSION: \$\{\w+:-(.*)\}/g)) expect(version).toMatch(/^\d+(\.\d+)+$/);
  });

  it("sets only variables that the service has", () => {
    const known = Object.keys(SETTINGS).map(environmentName);
    for (const [, name] of text.matchAll(/^ +(CLOUD_\w+):/gm)) expect(known).toContain(name);
  });
});

describe("the systemd unit", () => {
  const unit = path.join(CHECKOUT, "cloud/systemd/bedrock-achievements-cloud.service");

  it("sets only variables that the service has, and starts what is there", () => {
    const text = fs.readFileSync(unit, "utf8");
    const known = Object.keys(SETTINGS).map(environmentName);
    for (const [, name] of text.matchAll(/^Environment=(CLOUD_\w+)/gm)) expect(known).toContain(name);
    for (const [, script] of text.matchAll(/^Exec\w+=.*node (\S+)/gm)) {
      expect(fs.existsSync(path.join(CHECKOUT, script!))).toBe(true);
    }
  });

  const hasSystemd = spawnSync("systemd-analyze", ["--version"]).status === 0;
  it.runIf(hasSystemd)("is understood by systemd", () => {
    const copy = path.join(folder, path.basename(unit));
    fs.writeFileSync(copy, fs.readFileSync(unit, "utf8").replaceAll("/usr/bin/node", process.execPath));
    const { status, stderr } = spawnSync("systemd-analyze", ["verify", copy], { encoding: "utf8" });
    expect({ status, stderr }).toEqual({ status: 0, stderr: "" });
  });
});
