/**
 * An extension that does what a test tells it: makes a call with functions that behave as told, and tells what they
 * were given. It lives in the pack, so its callbacks are those of an author.
 */
import { system } from "@minecraft/server";
import { achievements } from "bedrock-achievements";

/** An `extra` can be longer than a script event may be. */
const SHORT = 100;

function say(what) {
  system.sendScriptEvent(
    "test:said",
    JSON.stringify(what, (key, value) => (key === "extra" ? value.slice(0, SHORT) : value)),
  );
}

function behave(list) {
  const how = list.length > 1 ? list.shift() : list[0];
  if (how.throws) throw new Error("this function throws");
  if ("promises" in how) return Promise.resolve(how.promises);
  if ("repeats" in how) return how.repeats.repeat(how.times);
  return how.value;
}

system.afterEvents.scriptEventReceive.subscribe(
  ({ id, message }) => {
    if (id !== "test:do") return;
    const { n, method, args, callback, getExtra } = JSON.parse(message);
    const functions = [];
    if (callback || getExtra) {
      functions.push(
        callback &&
          ((data) => {
            say({
              n,
              heard:
                method === "getCloudStorage" && data
                  ? { ...data, entity: data.entity.length, first: data.entity[0] }
                  : data,
            });
            return behave(callback);
          }),
      );
    }
    if (getExtra) {
      functions.push(() => {
        say({ n, asked: true });
        return behave(getExtra);
      });
    }
    say({ n, result: achievements[method](...args, ...functions) });
  },
  { namespaces: ["test"] },
);
