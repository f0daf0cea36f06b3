import type { APIRequestContext, Page } from "@playwright/test";
import type { Json } from "@/lib/model/json";
import type { LedgerEntry } from "@/lib/testing/fake";
import type { Fault } from "@/lib/testing/fault";
import { connectionOf, find, make } from "./api";
import { expect, test } from "./fixtures";
import { wakeful } from "./pages/awake";
import { graveFindings } from "./pages/looks";
import { personaForm } from "./pages/persona-form";
import { saveScreen } from "./pages/save-screen";
import { PROFILE, TYPED } from "./pages/typing";

type Row = {
  what: string;
  fault: Omit<Fault, "match" | "times">;
  says: string[];
  /** The field that upstream's words land on. */
  field?: "Name" | "Description";
  way?: string;
  link?: string;
};

const status = (code: number, body?: Json): Row["fault"] => ({ kind: "status", status: code, ...(body !== undefined && { body }) });
const tooLong = { message: "Validation failed", details: { description: "At most 10 characters" } };

const ROWS: Row[] = [
  {
    what: "400 about a field",
    fault: status(400, tooLong),
    says: ["Octave did not take it", "At most 10 characters"],
    field: "Description",
    way: "Save again",
  },
  {
    what: "422 about nothing it names",
    fault: status(422, { message: "The tone is off-brand" }),
    says: ["Octave did not take it", "The tone is off-brand.", "Change what it names"],
    way: "Save again",
  },
  {
    what: "403",
    fault: status(403, { message: "Read-only member" }),
    says: ["the key may not do this", "Read-only member.", "let this key write"],
    link: "Look at the connection",
  },
  {
    what: "409 for the name",
    fault: status(409, { message: "A persona of this name exists" }),
    says: ["Octave holds another one like it", "A persona of this name exists."],
    field: "Name",
  },
];

async function refused(page: Page, row: Row, { axe }: { axe: boolean }): Promise<void> {
  const [form, screen] = [personaForm(page), saveScreen(page)];
  for (const words of row.says) await screen.says(words);
  await expect(form.field("Description")).toHaveValue(TYPED);
  if (row.field) {
    await expect(form.field(row.field)).toHaveAttribute("aria-invalid", "true");
    await expect(form.field(row.field)).toBeFocused();
  } else await expect(form.save("Octave")).toBeFocused();
  if (axe) expect(await graveFindings(page)).toEqual([]);
  if (row.way) await expect(screen.way(row.way)).toBeVisible();
  if (row.link) await expect(screen.link(row.link)).toHaveAttribute("target", "_blank");
}

/** A form with a name and a description typed, the save not yet pressed. */
async function filled(page: Page, verb: "edit" | "create", api: APIRequestContext, name: string): Promise<void> {
  const form = personaForm(page);
  if (verb === "edit") {
    const made = await make(api, "octave", { name: "Before", description: "As it was" });
    await form.edit(made.id, made.name);
  } else await page.goto(`/personas/new?connection=${(await connectionOf(api, "octave")).id}`);
  await form.field("Name").fill(name);
  await form.field("Description").fill(TYPED);
}

const pathOf = (verb: "edit" | "create"): string => (verb === "edit" ? "/persona/update" : "/persona/create");
const nameIn = ({ body }: LedgerEntry): unknown => (body as { name?: unknown } | null)?.name;
const ofName = (entries: readonly LedgerEntry[], name: string) => entries.filter((entry) => nameIn(entry) === name);

for (const verb of ["edit", "create"] as const)
  for (const row of ROWS.filter(({ field }) => verb === "edit" || field !== undefined))
    test(`${verb}, ${row.what}: it is told, nothing typed is lost, and saving again works`, async ({ signedIn: page, api, upstreams }) => {
      const name = `${verb} ${row.what}`;
      await filled(page, verb, api, name);
      await upstreams.octave.fault({ ...row.fault, times: 1, match: { path: pathOf(verb) } });
      await personaForm(page).save("Octave").click();
      await refused(page, row, { axe: verb === "edit" });
      expect(ofName(await upstreams.octave.ledger(), name)).toEqual([]);

      await personaForm(page).save("Octave").click();
      await expect(page).toHaveURL(PROFILE);
      const sent = ofName(await upstreams.octave.ledger(), name);
      expect(sent.map(({ effect }) => effect)).toEqual([verb === "edit" ? "update" : "create"]);
      expect(sent[0]?.body).toMatchObject({ name, description: TYPED });
    });

/** One browser tab for each, all at once: finding out that nothing arrived takes the server two looks, some seconds apart. */
const NO_EFFECT: ["edit" | "create", Row["fault"]][] = [
  ["edit", status(500)],
  ["edit", { kind: "drop-before" }],
  ["create", { kind: "html" }],
  ["create", { kind: "wrong-type" }],
];

test("no proper answer and no effect: said so, nothing typed is lost, and saving again works", async ({ signedIn, api, upstreams }) => {
  const { octave } = upstreams;
  const tabs = await Promise.all(NO_EFFECT.map(async () => wakeful(await signedIn.context().newPage())));
  const names = NO_EFFECT.map(([verb, { kind }]) => `No effect, ${verb} ${kind}`);
  await Promise.all(NO_EFFECT.map(([verb], at) => filled(tabs[at] ?? signedIn, verb, api, names[at] ?? "")));
  await octave.fault(...NO_EFFECT.map(([verb, fault]) => ({ ...fault, times: 1, match: { path: pathOf(verb) } })));
  await Promise.all(tabs.map((page) => personaForm(page).save("Octave").click()));
  const row = { what: "", fault: status(500), says: ["Octave did not answer properly", "Nothing was changed there"], way: "Save again" };
  await Promise.all(tabs.map((page) => refused(page, row, { axe: page === tabs[0] })));
  expect((await octave.ledger()).filter((entry) => names.includes(String(nameIn(entry))))).toEqual([]);
  await Promise.all(
    tabs.map(async (page) => {
      await personaForm(page).save("Octave").click();
      await expect(page).toHaveURL(PROFILE);
    }),
  );
  for (const name of names) expect(ofName(await octave.ledger(), name)).toHaveLength(1);
});

const AFTER_EFFECT: Row["fault"][] = [
  { kind: "drop-after" },
  { kind: "garbage", effect: true },
  { kind: "status", status: 500, effect: true },
];

test("no proper answer after the effect counts as what it is: saved, once", async ({ signedIn, api, upstreams }) => {
  const tabs = await Promise.all(AFTER_EFFECT.map(async () => wakeful(await signedIn.context().newPage())));
  await Promise.all(AFTER_EFFECT.map(({ kind }, at) => filled(tabs[at] ?? signedIn, "create", api, `After the effect, ${kind}`)));
  await upstreams.octave.fault(...AFTER_EFFECT.map((fault) => ({ ...fault, times: 1, match: { path: "/persona/create" } })));
  await Promise.all(tabs.map((page) => personaForm(page).save("Octave").click()));
  for (const page of tabs) await expect(page).toHaveURL(PROFILE, { timeout: 15_000 });
  for (const { kind } of AFTER_EFFECT) expect((await find(api, `After the effect, ${kind}`)).data).toHaveLength(1);
});
