/** Where a plain press on a link of this app leads; undefined for a new tab, a download, another site or a place on this page. */
export function linkOf(event: MouseEvent): string | undefined {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return undefined;
  const link = event.target instanceof Element ? event.target.closest("a[href]") : null;
  if (!(link instanceof HTMLAnchorElement) || (link.target !== "" && link.target !== "_self") || link.hasAttribute("download"))
    return undefined;
  const to = new URL(link.href);
  if (to.origin !== location.origin || (to.pathname === location.pathname && to.search === location.search)) return undefined;
  return to.pathname + to.search + to.hash;
}
