import type { Json } from "@/lib/model/json";

/** A shape nobody declared: indented, without brackets and quotes as far as possible. */
export function ValueJson({ value }: { value: Json | undefined }) {
  return (
    <pre className="max-h-80 overflow-auto rounded-sm bg-sunken px-3 py-2 font-mono text-sm whitespace-pre-wrap wrap-anywhere">
      {outline(value ?? null, 0)}
    </pre>
  );
}

export function outline(value: Json, depth: number): string {
  const pad = "  ".repeat(depth);
  if (Array.isArray(value))
    return value.length === 0
      ? `${pad}(empty list)`
      : value.map((item) => (plain(item) ? `${pad}- ${text(item)}` : `${pad}-\n${outline(item, depth + 1)}`)).join("\n");
  if (typeof value === "object" && value !== null) {
    const keys = Object.entries(value);
    if (keys.length === 0) return `${pad}(empty)`;
    return keys
      .map(([key, item]) => (plain(item) ? `${pad}${key}: ${text(item)}` : `${pad}${key}:\n${outline(item, depth + 1)}`))
      .join("\n");
  }
  return `${pad}${text(value)}`;
}

const plain = (value: Json): boolean => typeof value !== "object" || value === null;
const text = (value: Json): string => (value === null ? "(nothing)" : String(value));
