/**
 * Where a command was called from and where its words go, so that tests can call it without starting a process.
 */

export interface Terminal {
  /** The folder that the caller stands in. */
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  out(text: string): void;
  err(text: string): void;
}

export const processTerminal: Terminal = {
  cwd: process.cwd(),
  environment: process.env,
  out: (text) => void process.stdout.write(text),
  err: (text) => void process.stderr.write(text),
};
