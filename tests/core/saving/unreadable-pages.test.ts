/** Texts that are no page, or one that only a newer pack reads: none is ever taken for an empty page. */
import { describe, expect, it } from "vitest";
import { decodePage, encodePage } from "../../../scripts/core/saving/save-format.ts";
import { everyField, pageOf } from "./some-pages.ts";

describe("the save format", () => {
  const good = encodePage(
    pageOf([
      ["a", { progress: 1 }],
      ["b", everyField],
    ]),
  );
  it.each([
    ["no text at all", ""],
    ["text that is of no form", "{"],
    ["another JSON value", "[]"],
    ["a page of version 2 as JSON", '{"version":2,"mail":0,"nodes":{}}'],
    ["a newer version's JSON", '{"version":99,"mail":0,"nodes":{}}'],
    ["a save without a version", '{"mail":0,"nodes":{}}'],
    ["a version 1 without nodes", '{"version":1,"mail":0}'],
    ["a version 1 with a wrong mail number", '{"version":1,"mail":-1,"nodes":{}}'],
    ["a version 1 with an invalid node id", '{"version":1,"mail":0,"nodes":{"a\\"b":{"progress":1}}}'],
    [
      "a version 1 with an invalid operation id",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"base":0,"version":0,"pending":1,"nextOp":"a\\"b"}}}}',
    ],
    ["a version 1 record without progress", '{"version":1,"mail":0,"nodes":{"a":{}}}'],
    ["a version 1 record with negative progress", '{"version":1,"mail":0,"nodes":{"a":{"progress":-1}}}'],
    ["a version 1 record with a fraction", '{"version":1,"mail":0,"nodes":{"a":{"progress":1.5}}}'],
    ["a version 1 record with another key", '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"toString":1}}}'],
    [
      "a version 1 cloud record without its base",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"version":1,"pending":0}}}}',
    ],
    [
      "a version 1 report without its delta",
      '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"cloud":{"base":0,"version":1,"pending":0,"reports":[{"op":"x"}]}}}}',
    ],
    ["a version 1 debt without a place", '{"version":1,"mail":0,"nodes":{"a":{"progress":1,"owed":{"x":1}}}}'],
    ["the beginning of a page", good.slice(0, -1)],
    ["a page without its records", good.slice(0, good.indexOf("~g")) + "~."],
    ["a wrong mail number", good.replace("2~4~", "2~-4~")],
    ["a wrong operation id", good.replace('"x":"mx1-0a-3"', '"x":"a b"')],
    ["a wrong debt", good.replace('"#2":0', '"#2":-1')],
    ["a wrong debt of another round", good.replace('"l":[[20782,3,', '"l":[[20782,0,')],
    ["a record without progress", good.replace('"p":5,', "")],
    ["a cloud record without its base", good.replace('"c":{"b":3,', '"c":{')],
    ["rows of another width", good.replace("~g", "~g0")],
  ])("never takes %s for an empty page", (_what, text) => {
    expect(decodePage(text)).toHaveProperty("unreadable");
  });

  it.each([
    ["version", good.replace(/^2~/, "3~")],
    ["need", good.replace("~4~~", "~4~r~")],
    ["section", good.replace("~g", "~b???~g")],
    ["flag of a row", good.replace(/~g(.{6})-/, "~g$11")],
    ["field", good.replace('"p":5', '"p":5,"j":1')],
    ["field of a cloud record", good.replace('"b":3', '"b":3,"w":1')],
  ])("does not read a page without a %s that only a newer pack knows", (_what, text) => {
    expect(decodePage(text)).toHaveProperty("unreadable");
  });
});
