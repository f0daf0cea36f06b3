import { describe, expect, it } from "vitest";
import { asHtml, asPlainText, boxOf, cellCount, safeCell, stepRange } from "./cell-range";

const at = (row: number, col: number) => ({ from: { row, col }, to: { row, col } });
const size = { rows: 3, cols: 4 };

describe("a range of cells", () => {
  it("is the same box whichever corner it began in", () => {
    const box = { top: 1, bottom: 4, left: 0, right: 2 };
    expect(boxOf({ from: { row: 4, col: 0 }, to: { row: 1, col: 2 } })).toEqual(box);
    expect(boxOf({ from: { row: 1, col: 2 }, to: { row: 4, col: 0 } })).toEqual(box);
    expect(cellCount(box)).toBe(12);
  });

  it("steps within the table", () => {
    expect(stepRange(at(0, 0), "ArrowUp", false, size)).toEqual(at(0, 0));
    expect(stepRange(at(0, 0), "ArrowDown", false, size)).toEqual(at(1, 0));
    expect(stepRange(at(2, 3), "ArrowDown", false, size)).toEqual(at(2, 3));
    expect(stepRange(at(1, 1), "End", false, size)).toEqual(at(1, 3));
    expect(stepRange(at(1, 1), "Home", false, size)).toEqual(at(1, 0));
  });

  it("grows from where it began", () => {
    const grown = stepRange(at(1, 1), "ArrowRight", true, size);
    expect(grown).toEqual({ from: { row: 1, col: 1 }, to: { row: 1, col: 2 } });
  });

  it("leaves other keys alone", () => {
    for (const key of ["a", "Enter", "constructor", "toString"]) expect(stepRange(at(1, 1), key, false, size)).toBeUndefined();
  });
});

describe("copied text", () => {
  it("has tabs between cells and lines between rows", () => {
    expect(
      asPlainText([
        ["Ana", "Buyer"],
        ["Bo", ""],
      ]),
    ).toBe("Ana\tBuyer\nBo\t");
  });

  it("quotes what would break the grid", () => {
    expect(asPlainText([["one\ntwo", 'says "no"', "a\tb", "plain"]])).toBe('"one\ntwo"\t"says ""no"""\t"a\tb"\tplain');
  });

  it("gives one cell as it is said", () => {
    expect(asPlainText([['one\n"two"']])).toBe('one\n"two"');
  });

  it.each(["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", " =1", "\t=1", "＝1", '=HYPERLINK("http://evil")'])(
    "keeps %j from running, in text and in markup",
    (text) => {
      expect(safeCell(text)).toBe(`'${text}`);
      expect(asPlainText([[text]]).startsWith("'")).toBe(true);
      expect(asPlainText([[text, "x"]])).toMatch(/^"?'/);
      expect(asHtml([[text]])).toContain("<td>'");
    },
  );

  it.each(["-5", "+49", "-3.5%", "1,000", "a=b", "", "35-44"])("leaves %j as it is", (text) => expect(safeCell(text)).toBe(text));

  it("lets no markup out of a cell", () => {
    expect(asHtml([['<img src=x onerror="1">', "a & b\nc"]])).toBe(
      "<table><tr><td>&lt;img src=x onerror=&quot;1&quot;&gt;</td><td>a &amp; b<br>c</td></tr></table>",
    );
  });
});
