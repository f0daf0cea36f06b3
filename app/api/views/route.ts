import { arrangeViewsSchema, createViewSchema } from "@/lib/model/view";
import { reply, route } from "@/lib/services/route";
import { arrangeViews, createView, listViews } from "@/lib/services/views";

export const GET = route({}, ({ actor }) => listViews(actor));

export const POST = route({ body: createViewSchema }, async ({ actor, body }) => reply(201, await createView(actor, body)));

export const PATCH = route({ body: arrangeViewsSchema }, ({ actor, body }) => arrangeViews(actor, body));
