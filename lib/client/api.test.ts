import { afterEach, expect, test, vi } from "vitest";
import { AppError } from "@/lib/model/errors";
import { api, withQuery } from "./api";

const answer = (response: Response | Error) =>
  vi.stubGlobal(
    "fetch",
    vi.fn(() => (response instanceof Error ? Promise.reject(response) : Promise.resolve(response))),
  );
const failure = async (promise: Promise<unknown>): Promise<AppError> => {
  const error: unknown = await promise.then(
    () => undefined,
    (e: unknown) => e,
  );
  if (!(error instanceof AppError)) throw new Error("expected an AppError");
  return error;
};

afterEach(() => vi.unstubAllGlobals());

test("empty values stay out of the address and lists are comma separated", () => {
  expect(withQuery("/api/personas", { q: "", source: ["a", "b"], state: [], limit: 50, cursor: null, x: undefined })).toBe(
    "/api/personas?source=a%2Cb&limit=50",
  );
  expect(withQuery("/api/personas")).toBe("/api/personas");
});

test("a problem document becomes the AppError it was", async () => {
  const problem = new AppError("conflict", "Changed elsewhere.", { current: { name: "Ada" } }).toProblem("req_1");
  answer(Response.json(problem, { status: 409, headers: { "content-type": "application/problem+json" } }));
  const error = await failure(api.patch("/api/personas/1", {}));
  expect([error.code, error.message, error.extra.current, error.extra.requestId]).toEqual([
    "conflict",
    "Changed elsewhere.",
    { name: "Ada" },
    "req_1",
  ]);
});

test("no network is unavailable, a page of HTML is internal, another library's error keeps its words", async () => {
  answer(new TypeError("Failed to fetch"));
  expect((await failure(api.get("/x"))).code).toBe("unavailable");
  answer(new Response("<html>", { status: 500 }));
  expect((await failure(api.get("/x"))).code).toBe("internal");
  answer(Response.json({ code: "INVALID_EMAIL_OR_PASSWORD", message: "Wrong password." }, { status: 401 }));
  const error = await failure(api.post("/x", {}));
  expect([error.code, error.message]).toEqual(["unauthenticated", "Wrong password."]);
});

test("an answer cut off is not taken for success, and an empty one is", async () => {
  answer(new Response('{"a":', { status: 200 }));
  expect((await failure(api.get("/x"))).code).toBe("internal");
  answer(new Response(null, { status: 204 }));
  expect(await api.del("/x")).toBeUndefined();
});
