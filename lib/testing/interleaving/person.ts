import { GET, PATCH } from "@/app/api/personas/[id]/route";
import type { JsonObject } from "@/lib/model/json";
import type { Persona, SavedPersona } from "@/lib/model/persona";
import { signIn } from "@/lib/services/auth/sign-in";
import { createUser } from "@/lib/services/users";

const ORIGIN = "http://localhost:3000";
const PASSWORD = "a-long-plate-of-ink";

export type Refusal = { code: string; detail: string; current?: Persona };
export type Saved = { status: number; body: SavedPersona | Refusal };

/** Somebody signed in, who reads and saves through the real routes and remembers what was seen last. */
export type Person = {
  name: string;
  look(id: string, fresh?: boolean): Promise<Persona>;
  save(seen: Persona, changes: JsonObject): Promise<Saved>;
};

export async function person(name: string): Promise<Person> {
  const who = { name, email: `${name.toLowerCase().replace(" ", ".")}@example.com`, password: PASSWORD };
  await createUser({ ...who, role: "editor" });
  const cookies = (await signIn(who)).getSetCookie();
  const headers = {
    origin: ORIGIN,
    host: "localhost:3000",
    "content-type": "application/json",
    cookie: cookies.map((line) => line.split(";")[0]).join("; "),
  };
  const ask = async (handler: typeof GET, id: string, init: RequestInit, search = "") =>
    handler(new Request(`${ORIGIN}/api/personas/${id}${search}`, { ...init, headers }), { params: Promise.resolve({ id }) });
  return {
    name,
    async look(id, fresh = false) {
      const answer = await ask(GET, id, {}, fresh ? "?fresh=true" : "");
      if (answer.status !== 200) throw new Error(`${name} could not read it: ${answer.status} ${await answer.text()}`);
      return (await answer.json()) as Persona;
    },
    async save({ id, version }, changes) {
      const answer = await ask(PATCH, id, { method: "PATCH", body: JSON.stringify({ version, changes }) });
      return { status: answer.status, body: await answer.json() };
    },
  };
}
