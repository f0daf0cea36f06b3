import { describe, expect, it } from "vitest";
import { healQuery } from "./healed-query";

describe("healQuery", () => {
  it("keeps what can be used and joins repeated keys", () => {
    const { query, kept, dropped } = healQuery({
      q: "planner",
      source: ["one", "two"],
      state: "active,missing",
      sort: "-name",
      readiness: "0-49",
      freshness: "-180",
    });
    expect(dropped).toEqual([]);
    expect(kept).toEqual({ q: "planner", source: "one,two", state: "active,missing", sort: "-name", readiness: "0-49", freshness: "-180" });
    expect(query).toMatchObject({ q: "planner", source: ["one", "two"], state: ["active", "missing"], sort: "-name", limit: 50 });
  });

  it.each(["a\0b", "half \ud800"])("drops text no database takes", (q) => {
    expect(healQuery({ q })).toMatchObject({ kept: {}, dropped: [{ key: "q" }] });
  });

  it("drops each broken value by itself and names it", () => {
    const { query, dropped } = healQuery({
      q: "x",
      connection: "nope",
      state: "active,gone",
      sort: "sideways",
      readiness: "half",
      freshness: "soon",
    });
    expect(dropped.map((d) => d.key)).toEqual(["connection", "state", "readiness", "freshness", "sort"]);
    expect(query).toEqual({ q: "x", sort: "changed", limit: 50 });
  });

  it("ignores unknown and blank keys", () => {
    expect(healQuery({ utm_source: "mail", q: " ", cursor: "abc", view: "table" })).toEqual({
      query: { sort: "changed", limit: 50 },
      kept: {},
      dropped: [],
    });
  });

  it("asks for the values that a table's columns show, and for none in the gallery", () => {
    const address = { columns: "goals:320!,source,pains", view: "table" };
    expect(healQuery(address)).toMatchObject({ query: { columns: ["goals", "pains"] }, kept: { columns: address.columns }, dropped: [] });
    expect(healQuery({ columns: address.columns }).query).not.toHaveProperty("columns");
    expect(healQuery({ columns: "goals,shoes", view: "table" })).toMatchObject({ dropped: [{ key: "columns", value: "goals,shoes" }] });
  });
});
