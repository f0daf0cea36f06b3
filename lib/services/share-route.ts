import "server-only";
import { z } from "zod";
import { AppError } from "@/lib/model/errors";
import { reply, route } from "./route";
import { type Opened, openShare, unlockShare } from "./shared";

export const tokenParams = z.strictObject({ token: z.string().max(200) });

/** What every answer under a link's address carries. */
export const VISITOR_HEADERS = {
  "Cache-Control": "no-store",
  "X-Robots-Tag": "noindex, nofollow, noarchive",
  "Referrer-Policy": "no-referrer",
};

export const unlockCookie = (token: string): string => `unlock_${token.slice(0, 8)}`;

const secure = (request: Request): string => (new URL(request.url).protocol === "https:" ? "; Secure" : "");

/** The data of a link; 403 while its password was not given. */
export const shareData = route({ params: tokenParams, auth: "none", headers: VISITOR_HEADERS }, async ({ params, request }) => {
  const opened: Opened = await openShare(params.token, cookieOf(request, unlockCookie(params.token)));
  if ("locked" in opened) throw new AppError("forbidden", "This link is guarded by a password.");
  return opened.shared;
});

const passwordSchema = z.strictObject({ password: z.string().max(200) });

/** Takes the password and sets a cookie of this link alone. */
export const shareUnlock = route(
  { params: tokenParams, body: passwordSchema, auth: "none", headers: VISITOR_HEADERS },
  async ({ params, body, request }) => {
    const unlock = await unlockShare(params.token, body.password);
    const cookie = `${unlockCookie(params.token)}=${unlock}; Path=/s/${params.token}; HttpOnly; SameSite=Lax; Max-Age=43200${secure(request)}`;
    return reply(200, { unlocked: true }, { "Set-Cookie": cookie });
  },
);

function cookieOf(request: Request, name: string): string | undefined {
  const found = (request.headers.get("cookie") ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}
