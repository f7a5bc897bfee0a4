import { Agent, buildConnector, type Dispatcher } from 'undici';
import { FetchFailure } from '../failure.ts';
import { type AddressRules, assertPublic, guardedLookup } from '../safety/addresses.ts';
import { type OnMore, watch } from './lengths.ts';

/** Connections that only lead to addresses which may be spoken to, each looked up anew and looked at once more when it stands. */
export function guardedAgent(
  rules: AddressRules,
  timeouts: { readonly connect: number; readonly headers: number; readonly body: number },
  onMore: OnMore,
): Dispatcher {
  const connect = buildConnector({
    lookup: guardedLookup(rules),
    timeout: timeouts.connect * 1000,
    autoSelectFamily: false,
  });
  return new Agent({
    headersTimeout: timeouts.headers * 1000,
    bodyTimeout: timeouts.body * 1000,
    maxHeaderSize: 64 * 1024,
    connect: (options, done) =>
      connect(options, (error, socket) => {
        if (error) {
          done(error, null);
          return;
        }
        try {
          assertPublic(socket.remoteAddress ?? '', options.hostname, rules);
          watch(socket, onMore);
          done(null, socket);
        } catch (refused) {
          socket.destroy();
          done(refused as FetchFailure, null);
        }
      }),
  });
}

/** What undici and the system say went wrong, in our words. */
export function failureOf(error: unknown): FetchFailure {
  if (error instanceof FetchFailure) return error;
  const { code = '', message = '', cause } = error as NodeJS.ErrnoException & { cause?: unknown };
  if (cause instanceof FetchFailure) return cause;
  const reason =
    reasons.find(([pattern]) => pattern.test(code) || pattern.test((error as Error).name ?? ''))?.[1] ??
    'broken';
  return new FetchFailure(reason, code || message, { cause: error });
}

const reasons = [
  [/^UND_ERR_CONNECT_TIMEOUT$/, 'connect'],
  [/TIMEOUT|ETIMEDOUT|TimeoutError/, 'timeout'],
  [/^(ECONNREFUSED|EHOSTUNREACH|ENETUNREACH|EADDRNOTAVAIL)$/, 'connect'],
  [/^(ENOTFOUND|EAI_)/, 'dns'],
  [/^(CERT_|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO|ERR_TLS|ERR_SSL|EPROTO)/, 'tls'],
  [/^Z_|ERR__ERROR_FORMAT/, 'encoding'],
] as const;
