/** What is wrong with a text as JSON, and the place in it, counted in characters. */
type JsonFlaw = { at: number; message: string };
export type JsonLimits = { depth: number; keys: number };

const FORBIDDEN = new Set(["__proto__", "prototype", "constructor"]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[A-Za-z_$][\w$]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;

class Flaw extends Error {
  constructor(
    readonly at: number,
    message: string,
  ) {
    super(message);
  }
}

/** The first flaw of a text as JSON, told alike in every browser: broken grammar, a key that stands twice, and what the server refuses (depth, number of keys, names that reach a prototype, half characters). */
export function jsonFlaw(text: string, limits: JsonLimits): JsonFlaw | undefined {
  try {
    scan(text, limits);
    return undefined;
  } catch (error) {
    if (error instanceof Flaw) return { at: error.at, message: error.message };
    throw error;
  }
}

function scan(text: string, limits: JsonLimits): void {
  let at = 0;
  const fail = (message: string, place = at): never => {
    throw new Flaw(Math.min(place, text.length), message);
  };
  const space = () => {
    while (text[at] === " " || text[at] === "\n" || text[at] === "\t" || text[at] === "\r") at++;
  };
  const match = (pattern: RegExp): string | undefined => {
    pattern.lastIndex = at;
    return pattern.exec(text)?.[0];
  };
  const found = (): string => {
    const char = text.slice(at).match(/^./u)?.[0];
    return char === undefined ? "The text ends too early" : `It stops at ${JSON.stringify(match(WORD) ?? char)}`;
  };

  const string = (): string => {
    const start = at;
    const raw = match(STRING);
    if (raw === undefined) return fail(stringFlaw(text, start), stringEnd(text, start));
    at += raw.length;
    const held = JSON.parse(raw) as string;
    if (held.includes("\0")) fail("Text must not contain a NUL character.", start);
    if (!held.isWellFormed()) fail("Text holds half of a character pair.", start);
    return held;
  };

  const value = (depth: number): void => {
    space();
    const char = text[at];
    if (char === '"') return void string();
    if (char === "{" || char === "[") {
      if (depth <= 0) fail(`Nested too deeply (at most ${limits.depth} levels here).`);
      if (char === "{") object(depth);
      else list(depth);
      return;
    }
    const number = match(NUMBER);
    if (number !== undefined) {
      at += number.length;
      if (match(/[\w.+]/y) !== undefined) fail("A number is not written like this.");
      return;
    }
    const word = match(WORD);
    if (word === "true" || word === "false" || word === "null") {
      at += word.length;
      return;
    }
    if (char === "'") fail("Text stands in double quotation marks.");
    if (char === "}" || char === "]") fail(`A value is missing before ${char}. Look for a comma too many.`);
    if (char === undefined) fail("The text ends too early: a value is missing.");
    fail(`${found()}. Text stands in double quotation marks.`);
  };

  const object = (depth: number): void => {
    const names = new Set<string>();
    at++;
    space();
    if (text[at] === "}") return void at++;
    for (;;) {
      space();
      const start = at;
      if (text[at] === "}") fail("A comma too many stands before }.");
      if (text[at] !== '"') fail(`${found()}. A name in double quotation marks is expected.`);
      const name = string();
      if (FORBIDDEN.has(name)) fail(`The key "${name}" is not allowed.`, start);
      if (names.has(name)) fail(`The key "${name}" stands twice; only one could be kept.`, start);
      if (names.add(name).size > limits.keys) fail(`Too many keys (at most ${limits.keys}).`, start);
      space();
      if (text[at] !== ":") fail(`${found()}. A colon is expected after the name "${name}".`);
      at++;
      value(depth - 1);
      if (!more("}")) return;
    }
  };

  const list = (depth: number): void => {
    at++;
    space();
    if (text[at] === "]") return void at++;
    for (;;) {
      space();
      if (text[at] === "]") fail("A comma too many stands before ].");
      value(depth - 1);
      if (!more("]")) return;
    }
  };

  const more = (close: "}" | "]"): boolean => {
    space();
    if (text[at] === ",") return at++ >= 0;
    if (text[at] !== close) fail(`${found()}. A comma or ${close} is expected.`);
    at++;
    return false;
  };

  value(limits.depth);
  space();
  if (at < text.length) fail(`${found()}, but the value has ended before.`);
}

/** Where a broken text breaks: at its line's end, or at the odd character. */
function stringEnd(text: string, start: number): number {
  const good = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*/uy;
  good.lastIndex = start;
  return start + (good.exec(text)?.[0].length ?? 0);
}

function stringFlaw(text: string, start: number): string {
  const char = text[stringEnd(text, start)];
  if (char === "\\") return "A backslash here needs a second one.";
  if (char === "\t") return "A tab inside text is written \\t.";
  return "A quotation mark is missing at the end of a text; a new line inside one is written \\n.";
}
