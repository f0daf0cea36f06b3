import type { Page } from "@playwright/test";
import type { Persona } from "@/lib/model/persona";
import { personaForm } from "./persona-form";

export const PROFILE = /\/personas\/[0-9a-f-]{36}$/;
export const TYPED = "Typed and not saved yet";

/** An editor with one changed field, the save not yet pressed. */
export async function typing(page: Page, made: Persona): Promise<void> {
  await personaForm(page).edit(made.id, made.name);
  await personaForm(page).field("Description").fill(TYPED);
}
