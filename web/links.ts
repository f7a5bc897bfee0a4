/**
 * Where things are found. A document is known by the hash of its bytes, of which sixteen digits are enough in an address;
 * the parts of a bundle (`sha256#2`) are numbered: `/documents/3fa2b1c4d5e6f708.2`.
 */
const digits = 16;

export function shortId(document: string): string {
  const [hash = '', part] = document.split('#');
  return part === undefined ? hash.slice(0, digits) : `${hash.slice(0, digits)}.${part}`;
}

export const documentLink = (document: string, base = ''): string => `${base}/documents/${shortId(document)}`;
/** The permanent address of a figure, fit for a footnote: the document's hash and the place in its text. */
export const figureLink = (document: string, start: number, end: number, base = ''): string =>
  `${base}/f/${shortId(document)}/${start}-${end}`;
export const entityLink = (name: string): string => `/entity/${encodeURIComponent(name)}`;

/** The same address with other parameters; empty ones go. */
export function withQuery(url: URL, changes: Readonly<Record<string, string | number | null>>): string {
  const query = new URLSearchParams(url.search);
  query.delete('token');
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') query.delete(name);
    else query.set(name, String(value));
  }
  const text = query.toString();
  return text === '' ? url.pathname : `${url.pathname}?${text}`;
}
