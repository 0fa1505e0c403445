/** `HttpRequest` and `HttpHeader` as a pack fills them in. What becomes of a request that is sent is not known here. */
import type { HttpRequestSeen } from "../../types.ts";
import type { Guard } from "../guard/guard.ts";

export interface RequestState {
  uri: string;
  method: HttpRequestSeen["method"];
  body: string;
  headers: object[];
  timeout?: number | undefined;
}

export interface HeaderState {
  key: string;
  value: unknown;
}

export function defineHttpRequests(guard: Guard): void {
  guard.define("HttpHeader", {
    construct: (key: string, value: unknown): HeaderState => ({ key, value }),
    get: { key: (header: HeaderState) => header.key, value: (header: HeaderState) => header.value },
    set: {
      key(header: HeaderState, key: string) {
        header.key = key;
      },
      value(header: HeaderState, value: unknown) {
        header.value = value;
      },
    },
  });
  const field = <Key extends keyof RequestState>(name: Key) => ({
    read: (request: RequestState): RequestState[Key] => request[name],
    write(request: RequestState, value: RequestState[Key]): void {
      request[name] = value;
    },
  });
  const fields = {
    uri: field("uri"),
    method: field("method"),
    body: field("body"),
    headers: field("headers"),
    timeout: field("timeout"),
  };
  guard.define("HttpRequest", {
    construct: (uri: string): RequestState => ({ uri, method: "Get", body: "", headers: [] }),
    get: Object.fromEntries(Object.entries(fields).map(([name, { read }]) => [name, read])),
    set: Object.fromEntries(Object.entries(fields).map(([name, { write }]) => [name, write])) as Record<
      string,
      (request: RequestState, value: never) => void
    >,
    returnsSelf: ["addHeader", "setBody", "setHeaders", "setMethod", "setTimeout"],
    call: {
      addHeader(request: RequestState, key: string, value: unknown) {
        request.headers = [...request.headers, guard.wrap("HttpHeader", { key, value })];
      },
      setBody: fields.body.write,
      setHeaders: fields.headers.write,
      setMethod: fields.method.write,
      setTimeout: fields.timeout.write,
    },
  });
}
