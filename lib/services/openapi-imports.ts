import "server-only";
import { importQuerySchema, importSchema, updateImportSchema } from "@/lib/model/import";
import type { Operation } from "./openapi-operation";

export const importOperations: readonly Operation[] = [
  {
    method: "post",
    path: "/api/imports",
    summary: "Bring a file of rows; the body is the file itself (CSV, TSV, XLSX or JSON, at most 10 MiB), whatever its content type",
    query: importQuerySchema,
    answer: [201, importSchema],
  },
  { method: "get", path: "/api/imports/{id}", summary: "A file and where its columns go", answer: [200, importSchema] },
  {
    method: "patch",
    path: "/api/imports/{id}",
    summary: "Read the file otherwise, or send its columns elsewhere",
    body: updateImportSchema,
    answer: [200, importSchema],
  },
  { method: "delete", path: "/api/imports/{id}", summary: "Forget the file", answer: [204] },
  { method: "get", path: "/api/imports/{id}/issues.csv", summary: "Rows the dry run would not take, as a file", answer: [200] },
];
