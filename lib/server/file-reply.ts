import "server-only";

/** The name as it stands after `filename=`: ASCII without what a header gives a meaning, and beside it the name itself (RFC 6266). */
function disposition(name: string): string {
  const plain = name.normalize("NFKD").replace(/[^A-Za-z0-9._ -]/g, "") || "file";
  const exact = encodeURIComponent(name.toWellFormed()).replace(/['()*]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"${plain === name ? "" : `; filename*=UTF-8''${exact}`}`;
}

/** A file for download, made as it is taken: `bytes` stops being walked when nobody takes it any more. */
export function fileReply(file: { name: string; type: string }, bytes: AsyncIterable<Uint8Array>): Response {
  const walk = bytes[Symbol.asyncIterator]();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await walk.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await walk.return?.();
    },
  });
  return new Response(body, {
    headers: { "Content-Type": file.type, "Content-Disposition": disposition(file.name), "Cache-Control": "no-store" },
  });
}
