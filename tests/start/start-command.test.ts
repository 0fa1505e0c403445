/** `npm start` as its user has it: a process that prints an address, with the real cloud service behind it, until it is ended. */
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, it, onTestFinished } from "vitest";
import { CLOUD_PATH, TOKEN_HEADER, type ServerEvent } from "../../playground/protocol/server.ts";
import { PROJECT_DIR } from "../../tools/project-dir.ts";
import { root } from "../support/nodes.ts";

interface Started {
  readonly address: string;
  readonly token: string;
  readonly folder: string;
  /** Where the process keeps what is for the time being. */
  readonly temporary: string;
  printed(): string;
  /** Its exit status. */
  end(): Promise<number | null>;
}

async function start(...flags: string[]): Promise<Started> {
  const place = mkdtempSync(join(inject("runFolder"), "start-"));
  const [folder, temporary] = ["trees", "temporary"].map((name) => join(place, name)) as [string, string];
  for (const path of [folder, temporary]) mkdirSync(path);
  writeFileSync(join(folder, "farm.json"), JSON.stringify(root("farm")));
  const environment = Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^(npm_|INIT_CWD$)/.test(name)),
  );
  const args = [
    join(PROJECT_DIR, "bin", "bedrock-achievements.mjs"),
    "start",
    "--achievements",
    "trees",
    "--port",
    "0",
  ];
  const child = spawn(process.execPath, [...args, ...flags], {
    cwd: place,
    env: { ...environment, TMPDIR: temporary },
  });
  let printed = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (data: Buffer) => (printed += data.toString()));
  const ended = new Promise<number | null>((resolve) => child.once("exit", resolve));
  onTestFinished(() => void child.kill("SIGKILL"));
  const found = (): string | undefined => /^http:\/\/127\.0\.0\.1:\d+\/$/m.exec(printed)?.[0];
  await expect.poll(found).toBeDefined();
  const address = found()!;
  const token = /playground-token" content="([^"]+)"/.exec(await (await fetch(address)).text())![1]!;
  const end = (): Promise<number | null> => {
    child.kill("SIGTERM");
    return ended;
  };
  return { address, token, folder, temporary, printed: () => printed, end };
}

async function nextEvent(
  { address, token }: Started,
  isWanted: (event: ServerEvent) => boolean,
  meanwhile: () => void = () => undefined,
): Promise<ServerEvent> {
  const reader = (await fetch(`${address}api/events?token=${token}`)).body!.getReader();
  const decoder = new TextDecoder();
  let text = "";
  meanwhile();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) throw new Error("the stream ended");
    text += decoder.decode(value, { stream: true });
    const events = [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data]) => JSON.parse(data!) as ServerEvent);
    const wanted = events.find(isWanted);
    if (!wanted) continue;
    await reader.cancel();
    return wanted;
  }
}

/** @returns what has been told by now, since it was called */
async function listen({ address, token }: Started): Promise<() => readonly ServerEvent[]> {
  const reader = (await fetch(`${address}api/events?token=${token}`)).body!.getReader();
  const decoder = new TextDecoder();
  let text = "";
  async function goOn(): Promise<void> {
    for (;;) {
      const { value, done } = await reader.read();
      if (done) return;
      text += decoder.decode(value, { stream: true });
    }
  }
  // The process is ended under its hands.
  goOn().catch(() => undefined);
  return () => [...text.matchAll(/^data: (.*)\n\n/gm)].map(([, data]) => JSON.parse(data!) as ServerEvent);
}

it("prints its address as a line of its own, has a real cloud, and leaves nothing behind when it is ended", async () => {
  const started = await start();
  expect(started.printed()).toContain("1 node built\n");
  const headers = { [TOKEN_HEADER]: started.token };
  const reply = await fetch(new URL(`${CLOUD_PATH}/v1/players/somebody/nodes`, started.address), { headers });
  expect(await reply.json()).toEqual({ code: 0, message: "", details: "", entity: [] });
  const cloudFolder = (): string[] => readdirSync(started.temporary).filter((name) => name.startsWith("achievements-"));
  expect(cloudFolder()).toHaveLength(1);
  expect(await started.end()).toBe(0);
  expect(cloudFolder()).toEqual([]);
});

it("follows the files: wrong ones are told with their place, right ones are built, and no cloud is there without one", async () => {
  const started = await start("--no-cloud");
  const write = (text: string) => () => writeFileSync(join(started.folder, "farm.json"), text);
  const wrong = await nextEvent(started, ({ kind }) => kind === "wrong", write('{\n  "node_ID": 5\n}'));
  expect(wrong).toMatchObject({
    problems: expect.arrayContaining([expect.objectContaining({ file: "farm.json", lineNumber: 2, column: 14 })]),
  });
  const isRight = (event: ServerEvent): boolean =>
    event.kind === "built" && event.pack.trees.nodes.some(({ node_ID }) => node_ID === "meadow");
  const built = await nextEvent(started, isRight, write(JSON.stringify(root("meadow"))));
  expect(built).toMatchObject({ pack: { files: { "manifest.json": expect.any(String) } } });
  const headers = { [TOKEN_HEADER]: started.token };
  expect((await fetch(new URL(`${CLOUD_PATH}/v1/nodes/stats`, started.address), { headers })).status).toBe(404);
  expect(await (await fetch(new URL("api/session", started.address), { headers })).json()).toMatchObject({
    hasCloud: false,
  });
  expect(await started.end()).toBe(0);
});

it("follows a folder that is put in the place of the trees', and tells of the files that went with the other one", async () => {
  const started = await start("--no-cloud");
  const put = (id: string) => () => {
    mkdirSync(started.folder, { recursive: true });
    writeFileSync(join(started.folder, `${id}.json`), JSON.stringify(root(id)));
  };
  const since = await listen(started);
  rmSync(started.folder, { recursive: true });
  const isGone = (event: ServerEvent): boolean =>
    event.kind === "wrong" && event.problems.some(({ line }) => line.includes("does not exist"));
  await expect.poll(() => since().some(isGone)).toBe(true);
  put("barn")();
  // Who looks between the two steps of that sees an empty folder first, and tells in two parts.
  const told = (): string[] => since().flatMap((event) => (event.kind === "files" ? event.changed : []));
  await expect.poll(told).toEqual(expect.arrayContaining(["barn.json", "farm.json"]));
  put("shed")();
  const has = (event: ServerEvent): boolean =>
    event.kind === "built" && event.pack.trees.nodes.some(({ node_ID }) => node_ID === "shed");
  await expect.poll(() => since().some(has)).toBe(true);
});
