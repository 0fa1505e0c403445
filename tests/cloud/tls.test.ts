/** The service over TLS, with real certificates: who gets in, and what becomes of a certificate that is renewed. */
import fs from "node:fs";
import https from "node:https";
import path from "node:path";
import tls from "node:tls";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startLocalService, temporaryFolder, type LocalService } from "../../cloud/bench/local-service.ts";
import { makeKey, runHere } from "./support/command.ts";
import { makeCertificate, type CertificateFiles } from "./support/certificates.ts";
import { PATIENT, UNHURRIED } from "./support/long.ts";

let folder: string;
let service: LocalService;
let port: number;
let key: string;
const certificates: Record<string, CertificateFiles> = {};
/** What the service is started with; the tests put other contents there. */
let used: CertificateFiles;

beforeAll(async () => {
  folder = temporaryFolder();
  for (const name of ["first", "second", "third"]) certificates[name] = makeCertificate(folder, name);
  used = { cert: path.join(folder, "used.pem"), key: path.join(folder, "used.key.pem") };
  put("first");
  const place = path.join(folder, "cloud.db");
  key = await makeKey(place, "net");
  service = await startLocalService(place, { flags: [...UNHURRIED, "--tls-cert", used.cert, "--tls-key", used.key] });
  port = Number(new URL(service.url).port);
});
afterAll(async () => {
  await service.end("SIGKILL");
  fs.rmSync(folder, { recursive: true, force: true });
});

/** As a client that renews certificates does it: each file replaced in one step, one after the other. */
function put(name: string, { cert = true, key: withKey = true } = {}): void {
  const from = certificates[name]!;
  if (cert) replace(used.cert, fs.readFileSync(from.cert));
  if (withKey) replace(used.key, fs.readFileSync(from.key));
}

function replace(file: string, content: string | Buffer): void {
  fs.writeFileSync(`${file}.new`, content);
  fs.renameSync(`${file}.new`, file);
}

/** The subject of the certificate that a new connection is shown. */
function shown(): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({ host: "127.0.0.1", port, rejectUnauthorized: false }, () => {
      resolve(String(socket.getPeerCertificate().subject.CN));
      socket.destroy();
    });
    socket.once("error", reject);
  });
}

function ask(target: string, ca: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = { authorization: `Bearer ${key}` };
    https
      .get({ host: "127.0.0.1", port, path: target, headers, ca: fs.readFileSync(ca), agent: false }, (answer) => {
        answer.resume();
        answer.once("end", () => resolve(answer.statusCode ?? 0));
      })
      .once("error", reject);
  });
}

const until = (check: () => unknown) => vi.waitFor(check, PATIENT);
const complaints = () => service.output().match(/"level":50/g)?.length ?? 0;

describe("a service with a certificate", () => {
  it("answers who trusts its certificate, and nobody else", async () => {
    expect(await ask("/v1/nodes/stats", certificates["first"]!.cert)).toBe(200);
    await expect(ask("/v1/nodes/stats", certificates["second"]!.cert)).rejects.toThrow();
  });

  it("is found healthy by the command health, over TLS and on its port", async () => {
    const flags = ["--port", String(port), "--tls-cert", used.cert, "--tls-key", used.key];
    expect(await runHere(["health", ...flags])).toMatchObject({ status: 0 });
    expect((await runHere(["health", "--port", String(port)])).status).toBe(1);
  });

  it("takes a renewed one by itself, without ending a connection", async () => {
    const agent = new https.Agent({ keepAlive: true, maxSockets: 1 });
    const get = () =>
      new Promise<number>((resolve, reject) => {
        https
          .get({ host: "127.0.0.1", port, path: "/healthz", agent, rejectUnauthorized: false }, (answer) => {
            answer.resume();
            answer.once("end", () => resolve(answer.statusCode ?? 0));
          })
          .once("error", reject);
      });
    expect(await get()).toBe(200);
    put("second");
    await until(async () => expect(await shown()).toBe("second"));
    expect(await get()).toBe(200);
    agent.destroy();
    expect(await ask("/v1/nodes/stats", certificates["second"]!.cert)).toBe(200);
    expect(complaints()).toBe(0);
  });

  it("takes one at once on SIGHUP", async () => {
    put("third");
    service.process.kill("SIGHUP");
    await until(async () => expect(await shown()).toBe("third"));
  });

  const unusable: Record<string, () => void> = {
    "a text that is no certificate": () => replace(used.cert, "no certificate"),
    "a certificate of another key": () => put("first", { key: false }),
    "an empty key": () => replace(used.key, ""),
    "no file at all": () => fs.rmSync(used.cert),
  };
  it.each(Object.keys(unusable))("keeps the one it has and complains once when it finds %s", async (what) => {
    put("second");
    service.process.kill("SIGHUP");
    await until(async () => expect(await shown()).toBe("second"));
    const before = complaints();
    // The file that is gone is noticed without a signal; the others need not wait for that.
    const mayHurry = what !== "no file at all";
    unusable[what]!();
    if (mayHurry) service.process.kill("SIGHUP");
    await until(() => expect(complaints()).toBe(before + 1));
    expect(await shown()).toBe("second");
    put("third");
    if (mayHurry) service.process.kill("SIGHUP");
    await until(async () => expect(await shown()).toBe("third"));
    expect(complaints()).toBe(before + 1);
    expect(service.output()).not.toMatch(/\\n +at |PRIVATE/);
  });
});

describe("serve", () => {
  it.each(["no file", "no certificate", "no key", "another's key"])("is called wrongly with %s", async (what) => {
    const { cert, key: rightKey } = certificates["first"]!;
    const text = path.join(folder, "text.pem");
    fs.writeFileSync(text, "a text");
    const pairs: Record<string, [string, string]> = {
      "no file": [path.join(folder, "none.pem"), rightKey],
      "no certificate": [text, rightKey],
      "no key": [cert, text],
      "another's key": [cert, certificates["second"]!.key],
    };
    const [certFile, keyFile] = pairs[what]!;
    const place = path.join(folder, "unused.db");
    const flags = ["--port", "0", "--database", place, "--tls-cert", certFile, "--tls-key", keyFile];
    const { status, stderr } = await runHere(["serve", ...flags]);
    expect(status).toBe(2);
    expect(stderr).toContain("--tls-");
    expect(stderr).not.toMatch(/\n +at /);
  });

  it("lives through SIGHUP without TLS, too", async () => {
    const plain = await startLocalService(path.join(folder, "plain.db"));
    for (let i = 0; i < 3; i += 1) plain.process.kill("SIGHUP");
    expect((await fetch(`${plain.url}/readyz`)).status).toBe(200);
    expect(await plain.end("SIGTERM")).toBe(0);
  });
});
