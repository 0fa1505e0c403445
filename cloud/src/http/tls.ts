/**
 * The certificate and its key: read and checked together, and taken anew when the files change, so that a renewed
 * certificate needs no restart. A pair that cannot be used leaves the present one in place, with one line in the log.
 *
 *   every second: files as before → nothing; changed → seen alike twice → usable: taken, else: told once
 *   reload(), on SIGHUP: the same at once
 */
import { createHash, X509Certificate } from "node:crypto";
import fs from "node:fs";
import type { Server } from "node:https";
import { createSecureContext } from "node:tls";
import type { FastifyBaseLogger } from "fastify";
import { SettingProblem, type Settings } from "../settings.ts";

const POLL_MS = 1_000;

export interface TlsFiles {
  readonly certFile: string;
  readonly keyFile: string;
}

interface Pair {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/** Undefined for plain HTTP. */
export function tlsFilesOf(settings: Pick<Settings, "tls-cert" | "tls-key">): TlsFiles | undefined {
  const { "tls-cert": certFile, "tls-key": keyFile } = settings;
  return certFile === "" ? undefined : { certFile, keyFile };
}

/** Throws words for whoever starts the service. */
export function readTls(files: TlsFiles): Pair {
  const cert = readFile("--tls-cert", files.certFile);
  const key = readFile("--tls-key", files.keyFile);
  const problem = findProblem({ cert, key }, files);
  if (problem !== undefined) throw new SettingProblem(problem);
  return { cert, key };
}

function readFile(flag: string, file: string): Buffer {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    throw new SettingProblem(`${flag} ${file} cannot be read (${code}); expected a PEM file that this user may read`);
  }
}

function findProblem({ cert, key }: Pair, { certFile, keyFile }: TlsFiles): string | undefined {
  try {
    createSecureContext({ cert });
  } catch {
    return `--tls-cert ${certFile} holds no certificate; expected a certificate chain in PEM form`;
  }
  try {
    createSecureContext({ key });
  } catch {
    return `--tls-key ${keyFile} holds no private key that can be read without a password; expected one in PEM form`;
  }
  try {
    createSecureContext({ cert, key });
  } catch {
    return `--tls-key ${keyFile} is not the key of --tls-cert ${certFile}; expected two files that belong together`;
  }
  return undefined;
}

export interface TlsReloading {
  /** Looks at the files now and takes them if they can be used. */
  reload(): void;
  stop(): void;
}

export function keepTlsFresh(server: Server, files: TlsFiles, first: Pair, logger: FastifyBaseLogger): TlsReloading {
  let taken = stampOf(first);
  let refused: string | undefined;
  let lastSeen = taken;
  logger.info(describe(first), "TLS certificate in use");

  function look(isSure: boolean): void {
    const read = tryReading(files);
    const stamp = read.kind === "read" ? stampOf(read.pair) : read.problem;
    // Two files are never replaced in the same moment: what is half-way there is no mistake yet.
    const isSettled = isSure || stamp === lastSeen;
    lastSeen = stamp;
    if (stamp === taken) refused = undefined;
    if (stamp === taken || !isSettled || (stamp === refused && !isSure)) return;
    const problem = read.kind === "read" ? findProblem(read.pair, files) : read.problem;
    if (problem !== undefined || read.kind === "unreadable") {
      refused = stamp;
      logger.error(`the new TLS certificate is not taken, the one in use stays: ${problem}`);
      return;
    }
    server.setSecureContext({ ...read.pair });
    taken = stamp;
    refused = undefined;
    logger.info(describe(read.pair), "TLS certificate renewed");
  }

  const timer = setInterval(() => look(false), POLL_MS).unref();
  return { reload: () => look(true), stop: () => clearInterval(timer) };
}

type Reading =
  { readonly kind: "read"; readonly pair: Pair } | { readonly kind: "unreadable"; readonly problem: string };

function tryReading(files: TlsFiles): Reading {
  try {
    return {
      kind: "read",
      pair: { cert: readFile("--tls-cert", files.certFile), key: readFile("--tls-key", files.keyFile) },
    };
  } catch (error) {
    return { kind: "unreadable", problem: (error as Error).message };
  }
}

function stampOf({ cert, key }: Pair): string {
  return createHash("sha256").update(cert).update("\0").update(key).digest("hex");
}

function describe({ cert }: Pair): object {
  const { subject, validTo } = new X509Certificate(cert);
  return { subject: subject.replaceAll("\n", ", "), validTo };
}
