import { expect, test } from "vitest";
import { type Asked, depthOf } from "./waterfall";

const at = (path: string) => `http://app.test${path}`;
const parser = (path: string, by = "/"): Asked => ({ url: at(path), type: "Script", bytes: 1, initiator: { type: "parser", url: at(by) } });
const script = (path: string, ...frames: string[]): Asked => ({
  url: at(path),
  type: "Fetch",
  bytes: 1,
  initiator: { type: "script", stack: { callFrames: frames.map((frame) => ({ url: frame && at(frame) })) } },
});
const page: Asked = { url: at("/"), type: "Document", bytes: 1, initiator: { type: "other" } };

const depths = (...all: Asked[]) => [...depthOf([page, ...all]).values()].slice(1);

test("what the markup names is one step behind the page, what that asks for is two", () => {
  expect(depths(parser("/a.js"), script("/api/list", "/a.js"))).toEqual([1, 2]);
  expect(depths(parser("/a.css"), parser("/font.woff2", "/a.css"))).toEqual([1, 2]);
});

test("a chunk that a chunk asked for makes its fetches a step deeper", () => {
  expect(depths(parser("/a.js"), script("/b.js", "/a.js"), script("/api/late", "/b.js"))).toEqual([1, 2, 3]);
});

test("an inline script counts as the page, nameless frames are passed over", () => {
  expect(depths(script("/api/soon", "/"))).toEqual([1]);
  expect(depths(parser("/a.js"), script("/api/list", "", "/a.js"))).toEqual([1, 2]);
});

test("the asker behind a timer or a promise is found in the stack's parents", () => {
  const late: Asked = {
    ...script("/api/later", ""),
    initiator: { type: "script", stack: { callFrames: [], parent: { callFrames: [{ url: at("/a.js") }] } } },
  };
  expect(depths(parser("/a.js"), late)).toEqual([1, 2]);
});

test("two that name each other end", () => {
  expect(depths(script("/a.js", "/b.js"), script("/b.js", "/a.js"))).toHaveLength(2);
});
