/** What a dialog does when its button is pressed: meanwhile it cannot be pressed again; after it the dialog closes, or says why not. */
import { useState } from "preact/hooks";

export interface Doing {
  readonly why: string | undefined;
  readonly isBusy: boolean;
  /** @param act gives back why it cannot be done; undefined = it is done */
  readonly run: (act: () => Promise<string | undefined>) => void;
  readonly say: (why: string | undefined) => void;
}

export function useDoing(onClose: () => void): Doing {
  const [why, say] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  return {
    why,
    isBusy,
    say,
    run(act) {
      setBusy(true);
      void act().then((problem) => {
        setBusy(false);
        say(problem);
        if (problem === undefined) onClose();
      });
    },
  };
}
