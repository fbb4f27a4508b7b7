/** Time for the whole of a file to arrive. */
const TIMEOUT_MS = 60_000;

export type Fetched =
  | { readonly kind: "pieces"; readonly pieces: AsyncIterable<Uint8Array> }
  | { readonly kind: "refused"; readonly code: FetchRefusal; readonly values: Readonly<Record<string, string>> };

export type FetchRefusal = "url" | "host" | "redirect" | "http_status" | "unreachable";

/** Whether a word names something on the web and not a file. */
export function isUrl(word: string): boolean {
  return /^[a-z][a-z0-9+.-]+:\/\//i.test(word);
}

/**
 * Opens a file on one of the hosts that are allowed. Redirects are not followed, so that no other host is ever asked.
 * The pieces throw when the time is up or the line breaks: see `isNetworkFault`.
 */
export async function fetchXml(
  address: string,
  hosts: readonly string[],
  fetcher: typeof fetch = fetch,
): Promise<Fetched> {
  const refused = (code: FetchRefusal, values: Readonly<Record<string, string>> = {}): Fetched => ({
    kind: "refused",
    code,
    values,
  });
  const url = URL.parse(address);
  if (url?.protocol !== "https:" || url.port !== "" || url.username !== "" || url.password !== "")
    return refused("url", { found: address });
  if (!hosts.includes(url.hostname)) return refused("host", { found: url.hostname, known: hosts.join(", ") });
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetcher(url, {
      redirect: "manual",
      signal,
      headers: { accept: "application/xml, text/xml" },
    });
    if (response.status >= 300 && response.status < 400) {
      await response.body?.cancel();
      return refused("redirect", { to: response.headers.get("location") ?? "" });
    }
    if (!response.ok || !response.body) {
      await response.body?.cancel();
      return refused("http_status", { status: String(response.status) });
    }
    return { kind: "pieces", pieces: response.body };
  } catch (error) {
    if (!isNetworkFault(error)) throw error;
    return refused("unreachable", { host: url.hostname });
  }
}

/** What fetch throws when the time is up, the name is unknown or the line breaks. */
export function isNetworkFault(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof DOMException && error.name === "TimeoutError");
}
