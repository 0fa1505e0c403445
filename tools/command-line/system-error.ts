/**
 * What the system refused, in words for whoever gave the command: what it was about and what can be done. An error that is not
 * the system's has no words here; it is a fault of the program, whose stack tells more.
 */

/** Undefined: it is no refusal of the system. */
export function refusalOf(error: unknown): string | undefined {
  const { code, syscall, path, dest, port } = error as NodeJS.ErrnoException & { dest?: string; port?: number };
  if (!(error instanceof Error) || code === undefined || syscall === undefined) return undefined;
  if (syscall === "listen") return refusedPort(code, port ?? 0);
  const what = [path, dest].filter((place) => place !== undefined).join(" → ") || "a file";
  return `${what}: ${REASONS[code] ?? `the system refuses it (${error.message})`}`;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "you may not do this here; expected a place that you may read and write",
  EPERM: "you may not do this here, or another program holds it open; expected a place that you may read and write",
  EROFS: "nothing can be written on this disk; expected another place",
  ENOSPC: "the disk is full; expected some free space",
  EDQUOT: "your share of the disk is full; expected some free space",
  EBUSY: "another program holds it open; close it and try again",
  EMFILE: "too many files are open; close other programs and try again",
  ENOENT: "it is not there, or is a link that leads nowhere; expected a path that exists",
  ENOTDIR: "a part of this path is a file; expected folders",
  EEXIST: "there is a file of this name; expected a folder, or another place",
  EISDIR: "it is a folder; expected a file",
  ELOOP: "its links lead in a circle; expected a path that ends somewhere",
  ENAMETOOLONG: "the path is too long for this system; expected a shorter one",
};

function refusedPort(code: string, port: number): string {
  if (code === "EADDRINUSE") return `--port ${port}: another program has it; expected a free one, or 0 for any`;
  if (code === "EACCES") return `--port ${port}: you may not take it; expected one from 1024 on, or 0 for any`;
  return `--port ${port}: the system refuses it (${code}); expected a free one, or 0 for any`;
}
