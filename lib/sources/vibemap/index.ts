import { AppError } from "@/lib/model/errors";
import { paced } from "@/lib/server/pace";
import type { Call } from "../call";
import { collect } from "../paging";
import { bodyOf, orNotFound } from "../reading";
import type { RemotePersona, Scope, Source, UpdateInput } from "../source";
import { badKey, headerKey } from "../writing";
import { batch } from "./batch";
import { createBody, updateBody } from "./body";
import { LABEL, rowIn } from "./envelope";
import { fields } from "./fields";
import { readCreated, readUpdated } from "./saved";
import { withUpdateVerb } from "./update-verb";
import { PERSONAS, personaRows, projectRows, removeRow, saveRow } from "./verbs";
import { projectOf, readPersona, readProject } from "./wire";

const NEEDS_PREFIX = 'VibeMap keys start with "vm_". Copy the personal access token again.';

const projectsOf = async (call: Call): Promise<Scope[]> => (await collect(projectRows(call))).map(readProject);

async function update(call: Call, input: UpdateInput): Promise<RemotePersona> {
  const body = updateBody(input);
  const saving = withUpdateVerb((method) => saveRow(call, { method, path: PERSONAS, body }, input.sourceId));
  return readUpdated(input, body, await orNotFound(LABEL, saving));
}

export const vibemap: Source = {
  id: "vibemap",
  label: LABEL,
  brand: {
    hue: "oklch(0.475 0.090 122)",
    hueDark: "oklch(0.800 0.100 122)",
    mark: '<path fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" d="M1.5 4.6c2.2-2.4 4.3-2.4 6.5 0s4.3 2.4 6.5 0M1.5 8.6c2.2-2.4 4.3-2.4 6.5 0s4.3 2.4 6.5 0M1.5 12.6c2.2-2.4 4.3-2.4 6.5 0s4.3 2.4 6.5 0"/>',
  },
  keyHelp: {
    text: "In VibeMap create a personal access token. It needs the Pro plan or higher and works only on the instance that made it.",
    url: "https://vibemap-1.gitbook.io/docs/developer-docs/introduction-1/authentication",
  },
  origin: "https://vibemap.ai",
  credentials: [
    {
      name: "apiKey",
      label: "Personal access token",
      kind: "text",
      required: true,
      secret: true,
      pattern: { source: "^\\s*vm_", message: NEEDS_PREFIX },
    },
  ],
  fields,
  place: { label: "Project", plural: "Projects", requiredOnCreate: true, offeredOnCreate: true },
  /** Above 100 requests a minute the vendor asks to be told (GitBook, authentication). */
  limits: { concurrency: "compare", idempotentCreate: false, rate: { requests: 100, perSeconds: 60 }, parallel: 4, freshSeconds: 900 },

  authorize(credentials) {
    const key = headerKey(credentials);
    if (!key.startsWith("vm_")) throw badKey(NEEDS_PREFIX);
    return { Authorization: `Bearer ${key}` };
  },

  async check(call) {
    const projects = await projectsOf(call);
    return { name: projects.length === 1 ? projects[0]?.label : `${projects.length} projects` };
  },

  scopes: projectsOf,

  async *list(call, { scope } = {}) {
    const projects = await projectsOf(call);
    for await (const rows of personaRows(call, projects, scope)) {
      yield await paced(rows, (row) => {
        const id = projectOf(row) ?? scope;
        const known = projects.find((project) => project.id === id);
        const scopes: Scope[] | undefined = id === undefined ? undefined : [known ?? { id, kind: "project", label: id }];
        return { ...readPersona(row), scopes };
      });
    }
  },

  /** A row tells its project's id but not its name, so the place stays unsaid. */
  async get(call, sourceId) {
    const response = await orNotFound(LABEL, call({ path: PERSONAS, query: { id: sourceId } }));
    const row = rowIn(bodyOf(LABEL, response), "persona", sourceId);
    if (!row) throw new AppError("not_found", "VibeMap has no such persona; it may have been deleted there.");
    return readPersona(row);
  },

  async create(call, input) {
    const body = createBody(input);
    return readCreated(body, await saveRow(call, { method: "POST", path: PERSONAS, body }));
  },

  update,

  remove: (call, sourceId) => orNotFound(LABEL, removeRow(call, sourceId)),

  batch,
};
