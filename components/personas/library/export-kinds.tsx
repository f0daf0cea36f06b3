import { Braces, FileSpreadsheet, FileText, Sheet } from "lucide-react";
import type { ReactNode } from "react";
import type { ExportFormat } from "@/lib/model/export";

/** Each kind of file in a line: what it is for. */
export const EXPORT_KINDS: Record<ExportFormat, { label: string; use: string; icon: ReactNode }> = {
  csv: { label: "CSV", use: "For any spreadsheet; can be imported again", icon: <Sheet aria-hidden /> },
  xlsx: { label: "Excel", use: "A workbook; can be imported again", icon: <FileSpreadsheet aria-hidden /> },
  json: { label: "JSON", use: "Everything, for programs and as a backup", icon: <Braces aria-hidden /> },
  md: { label: "Markdown", use: "A document to read, persona by persona", icon: <FileText aria-hidden /> },
};
