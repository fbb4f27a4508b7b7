import { expect, test } from "vitest";
import { fetchXml, isNetworkFault, isUrl } from "../../src/cli/fetch-xml.ts";

const HOSTS = ["wetten.overheid.nl", "repository.officiele-overheidspublicaties.nl"];

/** A web that answers once, and tells what it was asked. */
function webOf(answer: () => Response | Promise<Response>) {
  const asked: { url: string; init: RequestInit | undefined }[] = [];
  const fetcher = async (input: string | URL | Request, init?: RequestInit) => {
    asked.push({ url: String(input), init });
    return answer();
  };
  return { asked, fetcher };
}

test.each([
  ["plain http", "http://wetten.overheid.nl/x", "url"],
  ["a file address", "file:///etc/passwd", "url"],
  ["another port", "https://wetten.overheid.nl:8443/x", "url"],
  ["a name and a password", "https://a:b@wetten.overheid.nl/x", "url"],
  ["something that is no address", "https://", "url"],
  ["another host", "https://example.org/x", "host"],
  ["a host that ends like one", "https://kwaad-wetten.overheid.nl/x", "host"],
  ["a host that begins like one", "https://wetten.overheid.nl.example.org/x", "host"],
  ["the machine itself", "https://127.0.0.1/x", "host"],
])("%s is refused before anything is asked", async (_, address, code) => {
  const { asked, fetcher } = webOf(() => new Response("x"));
  expect(await fetchXml(address, HOSTS, fetcher)).toMatchObject({ kind: "refused", code });
  expect(asked).toEqual([]);
});

test("an allowed host is asked once, without following redirects and with an end to the waiting", async () => {
  const { asked, fetcher } = webOf(() => new Response("<toestand/>"));
  const fetched = await fetchXml("https://wetten.overheid.nl/x.xml", HOSTS, fetcher);
  const pieces: Uint8Array[] = [];
  if (fetched.kind === "pieces") for await (const piece of fetched.pieces) pieces.push(piece);
  expect(Buffer.concat(pieces).toString()).toBe("<toestand/>");
  expect(asked).toMatchObject([{ url: "https://wetten.overheid.nl/x.xml", init: { redirect: "manual" } }]);
  expect(asked[0]?.init?.signal).toBeInstanceOf(AbortSignal);
});

test.each([
  [
    "a redirect",
    () => new Response(null, { status: 302, headers: { location: "https://example.org/" } }),
    { code: "redirect", values: { to: "https://example.org/" } },
  ],
  [
    "an address that is not there",
    () => new Response("weg", { status: 404 }),
    { code: "http_status", values: { status: "404" } },
  ],
  ["an answer without body", () => new Response(null, { status: 204 }), { code: "http_status" }],
  ["a name that does not exist", () => Promise.reject(new TypeError("fetch failed")), { code: "unreachable" }],
  [
    "a web that takes too long",
    () => Promise.reject(new DOMException("late", "TimeoutError")),
    { code: "unreachable" },
  ],
])("%s is refused", async (_, answer, refusal) => {
  expect(await fetchXml("https://wetten.overheid.nl/x", HOSTS, webOf(answer).fetcher)).toMatchObject({
    kind: "refused",
    ...refusal,
  });
});

test("a fault of our own is not taken for one of the network", async () => {
  const broken = webOf(() => Promise.reject(new RangeError("ours")));
  await expect(fetchXml("https://wetten.overheid.nl/x", HOSTS, broken.fetcher)).rejects.toThrow("ours");
  expect(isNetworkFault(new DOMException("stop", "AbortError"))).toBe(false);
});

test("a word with :// is an address, and anything else a file", () => {
  expect(["https://x", "FTP://x", "file:///x"].map(isUrl)).toEqual([true, true, true]);
  expect(["x.xml", "./a/b", "C:\\x.xml", "/tmp/x"].map(isUrl)).toEqual([false, false, false, false]);
});
