/**
 * Turns schemas into checks for the routes, and failed checks into words a client can use.
 */
import type { TSchema } from "typebox";
import { Compile } from "typebox/compile";
import { HttpProblem } from "./errors.ts";

const MAX_DETAILS_CHARACTERS = 300;

export function compileValidator(schema: unknown, httpPart: string | undefined) {
  const validator = Compile(schema as TSchema);
  return (value: unknown): { value: unknown } | { error: Error } => {
    if (validator.Check(value)) return { value };
    const [first] = validator.Errors(value);
    const place = first === undefined || first.instancePath === "" ? (httpPart ?? "request") : first.instancePath;
    const details = `${place}: ${first?.message ?? "not as documented"}`.slice(0, MAX_DETAILS_CHARACTERS);
    return { error: new HttpProblem(400, "malformed request", details) };
  };
}
