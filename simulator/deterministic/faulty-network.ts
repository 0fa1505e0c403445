/**
 * The way between worlds and the cloud, in one thread and by one seed: each request gets a fate when it leaves, by the
 * weather of the moment. A world hears of its request at most once; the cloud may hear of it never, late or twice.
 *
 *   fate        │ the cloud                    │ the world
 *   fine        │ handles it                   │ gets the answer
 *   lost        │ never hears of it            │ hears of a broken connection, or nothing until the time limit
 *   replyLost   │ handles it                   │ as lost
 *   late        │ handles it after the limit   │ as lost
 *   twice       │ handles it, later once more  │ gets the first answer
 *   swallowed   │ handles it or not            │ nothing, ever
 *   tooMany     │ says 429                     │ gets that
 *   busy        │ says 503 with Retry-After    │ gets that
 *   broken      │ says 500                     │ gets that
 *   hostile     │ handles it or not            │ gets a spoilt answer
 *   refused     │ never hears of it            │ the platform has too many requests under way
 */

import type { WireRequest, WireResponse } from "./cloud-http.ts";
import { spoilAnswer } from "./hostile-answers.ts";
import type { Random } from "./random.ts";

export type Fate =
  | "fine"
  | "lost"
  | "replyLost"
  | "late"
  | "twice"
  | "swallowed"
  | "tooMany"
  | "busy"
  | "broken"
  | "hostile"
  | "refused";

/** What the world's end of the connection tells. */
export type WireOutcome =
  { readonly kind: "response"; readonly response: WireResponse } | { readonly kind: "fault"; readonly name: string };

export type Weather = Readonly<Partial<Record<Fate, number>>>;

/** How often each fate strikes, by the name of the weather. */
export const WEATHERS = {
  calm: { fine: 1 },
  mixed: {
    fine: 12,
    lost: 1,
    replyLost: 2,
    late: 1,
    twice: 2,
    swallowed: 1,
    tooMany: 1,
    busy: 1,
    broken: 1,
    hostile: 1,
    refused: 1,
  },
  lossy: { fine: 2, lost: 2, replyLost: 4, late: 2, twice: 2 },
  outage: { lost: 1 },
  overload: { fine: 1, tooMany: 2, busy: 2, refused: 1 },
  hostile: { fine: 1, hostile: 3, broken: 1, swallowed: 1 },
} as const satisfies Record<string, Weather>;

export interface FaultyNetwork {
  /** `settle` is called at most once, never before `send` has returned. */
  send(request: WireRequest, settle: (outcome: WireOutcome) => void): void;
  /** Lets one tick pass and delivers what is due. */
  tick(): void;
  setWeather(weather: Weather): void;
  /** Requests and answers that are still on their way. */
  readonly underWay: number;
}

/** The platform's client gives up after so long. */
const LIMIT_TICKS = 200;
const CALM_LATENCY_TICKS = 3;

export function createFaultyNetwork(random: Random, answer: (request: WireRequest) => WireResponse): FaultyNetwork {
  const due = new Map<number, (() => void)[]>();
  let now = 0;
  let underWay = 0;
  let weather: Weather = WEATHERS.calm;

  function after(ticks: number, task: () => void): void {
    underWay += 1;
    const tick = now + Math.max(1, ticks);
    const tasks = due.get(tick);
    if (tasks) tasks.push(task);
    else due.set(tick, [task]);
  }

  const latency = (): number => (weather === WEATHERS.calm ? CALM_LATENCY_TICKS : random.between(1, 40));
  /** A connection that breaks at once, or one that says nothing until the time limit. */
  const fault = (): { ticks: number; outcome: WireOutcome } =>
    random.chance(0.5)
      ? { ticks: latency(), outcome: { kind: "fault", name: "InternalHttpRequestError" } }
      : { ticks: LIMIT_TICKS, outcome: { kind: "fault", name: "RequestTimeout" } };

  return {
    setWeather(next) {
      weather = next;
    },
    get underWay() {
      return underWay;
    },
    tick() {
      now += 1;
      const tasks = due.get(now);
      if (!tasks) return;
      due.delete(now);
      for (const task of tasks) {
        underWay -= 1;
        task();
      }
    },
    send(request, settle) {
      const fail = (): void => {
        const { ticks, outcome } = fault();
        after(ticks, () => settle(outcome));
      };
      const status = (code: number, retryAfterSeconds: number): void =>
        after(latency(), () =>
          settle({
            kind: "response",
            response: { status: code, body: "", ...(retryAfterSeconds > 0 ? { retryAfterSeconds } : {}) },
          }),
        );
      const handle = (change: (response: WireResponse) => WireResponse = (response) => response): void =>
        after(latency(), () => {
          const response = change(answer(request));
          after(latency(), () => settle({ kind: "response", response }));
        });

      const fate = random.weighted<Fate>(weather);
      switch (fate) {
        case "fine":
          return handle();
        case "lost":
          return fail();
        case "replyLost":
          after(latency(), () => void answer(request));
          return fail();
        case "late":
          after(LIMIT_TICKS + random.between(1, 400), () => void answer(request));
          return fail();
        case "twice":
          handle();
          return after(random.between(41, 500), () => void answer(request));
        case "swallowed":
          if (random.chance(0.5)) after(latency(), () => void answer(request));
          return;
        case "tooMany":
          return status(429, random.chance(0.7) ? random.between(1, 5) : 0);
        case "busy":
          return status(503, random.chance(0.8) ? random.between(1, 20) : 0);
        case "broken":
          return status(500, 0);
        case "hostile":
          if (random.chance(0.5)) after(latency(), () => void answer(request));
          return handle((response) => ({ ...response, body: spoilAnswer(response.body, random) }));
        case "refused":
          return after(1, () => settle({ kind: "fault", name: "HttpRequestLimitExceededError" }));
      }
    },
  };
}
