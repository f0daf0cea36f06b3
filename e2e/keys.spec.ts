import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { allRead, connectionOf, find, get, json } from "./api";
import { expect, test } from "./fixtures";

const CANARY = "canary-key-that-must-never-be-seen-5821";

const PAGES = [
  "/",
  "/?view=table",
  "/personas/new",
  "/batches",
  "/batches/new",
  "/shares",
  "/shares/new",
  "/settings/connections",
  "/settings/connections/new",
  "/settings/team",
];
const ANSWERS = [
  "/api/me",
  "/api/members",
  "/api/sources",
  "/api/connections",
  "/api/scopes",
  "/api/personas",
  "/api/personas/facets",
  "/api/batches",
  "/api/shares",
  "/api/openapi.json",
];

/** As it is, and as it stands in an address, in JSON and in base64. */
const shapes = (key: string): string[] => [
  key,
  encodeURIComponent(key),
  Buffer.from(key).toString("base64").replace(/=+$/, ""),
  Buffer.from(key).toString("hex"),
];

const filesUnder = (at: string): string[] =>
  statSync(at).isDirectory() ? readdirSync(at).flatMap((name) => filesUnder(path.join(at, name))) : [at];

test("no key is in any page, answer, log line or stored file", async ({ signedIn: page, api, app, upstreams }) => {
  const keys = [CANARY, ...Object.values(upstreams).map(({ key }) => key)].flatMap(shapes);
  const leaks = (text: string) => keys.filter((key) => text.includes(key));
  const seen: [place: string, text: string][] = [];

  await upstreams.octave.fault({ kind: "echo-key", status: 401 });
  const tested = await api.post("/api/connections/test", {
    data: { source: "octave", credentials: { apiKey: CANARY }, origin: upstreams.octave.origin },
  });
  seen.push(["test of a key", await tested.text()]);
  const added = await api.post("/api/connections?check=false", {
    data: { source: "octave", label: "Canary", credentials: { apiKey: CANARY }, origin: upstreams.octave.origin },
  });
  seen.push(["new connection", await added.text()]);
  const { id } = await json<{ id: string }>(added);
  const state = async () => (await get<{ state: string; problem?: unknown }>(api, `/api/connections/${id}`)).problem;
  await expect.poll(state).toMatchObject({ code: "source_key" });
  await upstreams.octave.clearFaults();
  const { id: own } = await connectionOf(api, "octave");
  const [someone] = (await find(api, "VP of Supply Chain")).data;
  const more = [
    `/api/connections/${id}`,
    `/api/connections/${own}/scopes`,
    `/api/personas/${someone?.id}`,
    `/api/personas/${someone?.id}/revisions`,
  ];
  for (const at of [...ANSWERS, ...more]) seen.push([at, await (await api.get(at)).text()]);

  page.on("response", async (answer) => {
    if (/javascript|json|html|x-component/.test(answer.headers()["content-type"] ?? ""))
      seen.push([answer.url(), await answer.text().catch(() => "")]);
  });
  for (const at of [...PAGES, `/personas/${someone?.id}`, `/personas/${someone?.id}/edit`]) {
    await page.goto(at, { waitUntil: "networkidle" });
    seen.push([at, await page.content()]);
  }
  seen.push(["log", app.log()]);
  for (const file of filesUnder(app.dataDir)) seen.push([file, readFileSync(file, "latin1")]);
  await api.delete(`/api/connections/${id}`);
  await allRead(api);

  expect(seen.length).toBeGreaterThan(100);
  expect(seen.filter(([, text]) => leaks(text).length > 0).map(([place]) => place)).toEqual([]);
});
