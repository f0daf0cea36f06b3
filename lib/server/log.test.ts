import { expect, test } from "vitest";
import { createLogger } from "./log";

test("names that hold secrets or bodies are blanked at the first three levels; an error keeps what locates it", () => {
  const lines: string[] = [];
  const log = createLogger("info", { write: (line) => void lines.push(line) });
  log.info({ apiKey: "S3CRET", a: { password: "S3CRET", b: { token: "S3CRET" } }, headers: { x: "S3CRET" }, body: "S3CRET" }, "hello");
  log.debug("not this");
  log.error({ err: Object.assign(new Error("broke"), { code: "E1", body: "S3CRET" }) });
  expect(lines).toHaveLength(2);
  expect(lines.join("")).not.toContain("S3CRET");
  expect(JSON.parse(lines[1] ?? "")).toMatchObject({ level: 50, err: { type: "Error", message: "broke", code: "E1" } });
});
