import { IMPORT_BYTES_MAX, importQuerySchema } from "@/lib/model/import";
import { createImport } from "@/lib/services/imports";
import { reply, route } from "@/lib/services/route";

const raw = { tooLarge: "This file is larger than 10 MiB. Split it and bring the parts one by one." };

export const POST = route({ query: importQuerySchema, raw, maxBodyBytes: IMPORT_BYTES_MAX }, async ({ actor, query, bytes }) =>
  reply(201, await createImport(actor, query, bytes)),
);
