/** Trees in a folder on this machine, by way of the start server. Decides nothing: routes and answers are in the protocol. */
import {
  CLOUD_PATH,
  PICTURE_TYPE,
  TOKEN_HEADER,
  TOKEN_META,
  type FileChanged,
  type FileList,
  type FileWritten,
  type ServerEvent,
  type ServerProblem,
  type SessionInfo,
} from "../protocol/server.ts";
import type { TreeSource, WriteOutcome } from "./tree-source.ts";

/** Undefined where no start server gave the page. */
export function serverToken(): string | undefined {
  const token = document.querySelector<HTMLMetaElement>(`meta[name="${TOKEN_META}"]`)?.content;
  return token === "" ? undefined : token;
}

export async function openServerSource(token: string): Promise<TreeSource> {
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

  const session = (await (await ask("/api/session")).json()) as SessionInfo;
  return {
    name: session.folder,
    cloud: session.hasCloud ? { kind: "service", path: CLOUD_PATH, headers } : { kind: "memory" },
    follow(listener) {
      const events = new EventSource(`/api/events?token=${encodeURIComponent(token)}`);
      events.onopen = () => listener({ kind: "connection", isThere: true });
      // The browser tries again by itself.
      events.onerror = () => listener({ kind: "connection", isThere: false });
      events.onmessage = ({ data }: MessageEvent<string>) => {
        const event = JSON.parse(data) as ServerEvent;
        if (event.kind === "page") location.reload();
        else listener(event);
      };
    },
    async list() {
      return ((await (await ask("/api/files")).json()) as FileList).files;
    },
    async read(path) {
      const response = await ask(addressOf(path));
      if (response.status === 404) return null;
      return { text: await response.text(), version: response.headers.get("etag") ?? "" };
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

const addressOf = (path: string): string => `/api/files/${path.split("/").map(encodeURIComponent).join("/")}`;

async function problemOf(response: Response): Promise<string> {
  try {
    return ((await response.json()) as ServerProblem).problem;
  } catch {
    return `the start server answers ${response.status}`;
  }
}
