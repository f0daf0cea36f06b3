import { AppError } from "@/lib/model/errors";

/** `more`: yes = the upstream says that rows follow, maybe = only another request can tell, no = this was the end. */
export type Page<Row> = { rows: Row[]; more: "yes" | "maybe" | "no"; total?: number };

type Walk<Row> = { label: string; read: (offset: number) => Promise<Page<Row>>; idOf: (row: Row) => string };

const MOST_WALKS = 3;

/**
 * Every row once, by limit and offset. Throws `source_down` when the upstream promises rows that never come.
 * A total that shrinks on the way means that rows slid over a page edge unseen, so the walk is made again.
 */
export async function* walkPages<Row>({ label, read, idOf }: Walk<Row>): AsyncGenerator<Row[]> {
  const given = new Set<string>();
  for (let walk = 1, again = true; again; walk++) {
    const met = new Set<string>();
    let offset = 0;
    let lastTotal = 0;
    again = false;
    for (;;) {
      const { rows, more, total = lastTotal } = await read(offset);
      again ||= total < lastTotal && walk < MOST_WALKS;
      lastTotal = total;
      const before = met.size;
      for (const row of rows) met.add(idOf(row));
      const fresh = rows.filter((row) => !given.has(idOf(row)) && given.add(idOf(row)));
      if (fresh.length) yield fresh;
      offset += rows.length;
      const stuck = met.size === before;
      const owed = more === "yes" || (rows.length > 0 && total > met.size);
      if (stuck && owed)
        throw new AppError("source_down", `${label} says that more rows follow, but sends none. Nothing was changed here.`);
      if (more === "no" || stuck) break;
    }
  }
}

export async function collect<Row>(pages: AsyncIterable<Row[]>): Promise<Row[]> {
  const all: Row[] = [];
  for await (const rows of pages) all.push(...rows);
  return all;
}
