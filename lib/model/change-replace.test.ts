import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { replaceIn } from "./change-replace";
import type { Json } from "./json";

const rule = { wholeWord: false, matchCase: false };
const plain = (find: string, by: string, value: Json) => replaceIn(value, { ...rule, find, with: by });

describe("where it looks", () => {
  test("texts, lines, titles and values, texts inside records; never names of keys", () => {
    expect(plain("van", "lorry", "A van.")).toBe("A lorry.");
    expect(plain("van", "lorry", ["Van fees", "van", 3 as unknown as string])).toEqual(["lorry fees", "lorry", 3]);
    expect(plain("van", "lorry", [{ title: "Van", value: ["my van"], id: 7 }])).toEqual([{ title: "lorry", value: ["my lorry"], id: 7 }]);
    expect(plain("van", "lorry", { van: "van", deep: { van: ["van", { van: null }] } })).toEqual({
      van: "lorry",
      deep: { van: ["lorry", { van: null }] },
    });
  });

  test("a line that becomes empty stays out; one that was blank before is nobody's business", () => {
    expect(plain("gone", "", ["gone", " gone ", "", "gone too"])).toEqual(["", " too"]);
  });
});

describe("what it finds", () => {
  test.each([
    ["Cat", "cat cat's Category", "X X's Xegory"],
    ["straße", "STRASSE Straße", "STRASSE X"],
    ["a.c", "abc a.c", "abc X"],
    ["(x|y)", "x (X|y)", "x X"],
  ])("%s in %s without case, as it is written", (find, text, result) => {
    expect(plain(find, "X", text)).toBe(result);
  });

  test.each([
    ["cat", "cat category concat cat's cat_1 CAT", "X category concat X's cat_1 X"],
    ["über", "über überall Über", "X überall X"],
    ["e", "e e\u0301 é", "X e\u0301 é"],
    ["日本", "日本 日本語", "X 日本語"],
    ["C++", "C++ xC++ C++11", "X xC++ X11"],
    ["+", "1+1", "1X1"],
  ])("%s as a whole word in %s", (find, text, result) => {
    expect(replaceIn(text, { find, with: "X", wholeWord: true, matchCase: false })).toBe(result);
  });

  test("case counts when it is told to", () => {
    expect(replaceIn("Cat cat", { find: "cat", with: "dog", wholeWord: false, matchCase: true })).toBe("Cat dog");
  });

  test("what is put in means nothing but itself", () => {
    expect(plain("a", "$& $1 $$ $`", "a")).toBe("$& $1 $$ $`");
  });
});

test("exactly what cutting and joining the text at the word would give", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", ".", "$", "(", "\\", " ", "é", "𝒳"), maxLength: 40 });
  const find = fc.string({ unit: fc.constantFrom("a", "b", ".", "$", "(", "\\", "𝒳"), minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(text, find, text, (held, what, by) => {
      expect(replaceIn(held, { find: what, with: by, wholeWord: false, matchCase: true })).toBe(held.split(what).join(by));
    }),
  );
});
