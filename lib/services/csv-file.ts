import "server-only";
import { plain } from "@/lib/model/search-text";
import { writeCsv } from "@/lib/server/table/write-csv";

/** A CSV file as the answer of a route, written while it is read. `name` becomes a file name any system takes. */
export async function csvFile(name: string, rows: AsyncIterable<readonly string[]>): Promise<Response> {
  const pieces = writeCsv(rows);
  const first = await pieces.next();
  const body = new ReadableStream<Uint8Array>({
    start: (controller) => {
      if (!first.done) controller.enqueue(first.value);
    },
    pull: async (controller) => {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => {
      await pieces.return(undefined);
    },
  });
  const file =
    plain(name)
      .replace(/[^a-z0-9]+/g, "-")
      .replace(/^-|-$/g, "")
      .slice(0, 100) || "rows";
  return new Response(body, {
    headers: { "Content-Type": "text/csv; charset=utf-8", "Content-Disposition": `attachment; filename="${file}.csv"` },
  });
}
