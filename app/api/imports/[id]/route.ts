import { updateImportSchema } from "@/lib/model/import";
import { getImport, removeImport, updateImport } from "@/lib/services/imports";
import { idParams, route } from "@/lib/services/route";

export const GET = route({ params: idParams }, ({ actor, params }) => getImport(actor, params.id));

export const PATCH = route({ params: idParams, body: updateImportSchema }, ({ actor, params, body }) =>
  updateImport(actor, params.id, body),
);

export const DELETE = route({ params: idParams }, ({ actor, params }) => removeImport(actor, params.id));
