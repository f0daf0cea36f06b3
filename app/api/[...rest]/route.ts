import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import { route } from "@/lib/services/route";

const nothing = route({ auth: "none", params: z.any(), query: z.any() }, () => {
  throw new AppError("not_found", "The API has nothing under this address. GET /api/openapi.json lists what there is.");
});

export { nothing as DELETE, nothing as GET, nothing as PATCH, nothing as POST, nothing as PUT };
