/**
 * Values that live forms show and follow: written by the pack at any time, by the client only where that was allowed.
 * Both kinds of writes are told to whoever subscribed.
 */
import type { Host } from "../host.ts";
import { UsageError } from "../host.ts";

export interface Observable<Value = unknown> {
  value: Value;
  readonly isClientWritable: boolean;
  readonly subscribers: Set<(value: Value) => void>;
}

const CLASSES = ["ObservableBoolean", "ObservableNumber", "ObservableString", "ObservableUIRawMessage"] as const;

export interface Observables {
  /** What a form shows of a value or of an observable of it. */
  read(given: unknown): unknown;
  /** The state behind an observable; undefined for a plain value. */
  behind(given: unknown): Observable | undefined;
  /** What the client does. */
  writeByClient(observable: Observable, value: unknown): void;
}

export function defineObservables(host: Host): Observables {
  const { guard, execution } = host;

  function set(observable: Observable, value: unknown): void {
    if (observable.value === value) return;
    observable.value = value;
    for (const subscriber of [...observable.subscribers])
      execution.run("full", "a subscriber of an observable", () => subscriber(value));
  }

  for (const className of CLASSES) {
    guard.define(className, {
      construct: (value: unknown, options?: { clientWritable: boolean }): Observable => ({
        value,
        isClientWritable: options?.clientWritable === true,
        subscribers: new Set(),
      }),
      call: {
        getData: ({ value }: Observable) => value,
        setData: set,
        subscribe({ subscribers }: Observable, callback: (value: unknown) => void) {
          subscribers.add(callback);
          return callback;
        },
        unsubscribe: ({ subscribers }: Observable, callback: (value: unknown) => void) => subscribers.delete(callback),
      },
    });
  }

  function behind(given: unknown): Observable | undefined {
    const className = CLASSES.find((name) => guard.isInstance(given, name));
    return className === undefined ? undefined : guard.unwrap<Observable>(given, className);
  }

  return {
    behind,
    read(given) {
      const observable = behind(given);
      return observable ? observable.value : given;
    },
    writeByClient(observable, value) {
      if (!observable.isClientWritable) throw new UsageError("the pack does not let the client write this value");
      set(observable, value);
    },
  };
}
