import type { Batch } from "@/lib/model/batch";
import { json, make } from "./api";
import { expect, test } from "./fixtures";
import { expectCalm, graveFindings, watch } from "./pages/looks";

const SIZES = [
  { width: 1440, height: 900 },
  { width: 390, height: 844 },
];
const CONTRAST = ["color-contrast"];

type Made = { persona: string; batch: string; share: string };
type Place = { title: string; at: (made: Made) => string; shows: string | RegExp; signedOut?: true; selects?: true };

const PLACES: Place[] = [
  { title: "sign-in", at: () => "/sign-in", shows: "Your team’s personas", signedOut: true },
  { title: "library, gallery", at: () => "/?q=dispatcher", shows: /Everyone/ },
  { title: "library, table", at: () => "/?q=dispatcher&view=table", shows: /Everyone/ },
  { title: "profile", at: ({ persona }) => `/personas/${persona}`, shows: "Lookable Lena" },
  { title: "edit", at: ({ persona }) => `/personas/${persona}/edit`, shows: "Edit Lookable Lena" },
  { title: "new persona", at: () => "/personas/new", shows: "New persona" },
  { title: "batches", at: () => "/batches", shows: /Batches/ },
  { title: "new batch", at: () => "/batches/new?kind=create", shows: "New from JSON" },
  { title: "batch preview", at: () => "/batches/new?kind=remove", shows: "One persona will be deleted.", selects: true },
  { title: "a batch", at: ({ batch }) => `/batches/${batch}`, shows: "Looked at in a batch" },
  { title: "links", at: () => "/shares", shows: /Given out/ },
  { title: "new link", at: () => "/shares/new", shows: "New link", selects: true },
  { title: "shared page", at: ({ share }) => share, shows: "Lookable Lena", signedOut: true },
  { title: "connections", at: () => "/settings/connections", shows: /Connections/ },
  { title: "team", at: () => "/settings/team", shows: /Team|People/ },
  { title: "nothing there", at: () => "/nowhere/at/all", shows: "Nothing is here" },
  { title: "no such link", at: () => "/s/nothing-like-a-token", shows: "This link does not lead anywhere", signedOut: true },
];

let made: Made;

test.beforeAll(async ({ api }) => {
  const persona = await make(api, "octave", {
    name: "Lookable Lena",
    description: "Looks the same on every screen",
    painPoints: ["A list", "of two lines"],
    customFields: [{ title: "Region", value: ["EMEA"] }],
  });
  const select = { ids: [persona.id] };
  const update = { kind: "update", select, changes: { internalName: "Lena" }, name: "Looked at in a batch" };
  const batch = await json<Batch>(await api.post("/api/batches", { data: update }));
  const share = await json<{ url: string }>(
    await api.post("/api/shares", { data: { select, label: "For looks", fields: ["name", "description", "painPoints"] } }),
  );
  made = { persona: persona.id, batch: batch.id, share: share.url };
});

for (const { title, at, shows, signedOut, selects } of PLACES) {
  test(`${title}: wide and narrow, light and dark`, async ({ context, page, api }) => {
    if (!signedOut) await context.addCookies((await api.storageState()).cookies);
    if (selects)
      await context.addInitScript((id) => sessionStorage.setItem("personary:selection", JSON.stringify({ ids: [id] })), made.persona);
    const errors = await watch(page);
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await page.emulateMedia({ colorScheme: "light" });
      await page.goto(at(made));
      await expect(page.getByRole("heading", { level: 1, name: shows }).first()).toBeAttached();
      expect.soft(await graveFindings(page), `${size.width} light`).toEqual([]);
      await page.emulateMedia({ colorScheme: "dark" });
      expect.soft(await graveFindings(page, CONTRAST), `${size.width} dark`).toEqual([]);
      await expectCalm(page);
    }
    expect.soft(errors, "console").toEqual([]);
  });
}
