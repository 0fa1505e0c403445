/** The kinds of problems in words, for counting many of them. */
import type { IssueCode } from "../core/checks/issue.ts";

/** The code itself, spelled for readers: `unknown-item` is "unknown item". */
export function kindOfIssue(code: IssueCode): string {
  return code === "not-json" ? "not JSON" : code === "not-utf8" ? "not UTF-8" : code.replace(/-/g, " ");
}
