import "server-only";
import { z } from "zod";

export type Operation = {
  method: "get" | "post" | "patch" | "delete";
  path: string;
  summary: string;
  query?: z.ZodType;
  body?: z.ZodType;
  /** Status and schema of the good answer; without a schema it has no JSON body. */
  answer: [status: number, schema?: z.ZodType];
  open?: boolean;
  idempotent?: boolean;
};

export const dataOf = (item: z.ZodType) => z.object({ data: z.array(item) });
