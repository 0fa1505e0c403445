/** How long is waited for what the service does, where the machine is busy. */
import { shortOrLong } from "../../support/long.ts";

/** For what comes in a moment, on a machine that is busy. */
export const PATIENT = { timeout: 60_000, interval: 50 };

/** A service beside tests that keep the machine busy, and turns nobody away for that. */
export const UNHURRIED = ["--max-event-loop-delay", "0"];

/** A deadline for a test, far above what it needs. */
export const PROOF_TIMEOUT_MS = shortOrLong(300_000, 3_600_000);
