/** All the criteria of the castle's data pack. */
import { ROWS as CRITERIA, type Row } from "./castle-criteria.ts";
import { NEWEST_SPELLINGS } from "./castle-newest-spellings.ts";
import { OLD_SPELLINGS } from "./castle-old-spellings.ts";

export const ROWS: Readonly<Record<string, Row>> = { ...CRITERIA, ...OLD_SPELLINGS, ...NEWEST_SPELLINGS };
