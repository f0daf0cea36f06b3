import { describe, expect, it } from "vitest";
import {
  COLUMNS,
  type ColumnId,
  cellsFor,
  columnsOf,
  columnsText,
  DEFAULT_COLUMNS,
  hideColumn,
  LEAST_WIDTH,
  MOST_WIDTH,
  moveColumn,
  pinColumn,
  readColumns,
  resizeColumn,
  showColumn,
  writeColumns,
} from "./columns";

const some = columnsOf("state!,goals:320,pains,age");
const ids = (columns: readonly { id: string }[]) => columns.map(({ id }) => id).join(" ");

describe("columns in the address", () => {
  it("reads widths and pins, pinned ones first", () => {
    expect(readColumns("goals:320,age,state:90!")).toEqual([
      { id: "state", width: 90, pinned: true },
      { id: "goals", width: 320 },
      { id: "age" },
    ]);
  });

  it("writes what it reads", () => {
    for (const text of ["goals", "state:90!,goals:320,age", COLUMNS.slice(0, 24).join(",")]) {
      expect(writeColumns(readColumns(text) ?? [])).toBe(text);
    }
  });

  it.each([
    "name",
    "goals,goals",
    "goals:1",
    "goals:1000",
    "goals:abc",
    "__proto__",
    "constructor",
    "goals!:90",
    "",
    ",",
    COLUMNS.join(","),
  ])("refuses %j", (text) => expect(readColumns(text)).toBeNull());

  it("keeps widths within what can be seen", () => {
    expect(readColumns("goals:10,age:999")).toEqual([
      { id: "goals", width: LEAST_WIDTH },
      { id: "age", width: MOST_WIDTH },
    ]);
  });

  it("falls back to the standard ones, which the address leaves out", () => {
    expect(columnsOf("nonsense")).toBe(DEFAULT_COLUMNS);
    expect(columnsOf(undefined)).toBe(DEFAULT_COLUMNS);
    expect(columnsText(DEFAULT_COLUMNS)).toBe("");
    expect(columnsText(some)).toBe("state!,goals:320,pains,age");
  });
});

describe("arranging", () => {
  it("shows at the end, once", () => {
    expect(ids(showColumn(some, "voice"))).toBe("state goals pains age voice");
    expect(showColumn(some, "goals")).toBe(some);
    const full = columnsOf(COLUMNS.slice(0, 24).join(","));
    expect(showColumn(full, COLUMNS[30] as ColumnId)).toBe(full);
  });

  it("hides all but the last", () => {
    expect(ids(hideColumn(some, "goals"))).toBe("state pains age");
    const one = columnsOf("age");
    expect(hideColumn(one, "age")).toBe(one);
  });

  it("pins after the pinned and unpins to the front of the rest, widths kept", () => {
    expect(writeColumns(pinColumn(some, "goals", true))).toBe("state!,goals:320!,pains,age");
    expect(writeColumns(pinColumn(pinColumn(some, "age", true), "state", false))).toBe("age!,state,goals:320,pains");
  });

  it("moves within its own side of the pins", () => {
    expect(ids(moveColumn(some, "age", 1))).toBe("state age goals pains");
    expect(ids(moveColumn(some, "age", 0))).toBe("state age goals pains");
    expect(moveColumn(some, "state", 3)).toBe(some);
    expect(ids(moveColumn(some, "goals", 99))).toBe("state pains age goals");
  });

  it("resizes in whole pixels within bounds", () => {
    expect(writeColumns(resizeColumn(some, "age", 100.6))).toBe("state!,goals:320,pains,age:101");
    expect(resizeColumn(some, "age", -5).at(-1)?.width).toBe(LEAST_WIDTH);
  });
});

it("asks the list for meanings only, in one order", () => {
  expect(cellsFor(columnsOf("pains,goals,role,changed"))).toEqual(cellsFor(columnsOf("goals,pains")));
  expect(cellsFor(columnsOf("pains,goals"))).toHaveLength(2);
  expect(cellsFor(DEFAULT_COLUMNS)).toEqual([]);
});
