import { brandCss } from "@/lib/services/source-looks";

/** Public: the hue of every source's mark. */
export function GET(): Response {
  return new Response(brandCss(), { headers: { "content-type": "text/css; charset=utf-8", "cache-control": "public, max-age=3600" } });
}
