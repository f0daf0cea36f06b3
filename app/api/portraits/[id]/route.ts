import { portrait } from "@/lib/server/portrait";

const ID = /^[A-Za-z0-9-]{1,100}$/;

/** Public: a drawing made from an id tells nothing about the persona. */
export async function GET(_request: Request, { params }: { params: Promise<{ id: string }> }): Promise<Response> {
  const { id } = await params;
  if (!ID.test(id)) return new Response(null, { status: 404 });
  return new Response(portrait(id), {
    headers: {
      "content-type": "image/svg+xml",
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
