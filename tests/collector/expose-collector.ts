import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * As if Node had been started with `--expose-gc`: for the whole process, and for good. Tests that ask for it have a
 * process of their own therefore.
 * @returns what makes that all that nothing holds is gone
 */
export function exposeCollector(): () => void {
  setFlagsFromString("--expose-gc");
  return runInNewContext("gc") as () => void;
}
