/** The string literals of a script, unescaped, with what follows each: `"\u9884\u7b97" + year` gives 预算 and ` + year`. */
export interface Literal {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}
const mostScript = 4 * 1024 * 1024;
const literal = /"((?:\\[\s\S]|[^"\\\n])*)"|'((?:\\[\s\S]|[^'\\\n])*)'|`((?:\\[\s\S]|[^`\\])*)`/g;

export function* literalsOf(script: string): Generator<Literal> {
  const text = script.slice(0, mostScript);
  for (const match of text.matchAll(literal)) {
    const raw = match[1] ?? match[2] ?? match[3] ?? '';
    if (raw.length < 2) continue;
    const end = match.index + match[0].length;
    yield {
      text: unescaped(raw),
      before: text.slice(Math.max(0, match.index - 120), match.index),
      after: text.slice(end, end + 400),
    };
  }
}

const plain: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\r',
  t: '\t',
  b: '\b',
  f: '\f',
  v: '\v',
  0: '\0',
};

export function unescaped(raw: string): string {
  return raw.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|\r?\n|([\s\S]))/gi,
    (_, long, four, two, one) => {
      const code = long ?? four ?? two;
      if (code !== undefined) return String.fromCodePoint(Math.min(0x10ffff, Number.parseInt(code, 16)));
      return one === undefined ? '' : (plain[one] ?? one);
    },
  );
}

/** `%u9884%3Cp%3E`, as `escape` and `encodeURIComponent` write it. */
export function percentDecoded(text: string): string {
  const wide = text.replace(/%u([\da-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  try {
    return decodeURIComponent(wide);
  } catch {
    return wide.replace(/%([\da-f]{2})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
  }
}
