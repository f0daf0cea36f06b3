const ENTITIES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** Names of a workbook's sheets in order, from its list of them. */
export function sheetNames(xml: string): string[] {
  const list = /<(?:\w+:)?sheets[\s>][\s\S]*?<\/(?:\w+:)?sheets>/.exec(xml)?.[0] ?? "";
  return [...list.matchAll(/<(?:\w+:)?sheet\s[^<]*?\bname\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, double, single]) =>
    plainText(double ?? single ?? ""),
  );
}

const plainText = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (all, hex, decimal, name) => {
    if (name !== undefined) return ENTITIES[name] ?? all;
    const code = Number.parseInt(hex ?? decimal, hex === undefined ? 10 : 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : all;
  });
