import { expect, it } from "vitest";
import { landed } from "./ahead";

it("stays until the address holds it", () => {
  const typed = { q: "car", over: "" };
  expect(landed(typed, "")).toBe(typed);
  const written = { ...typed, wrote: "car" };
  expect(landed(written, "")).toBe(written);
  expect(landed(written, "car")).toBeNull();
});

it("keeps letters typed while an earlier state of them was being written", () => {
  expect(landed({ q: "carr", over: "", wrote: "car" }, "car")).toEqual({ q: "carr", over: "car", wrote: "car" });
});

it("gives way to an address that changed by itself", () => {
  expect(landed({ q: "carr", over: "car", wrote: "car" }, "zeppelin")).toBeNull();
  expect(landed({ q: "carr", over: "car" }, "")).toBeNull();
});

it("ends when what was typed was taken back", () => {
  expect(landed({ q: "", over: "", wrote: "" }, "")).toBeNull();
});
