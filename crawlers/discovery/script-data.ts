/**
 * What a script sends along with a request: `{ channel: id, page: 1 }` as names and values, with what the script's own
 * variables hold when it begins.
 */
export interface ScriptData {
  readonly fields: readonly Field[];
  /** Names whose values only a running script knows. */
  readonly unknown: readonly string[];
  /** Sent as JSON by its own words. */
  readonly asJson: boolean;
}
export interface Field {
  readonly name: string;
  readonly value: string | number;
}

const object =
  /(JSON\.stringify\(\s*)?(?:new\s+URLSearchParams\(\s*|\w*[Qq][Ss]\.stringify\(\s*)?\{([^{}]{0,400})\}/;
const behind = new RegExp(`^\\s*,\\s*(?:data\\s*:\\s*|body\\s*:\\s*)?${object.source}`);
const named = new RegExp(`\\b(?:data|body|params)\\s*:\\s*${object.source}`);
const text = /\b(?:data|body)\s*:\s*(["'])([\w%.-]+=[^"'\n]*)\1/;
const variable =
  /(?:^\s*,\s*|\b(?:data|body|params)\s*:\s*)(JSON\.stringify\(\s*)?([A-Za-z_$][\w$]*)\s*[,)}]/;

/** `options` is the call from the address on; null where it sends nothing that can be read. */
export function dataIn(options: string, scripts: string): ScriptData | null {
  const said = text.exec(options)?.[2];
  if (said !== undefined)
    return {
      fields: [...new URLSearchParams(said)].map(([name, value]) => ({ name, value })),
      unknown: [],
      asJson: false,
    };
  const inline = named.exec(options) ?? behind.exec(options);
  if (inline && !/\bsuccess\b|\bfunction\b|\btype\s*:|\bmethod\s*:/.test(inline[2]!))
    return fieldsOf(inline[2]!, scripts, inline[1] !== undefined);
  const held = variable.exec(options);
  if (!held || held[2] === 'function') return null;
  const declared = new RegExp(`\\b${held[2]!.replaceAll('$', '\\$')}\\s*=\\s*${object.source}`).exec(scripts);
  return declared ? fieldsOf(declared[2]!, scripts, (held[1] ?? declared[1]) !== undefined) : null;
}

function fieldsOf(inside: string, scripts: string, asJson: boolean): ScriptData {
  const fields: Field[] = [];
  const unknown: string[] = [];
  for (const [, name, , quoted, number, other] of inside.matchAll(
    /["']?([\w$.]+)["']?\s*:\s*(?:(["'])([^"'\n]*)\2|(-?\d+)\b|([A-Za-z_$][\w$.]*))/g,
  )) {
    const value = quoted ?? (number === undefined ? null : Number(number)) ?? valueIn(other!, scripts);
    if (value !== null) fields.push({ name: name!, value });
    else if (isPageName(name!)) fields.push({ name: name!, value: 1 });
    else unknown.push(name!);
  }
  return { fields, unknown, asJson };
}

export const isPageName = (name: string): boolean =>
  /^(?:\w*page\w*|p|pn|cur(?:rent)?)$/i.test(name) && !/size|count|total|rows/i.test(name);

export function valueIn(name: string, scripts: string): string | number | null {
  if (/^\d+$/.test(name)) return name;
  const found = new RegExp(
    `(?<![\\w$.])${name.replace(/[$.]/g, '\\$&')}\\s*=\\s*(?:(["'])([^"'\\n]*)\\1|(\\d+))`,
  ).exec(scripts);
  return found ? (found[2] ?? Number(found[3])) : null;
}
