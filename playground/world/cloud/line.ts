/**
 * The way of one server to the cloud, with the faults that the person at the page has chosen. Decides when an answer
 * arrives and whether one does; keeps what went through, for them to look at. Time is the world's ticks.
 */
import type { HttpHandler, HttpRequestSeen, HttpResponseGiven } from "../../../simulator/options.ts";
import type { CloudFault } from "../../protocol/commands.ts";
import type { RequestView } from "../../protocol/views.ts";
import type { CloudAnswer, PlaygroundCloud } from "./cloud.ts";

/** What the pack is told in its configuration; no request ever goes there. */
export const CLOUD_ADDRESS = "http://cloud.playground";

/** Three seconds, which is less than the pack waits for. */
const SLOW_TICKS = 60;

export interface Line {
  readonly http: HttpHandler;
  /** Requests that have no answer yet. */
  readonly underWay: number;
  /** Those of them that wait for a tick to come: no real time brings them an answer. */
  readonly held: number;
  /** To be called before each tick. */
  beforeTick(tick: number): void;
  /** What went through since the last call. */
  takeSeen(): readonly RequestView[];
}

export interface LineOptions {
  readonly cloud: () => PlaygroundCloud | undefined;
  readonly fault: () => CloudFault;
  /** The line's server has told the cloud something of an account, or asked for it. */
  readonly touched: (account: string) => void;
}

export function createLine({ cloud, fault, touched }: LineOptions): Line {
  let seen: RequestView[] = [];
  let held: { readonly due: number; readonly go: () => void }[] = [];
  let now = 0;
  let underWay = 0;

  const wait = (ticks: number): Promise<void> => new Promise((resolve) => held.push({ due: now + ticks, go: resolve }));

  async function slowly(answer: CloudAnswer | Promise<CloudAnswer>): Promise<CloudAnswer> {
    const given = await answer;
    await wait(SLOW_TICKS);
    return given;
  }

  function note(request: HttpRequestSeen, path: string, more: Partial<RequestView>): void {
    seen.push({ tick: now, method: request.method.toUpperCase(), path, body: request.body, ...more });
  }

  return {
    http(request) {
      const path = request.uri.slice(CLOUD_ADDRESS.length);
      const place = cloud();
      const chosen = fault();
      if (!place || chosen === "off") {
        note(request, path, {});
        throw new Error("the cloud cannot be reached");
      }
      for (const account of accountsIn(path, request.body)) touched(account);
      const heard = (answer: CloudAnswer): HttpResponseGiven => {
        const isLost = fault() === "answers lost";
        note(request, path, { status: answer.status, answer: answer.body, ...(isLost ? { isLost } : {}) });
        if (isLost) throw new Error("the answer was lost");
        return responseOf(answer);
      };
      const answer = place.answer({ method: request.method.toUpperCase(), path, body: request.body });
      if (!(answer instanceof Promise) && chosen !== "slow") return heard(answer);
      underWay += 1;
      const later = chosen === "slow" ? slowly(answer) : Promise.resolve(answer);
      return later.then(heard).finally(() => (underWay -= 1));
    },
    get underWay() {
      return underWay;
    },
    get held() {
      return held.length;
    },
    beforeTick(tick) {
      now = tick;
      const due = held.filter((one) => one.due <= tick);
      held = held.filter((one) => one.due > tick);
      for (const { go } of due) go();
    },
    takeSeen() {
      const taken = seen;
      seen = [];
      return taken;
    },
  };
}

function responseOf({ status, body, retryAfterSeconds }: CloudAnswer): HttpResponseGiven {
  const headers = [{ key: "content-type", value: "application/json" }];
  if (retryAfterSeconds !== undefined) headers.push({ key: "retry-after", value: String(retryAfterSeconds) });
  return { status, headers, body };
}

function accountsIn(path: string, body: string): string[] {
  const asked = /^\/v1\/players\/([^/?]+)\/nodes/.exec(path)?.[1];
  if (asked !== undefined) return [decodeURIComponent(asked)];
  if (path !== "/v1/reports") return [];
  const { reports } = JSON.parse(body) as { reports?: { player?: string }[] };
  return [...new Set((reports ?? []).flatMap(({ player }) => (player === undefined ? [] : [player])))];
}
