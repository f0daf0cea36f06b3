import { saveKeyParams } from "@/lib/model/save-result";
import { route } from "@/lib/services/route";
import { samePerson } from "@/lib/services/same-person";
import { saveResult } from "@/lib/services/save-result";

export const GET = route({ params: saveKeyParams }, ({ actor, params, request }) => saveResult(samePerson(actor, request), params.key));
