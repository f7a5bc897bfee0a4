/**
 * A list that is asked for by POST has an address as well: that of the interface, and behind `#POST:` what is sent.
 *
 * `http://czj.qinghe.example/api/list#POST:form:channel=12&page=1` is one; fragments of other addresses are dropped.
 */
export interface Question {
  readonly kind: keyof typeof questionTypes;
  readonly body: string;
}
export const questionTypes = {
  form: 'application/x-www-form-urlencoded',
  json: 'application/json',
} as const;

export const addressOfQuestion = (url: URL, { kind, body }: Question): string => {
  const address = new URL(url);
  address.hash = `POST:${kind}:${encodeURIComponent(body)}`;
  return address.href;
};

export function questionIn(url: URL): Question | null {
  const found = /^#POST:(form|json):(.*)$/s.exec(url.hash);
  return found ? { kind: found[1] as Question['kind'], body: decodeURIComponent(found[2]!) } : null;
}

/** The address as others know it. */
export const withoutQuestion = (url: URL): string => url.href.replace(/#.*$/s, '');

/** What an address asks with, by name: in its query, or in what is sent. */
export function parametersOf(url: URL): [name: string, value: string][] {
  const question = questionIn(url);
  if (question === null) return [...url.searchParams];
  if (question.kind === 'form') return [...new URLSearchParams(question.body)];
  return Object.entries(JSON.parse(question.body) as Record<string, unknown>).flatMap(([name, value]) =>
    typeof value === 'string' || typeof value === 'number' ? [[name, String(value)]] : [],
  );
}

/** The same question with another value for one of its parameters. */
export function askedWith(url: URL, name: string, value: string): string {
  const question = questionIn(url);
  if (question === null) {
    const address = new URL(url);
    address.searchParams.set(name, value);
    return address.href;
  }
  if (question.kind === 'form') {
    const fields = new URLSearchParams(question.body);
    fields.set(name, value);
    return addressOfQuestion(url, { kind: 'form', body: fields.toString() });
  }
  const fields = JSON.parse(question.body) as Record<string, unknown>;
  fields[name] = typeof fields[name] === 'number' ? Number(value) : value;
  return addressOfQuestion(url, { kind: 'json', body: JSON.stringify(fields) });
}
