import { expect, test } from "vitest";
import { createViewSchema } from "./view";

const titleOf = (title: string) => createViewSchema.safeParse({ title, address: "" }).data?.title;

test.each([
  ["  Cold-chain   buyers ", "Cold-chain buyers"],
  ["two\nlines\tand\u2028more", "two lines and more"],
  ["\u202eetis live", "etis live"],
  ["<img src=x onerror=alert(1)>", "<img src=x onerror=alert(1)>"],
  ["'; drop table views; --", "'; drop table views; --"],
  ["المشترون", "المشترون"],
  ["👩‍🚀", "👩‍🚀"],
  ["é".repeat(60), "é".repeat(60)],
  ["é".repeat(61), undefined],
  ["", undefined],
  [" \u200b\u2060\u00a0", undefined],
  ["\u202e\u202d", undefined],
])("the title %j becomes %j", (given, kept) => expect(titleOf(given)).toBe(kept));
