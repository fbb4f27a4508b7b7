import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { BotError } from "../../errors.ts";
import { MAX_BODY_BYTES } from "./read-body.ts";

/** The proeftuin never listens anywhere else. */
const LOOPBACK = "127.0.0.1";
/** A request that takes longer than this to arrive is given up. */
const REQUEST_TIMEOUT_MS = 30_000;
const HEADERS_TIMEOUT_MS = 10_000;
/** How long open requests may take to end when the server stops. */
const STOP_MS = 2_000;

function faultOfListening(error: NodeJS.ErrnoException, port: number): BotError {
  if (error.code === "EADDRINUSE") {
    const message = `Port ${port} on ${LOOPBACK} is in use by another program. Stop that one, or choose another port: PORT=${port + 1} npm start.`;
    return new BotError("port_in_use", message, { details: { port }, cause: error });
  }
  const message = `Cannot listen on ${LOOPBACK}:${port} (${error.code ?? error.message}). Choose another port with PORT.`;
  return new BotError("channel_unavailable", message, { details: { port }, cause: error });
}

/**
 * Starts a server on loopback.
 *
 * @param port 0 takes a free one
 * @throws BotError `port_in_use` or `channel_unavailable`, with the port and what to do
 */
export async function listenOnLoopback(
  port: number,
  listener: RequestListener,
): Promise<{ server: Server; port: number }> {
  const server = createServer({ requestTimeout: REQUEST_TIMEOUT_MS, headersTimeout: HEADERS_TIMEOUT_MS }, listener);
  // a client that asks first whether its body is welcome gets its answer from the listener, not a silent "go on"
  server.on("checkContinue", (request, response) => {
    if (Number(request.headers["content-length"] ?? 0) <= MAX_BODY_BYTES) response.writeContinue();
    listener(request, response);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(faultOfListening(error, port)));
    server.listen({ port, host: LOOPBACK, exclusive: true }, resolve);
  });
  return { server, port: (server.address() as AddressInfo).port };
}

/** Takes no new requests, lets the running ones end, and cuts off what is left after a while. */
export async function stopListening(server: Server): Promise<void> {
  await new Promise<void>((resolve) => {
    const cutOff = setTimeout(() => server.closeAllConnections(), STOP_MS);
    server.close(() => {
      clearTimeout(cutOff);
      resolve();
    });
    server.closeIdleConnections();
  });
}
