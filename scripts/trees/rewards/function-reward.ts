/** The ancestor's reward, a function of an extension: what its author may write. It has no `type`. */
import { isNameSpace, NAME_SPACE_PATTERN } from "../../core/tree/ids.ts";
import { quote, type Scope } from "../../core/checks/issue.ts";
import { asObject, has, isMeant, isObject, refuseMissingKey, type JsonObject } from "../../core/checks/shape.ts";
import type { FunctionReward } from "../../core/rewards/rewards.ts";
import { shapeOf } from "../shapes/check-of.ts";
import { describes, object, optional, text, value, type JsonPart, type ShapeContext } from "../shapes/schema.ts";

export const functionReward = describes<FunctionReward>()(
  object(
    {
      function_name: text({ says: "The function's name. Empty: nothing happens.", examples: ["giveCrown"] }),
      name_space: optional(
        text({
          says: 'The name space and system the function is registered under, as "nameSpace:systemName". Needed unless function_name is empty.',
          examples: ["myPack:rewards"],
        }),
      ),
      data: optional(
        value<Readonly<Record<string, unknown>>>(
          { says: "What the function gets, with the player's id added as playID.", examples: [{ rank: "knight" }] },
          { check: () => checkData, json: () => ({ type: "object" }) },
        ),
      ),
    },
    { says: "Calls a reward function that a script has registered." },
    { also: (context) => (entry, scope) => checkFunction(entry as JsonObject, scope, context) },
  ),
);

/** What a JSON schema says of `name_space`, which an empty function name does not need. */
export const NAMED_FUNCTION: JsonPart = {
  if: { properties: { function_name: { type: "string", minLength: 1 } }, required: ["function_name"] },
  then: { required: ["name_space"], properties: { name_space: { type: "string", pattern: NAME_SPACE_PATTERN } } },
};

function checkFunction(entry: JsonObject, scope: Scope, context: ShapeContext): void {
  const functionName = entry["function_name"];
  if (typeof functionName !== "string" || functionName === "") return;
  checkNameSpace(entry, scope, context);
  if (context.hasExtensions !== false) return;
  const problem = `no extension is built in, so nothing registers ${quote(functionName)} and it stays owed`;
  scope.at("function_name").warn("no-extension", problem, "the build to get --extension FILE with that function");
}

function checkNameSpace(entry: JsonObject, scope: Scope, context: ShapeContext): void {
  const name = entry["name_space"];
  const expected = '"nameSpace:systemName", as registered with registerRewardFunctions';
  if (name === undefined) {
    if (!isMeant("name_space", entry, shapeOf(functionReward, context)))
      refuseMissingKey("name_space", scope, expected);
  } else if (typeof name === "string" && !isNameSpace(name)) {
    scope.at("name_space").refuse("bad-name-space", `${quote(name)} names no system of a name space`, expected);
  }
}

function checkData(given: unknown, scope: Scope): void {
  const data = asObject(given, scope);
  if (data === undefined) return;
  if (has(data, "playID")) {
    const problem = "the reward function gets the player's id under this key, so the value is lost";
    scope.key("playID").warn("reserved-key", problem, "another key");
  }
  refusePrototypeKeys(data, scope);
}

/** A copy of an object with such a key would be an object with another nature instead of one more entry. */
function refusePrototypeKeys(given: unknown, scope: Scope): void {
  if (Array.isArray(given)) given.forEach((one, index) => refusePrototypeKeys(one, scope.at(index)));
  else if (isObject(given)) {
    for (const key of Object.keys(given)) {
      if (key === "__proto__")
        scope.key(key).refuse("forbidden-key", "JavaScript gives this key a meaning", "another key");
      else refusePrototypeKeys(given[key], scope.at(key));
    }
  }
}
