/** The proeftuin has no log-in, so it speaks only to a browser on this machine that opened it as such. */
import type { IncomingHttpHeaders } from "node:http";

export type Refusal = "host" | "origin" | "forwarded";

const FORWARDED = /^(x-forwarded(-.+)?|forwarded|via|x-real-ip|x-original-host)$/;

function isLoopback(host: string | undefined, port: number): boolean {
  return ["127.0.0.1", "localhost", "[::1]"].some((name) => host?.toLowerCase() === `${name}:${port}`);
}

/**
 * Why a request is not from a page of our own on this machine; undefined when it is.
 *
 * A Host that is no loopback name means that a name on the internet was pointed at this machine; an Origin of
 * elsewhere means that a strange page sends it; a forwarded header means that others reach us through a proxy.
 */
export function refusalOf(headers: IncomingHttpHeaders, port: number): Refusal | undefined {
  if (Object.keys(headers).some((name) => FORWARDED.test(name))) return "forwarded";
  if (!isLoopback(headers.host, port)) return "host";
  const { origin } = headers;
  if (origin !== undefined && !(origin.startsWith("http://") && isLoopback(origin.slice(7), port))) return "origin";
  const site = headers["sec-fetch-site"];
  const opensPage = headers["sec-fetch-mode"] === "navigate";
  if (site !== undefined && site !== "same-origin" && site !== "none" && !opensPage) return "origin";
  return undefined;
}
