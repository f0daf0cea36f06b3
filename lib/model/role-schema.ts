import { z } from "zod";
import { ROLES } from "./role";

export const roleSchema = z.enum(ROLES);
