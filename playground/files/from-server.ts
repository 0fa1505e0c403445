/** Trees in a folder on this machine, by way of the start server. Decides nothing: routes and answers are in the protocol. */
import {
  CLOUD_PATH,
  PICTURE_TYPE,
  TOKEN_HEADER,
  TOKEN_META,
  type FileChanged,
  type FileList,
  type FileText,
  type FileWritten,
  type ServerEvent,
  type ServerProblem,
  type SessionInfo,
  type Texts,
} from "../protocol/server.ts";
import { together } from "./together.ts";
import type { SourceNews, TreeSource, WriteOutcome } from "./tree-source.ts";

/** Files in one request. */
const MOST_TOGETHER = 1_000;

const AGAIN_MILLISECONDS = 2_000;

/** Undefined where no start server gave the page. */
export function serverToken(page: Document = document): string | undefined {
  const token = page.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content;
  return token === "" ? undefined : token;
}

export async function openServerSource(firstToken: string): Promise<TreeSource> {
  let token = firstToken;
  const headers = { [TOKEN_HEADER]: token };

  async function ask(
    path: string,
    init: RequestInit & { readonly headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const response = await fetch(path, { ...init, headers: { ...headers, ...init.headers } });
    if (response.ok || response.status === 404 || response.status === 412) return response;
    throw new Error(await problemOf(response));
  }

  async function change(
    method: "PUT" | "DELETE",
    path: string,
    known: string | null,
    text?: string,
  ): Promise<WriteOutcome> {
    const condition: Record<string, string> = known === null ? { "if-none-match": "*" } : { "if-match": known };
    const response = await ask(addressOf(path), {
      method,
      headers: { ...condition, ...(text === undefined ? {} : { "content-type": "text/plain; charset=utf-8" }) },
      ...(text === undefined ? {} : { body: text }),
    });
    if (response.status === 412) return { kind: "changed", now: (await response.json()) as FileChanged };
    if (!response.ok) throw new Error(await problemOf(response));
    return { kind: "written", version: ((await response.json()) as Partial<FileWritten>).etag ?? "" };
  }

  const readOne = together(async (paths: readonly string[]): Promise<readonly FileText[]> => {
    const response = await ask("/api/texts", { method: "POST", body: JSON.stringify({ paths }) });
    return ((await response.json()) as Texts).files;
  }, MOST_TOGETHER);

  function hear(listener: (news: SourceNews) => void): void {
    const events = new EventSource(`/api/events?token=${encodeURIComponent(token)}`);
    events.onopen = () => listener({ kind: "connection", isThere: true });
    events.onerror = () => {
      listener({ kind: "connection", isThere: false });
      // Where it was not turned away, the browser tries again by itself.
      if (events.readyState === EventSource.CLOSED) void hearAnew(listener);
    };
    events.onmessage = ({ data }: MessageEvent<string>) => listener(JSON.parse(data) as ServerEvent);
  }

  /** A server that was started again knows the page's token no more: what is unsaved is written with that of its own page. */
  async function hearAnew(listener: (news: SourceNews) => void): Promise<void> {
    const now = await tokenNow();
    if (now === undefined) {
      setTimeout(() => void hearAnew(listener), AGAIN_MILLISECONDS);
      return;
    }
    const isAnother = now !== token;
    token = headers[TOKEN_HEADER] = now;
    if (isAnother) listener({ kind: "page" });
    hear(listener);
  }

  const session = (await (await ask("/api/session")).json()) as SessionInfo;
  return {
    name: session.folder,
    cloud: session.hasCloud ? { kind: "service", path: CLOUD_PATH, headers } : { kind: "memory" },
    follow: hear,
    async list() {
      return ((await (await ask("/api/files")).json()) as FileList).files;
    },
    async read(path) {
      const file = await readOne(path);
      return file === null || "closed" in file ? file : { text: file.text, version: file.etag };
    },
    write: (path, text, known) => change("PUT", path, known, text),
    remove: (path, known) => change("DELETE", path, known),
    async addPicture(path, bytes) {
      const given = { "if-none-match": "*", "content-type": PICTURE_TYPE };
      const response = await ask(addressOf(path), {
        method: "PUT",
        headers: given,
        body: bytes as Uint8Array<ArrayBuffer>,
      });
      if (!response.ok && response.status !== 412) throw new Error(await problemOf(response));
      return response.ok;
    },
  };
}

/** Undefined: nobody gives the page now. */
async function tokenNow(): Promise<string | undefined> {
  try {
    const response = await fetch("/", { cache: "no-store" });
    if (!response.ok) return undefined;
    return serverToken(new DOMParser().parseFromString(await response.text(), "text/html"));
  } catch {
    return undefined;
  }
}

const addressOf = (path: string): string => `/api/files/${path.split("/").map(encodeURIComponent).join("/")}`;

async function problemOf(response: Response): Promise<string> {
  try {
    return ((await response.json()) as ServerProblem).problem;
  } catch {
    return `the start server answers ${response.status}`;
  }
}
