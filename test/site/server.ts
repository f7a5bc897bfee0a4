import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/**
 * A real HTTP server on the loopback that keeps a log of what it was asked. Each site has an address of 127.0.0.0/8 of its
 * own, so that sites are hosts as the web has them.
 */
export interface Asked {
  /** Milliseconds since 1970, when the request came. */
  readonly at: number;
  readonly host: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  status: number;
}
export type Handler = (request: IncomingMessage, response: ServerResponse, asked: Asked) => unknown;

export interface Running {
  readonly origin: string;
  readonly host: string;
  readonly log: Asked[];
  handler: Handler;
  close(): Promise<void>;
}

let next = 2;

export async function serve(
  handler: Handler,
  address = `127.0.${Math.floor(next / 250)}.${(next++ % 250) + 2}`,
): Promise<Running> {
  const log: Asked[] = [];
  const running = { handler } as { handler: Handler };
  const server: Server = createServer(async (request, response) => {
    const asked: Asked = {
      at: Date.now(),
      host: request.headers.host ?? '',
      path: request.url ?? '',
      headers: request.headers,
      status: 0,
    };
    log.push(asked);
    response.on('close', () => {
      asked.status = response.statusCode;
    });
    try {
      await running.handler(request, response, asked);
    } catch (error) {
      response.destroy();
      throw error;
    }
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve) => server.listen(0, address, resolve));
  const { port } = server.address() as AddressInfo;
  return Object.assign(running, {
    origin: `http://${address}:${port}`,
    host: `${address}:${port}`,
    log,
    close: () =>
      new Promise<void>((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  });
}
