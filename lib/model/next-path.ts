const HERE = "http://here.invalid";

/** Where to go after signing in: a page of this app, or the library when the address leads anywhere else. */
export function nextPath(next: string | string[] | null | undefined): string {
  if (typeof next !== "string" || !/^\/(?![/\\])/.test(next) || !URL.canParse(next, HERE)) return "/";
  const url = new URL(next, HERE);
  if (url.origin !== HERE || /^\/(\/|api(\/|$)|sign-in$|set-up$)/.test(url.pathname)) return "/";
  return `${url.pathname}${url.search}${url.hash}`;
}
