import { type LookupAddress, lookup as systemLookup } from 'node:dns';
import type { LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';
import { FetchFailure } from '../failure.ts';

/**
 * Which addresses may be spoken to: public ones. Loopback, private, link-local (with the metadata service of clouds),
 * carrier-grade and every other special range are refused, also where they are wrapped in an IPv6 address.
 *
 * A name is looked up before the first request, and every connection looks it up again through the same eyes, so that a
 * second answer of the name server does not help; what the socket was connected to in the end is looked at as well.
 */
export type Resolve = (
  host: string,
  answer: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

export interface AddressRules {
  /** For tests on the loopback only. */
  readonly allowPrivate: boolean;
  readonly resolve: Resolve;
}

export const systemResolve: Resolve = (host, answer) =>
  systemLookup(host, { all: true }, (error, addresses) => answer(error, addresses ?? []));

export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // ::ffff:10.0.0.1 is 10.0.0.1
  return ipaddr.process(address).range() === 'unicast';
}

export function assertPublic(address: string, host: string, { allowPrivate }: AddressRules): void {
  if (!allowPrivate && !isPublic(address)) throw new FetchFailure('address', `${host} → ${address}`);
}

/** A host that is written as an address is judged without asking anybody. `url.hostname` has it in its plain form. */
export function assertLiteral(url: URL, rules: AddressRules): void {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (ipaddr.isValid(host)) assertPublic(host, url.hostname, rules);
}

/** Looks a name up once, before anything is sent. */
export function assertResolves(url: URL, rules: AddressRules): Promise<void> {
  assertLiteral(url, rules);
  if (ipaddr.isValid(url.hostname.replace(/^\[|\]$/g, ''))) return Promise.resolve();
  return new Promise((resolve, reject) => {
    guardedLookup(rules)(url.hostname, { all: true }, (error) => (error ? reject(error) : resolve()));
  });
}

/** For the connector: one refused address among several refuses the name. */
export function guardedLookup(rules: AddressRules): LookupFunction {
  return (host, options, done) => {
    rules.resolve(host, (error, addresses) => {
      const failure = error ? asFailure(error, host) : refusal(addresses, host, rules);
      if (failure) {
        done(failure as NodeJS.ErrnoException, []);
        return;
      }
      const family = typeof options.family === 'number' && options.family !== 0 ? options.family : null;
      const fitting = addresses.filter((a) => family === null || a.family === family);
      if (options.all) done(null, [...fitting]);
      else if (fitting[0]) done(null, fitting[0].address, fitting[0].family);
      else done(new FetchFailure('dns', host) as NodeJS.ErrnoException, '');
    });
  };
}

const asFailure = (error: NodeJS.ErrnoException, host: string) =>
  new FetchFailure('dns', `${host} ${error.code ?? ''}`.trim(), { cause: error });

function refusal(
  addresses: readonly LookupAddress[],
  host: string,
  rules: AddressRules,
): FetchFailure | null {
  if (addresses.length === 0) return new FetchFailure('dns', host);
  try {
    for (const { address } of addresses) assertPublic(address, host, rules);
    return null;
  } catch (error) {
    return error as FetchFailure;
  }
}
