import { updateMemberSchema } from "@/lib/model/member";
import { removeMember, updateMember } from "@/lib/services/members";
import { idParams, route } from "@/lib/services/route";

export const PATCH = route({ params: idParams, body: updateMemberSchema }, ({ actor, params, body }) =>
  updateMember(actor, params.id, body),
);

export const DELETE = route({ params: idParams }, ({ actor, params }) => removeMember(actor, params.id));
