import { request } from "node:http";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { replyCard } from "../../support/example-team-cards.ts";
import { jsonOf, type Proeftuin, type ReplyJson, startProeftuin } from "../../support/web-proeftuin.ts";

let proeftuin: Proeftuin;
let port: number;

beforeAll(async () => {
  proeftuin = await startProeftuin((event) => {
    if (event.act.kind === "typed" && event.act.text === "stuk") throw new Error("the core broke");
    if (event.act.kind === "typed" && event.act.text === "kijk") return { view: replyCard };
    return { notice: { tone: "good", text: "Bewaard." } };
  });
  port = Number(new URL(proeftuin.web.url).port);
});
afterAll(() => proeftuin.web.stop());

type Answer = { readonly status: number; readonly text: string; readonly headers: Readonly<Record<string, unknown>> };

/** A request with headers that fetch does not let us set. */
function ask(path: string, headers: Readonly<Record<string, string>> = {}, method = "GET"): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request({ host: "127.0.0.1", port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          text: Buffer.concat(chunks).toString(),
          headers: response.headers,
        }),
      );
    });
    sent.on("error", reject);
    sent.end();
  });
}

const typed = (text: string, more: object = {}) => ({
  id: crypto.randomUUID(),
  als: "noor",
  plek: { kind: "private" },
  daad: { kind: "typed", text },
  ...more,
});

describe("who may ask", () => {
  test.each(["127.0.0.1", "localhost", "LOCALHOST", "[::1]"])("a Host of %s with the port is welcome", async (name) => {
    expect((await ask("/", { host: `${name}:${port}` })).status).toBe(200);
  });

  test.each(["beschutwijzer.example", "127.0.0.1.example", "127.0.0.1:1", "localhost", "127.0.0.1@x"])(
    "a Host of %s is refused, with the address to use",
    async (host) => {
      const answer = await ask("/", { host });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain(`http://127.0.0.1:${port}/`);
    },
  );

  test.each(["https://kwaad.example", "null", "http://127.0.0.1:1", "http://localhost"])(
    "an Origin of %s is refused",
    async (origin) => {
      expect((await ask("/api/mensen", { host: `127.0.0.1:${port}`, origin })).status).toBe(403);
    },
  );

  test("our own Origin is welcome", async () => {
    const origin = `http://localhost:${port}`;
    expect((await ask("/api/mensen", { host: `localhost:${port}`, origin })).status).toBe(200);
  });

  test.each(["x-forwarded-for", "X-Forwarded-Host", "forwarded", "via", "x-real-ip"])(
    "a request with %s came through a proxy and is refused",
    async (name) => {
      const answer = await ask("/healthz", { host: `127.0.0.1:${port}`, [name]: "127.0.0.1" });
      expect(answer.status).toBe(403);
      expect(answer.text).toContain("tussenserver");
    },
  );

  test("another site may link to the page, but not call it", async () => {
    const cross = { host: `127.0.0.1:${port}`, "sec-fetch-site": "cross-site" };
    expect((await ask("/", { ...cross, "sec-fetch-mode": "navigate" })).status).toBe(200);
    expect((await ask("/api/mensen", { ...cross, "sec-fetch-mode": "no-cors" })).status).toBe(403);
  });
});

describe("what it answers", () => {
  test("the page comes with strict headers and without anything from elsewhere", async () => {
    const response = await fetch(proeftuin.web.url);
    const policy = response.headers.get("content-security-policy") ?? "";
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe|http|\*/);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    const html = await response.text();
    expect(html).toContain('<html lang="nl">');
    expect(html).not.toMatch(/(src|href)="(https?:)?\/\//);
    for (const [, path] of html.matchAll(/(?:src|href)="(\/[^"]+)"/g)) {
      expect((await fetch(new URL(path ?? "", proeftuin.web.url))).status, path).toBe(200);
    }
  });

  test("the people are those who can work now, with their teams", async () => {
    const answer = await jsonOf<{ mensen: { id: string }[]; teams: unknown[] }>(
      fetch(`${proeftuin.web.url}api/mensen`),
    );
    expect(answer.mensen.map(({ id }) => id)).toEqual(["noor", "karin", "wim"]);
    expect(answer.teams).toHaveLength(2);
  });

  test("healthz gives what the program says", async () => {
    const response = await fetch(`${proeftuin.web.url}healthz`);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual({ ok: true, versie: "0.1.0" });
  });

  test("healthz is 503 when the program is not well", async () => {
    const ill = await startProeftuin(undefined, { health: async () => ({ ok: false, opslag: "weg" }) });
    expect((await fetch(`${ill.web.url}healthz`)).status).toBe(503);
    await ill.web.stop();
  });

  test.each([
    ["GET", "/niets", 404],
    ["GET", "/../package.json", 404],
    ["GET", "/%2e%2e/web-channel.ts", 404],
    ["GET", "//kwaad.example/", 200],
    ["POST", "/", 405],
    ["DELETE", "/api/mensen", 405],
    ["GET", "/api/gebeurtenis", 405],
    ["GET", "/api/berichten?als=niemand", 404],
    ["GET", "/api/berichten?als=noor&team=zuid", 404],
    ["GET", "/api/stroom?als=niemand", 404],
    ["HEAD", "/page.css", 200],
  ])("%s %s gives %i", async (method, path, status) => {
    expect((await ask(path, { host: `127.0.0.1:${port}` }, method)).status).toBe(status);
  });
});

describe("what may come in", () => {
  test("an event reaches the core with the person, the place and an id that holds the person", async () => {
    const place = { kind: "thread", verwijzing: "v1" };
    const act = { kind: "clicked", action: "antwoord.0", data: { dialog: "d1", version: 3 }, inputs: { uren: "12" } };
    const response = await proeftuin.post({ id: "klik-0001", als: "karin", plek: place, daad: act });
    expect(await response.json()).toEqual({ notice: { tone: "good", text: "Bewaard." } });
    expect(proeftuin.events.at(-1)).toEqual({
      id: "web:karin:klik-0001",
      channel: "web",
      at: "2026-11-21T12:00:00.000Z",
      actor: "karin",
      place,
      act,
    });
  });

  test("a private view comes back as an Adaptive Card", async () => {
    const answer = await jsonOf<ReplyJson>(proeftuin.post(typed("kijk")));
    expect(answer.view).toMatchObject({ type: "AdaptiveCard", speak: replyCard.summary });
    expect(answer.notice).toBeUndefined();
  });

  test.each<[string, unknown]>([
    ["no object", "[]"],
    ["a missing place", { ...typed("a"), plek: undefined }],
    ["an unknown place", typed("a", { plek: { kind: "overal" } })],
    ["an extra key", typed("a", { rol: "teamleider" })],
    [
      "a name in the data of a button",
      typed("a", { daad: { kind: "clicked", action: "x", data: { rol: "teamleider" }, inputs: {} } }),
    ],
    [
      "an option that is no number",
      typed("a", { daad: { kind: "clicked", action: "x", data: { option: "1" }, inputs: {} } }),
    ],
    ["a field that is no text", typed("a", { daad: { kind: "clicked", action: "x", data: {}, inputs: { uren: 3 } } })],
    [
      "a field with a strange name",
      '{"id":"12345678","als":"noor","plek":{"kind":"private"},"daad":{"kind":"clicked","action":"x","data":{},"inputs":{"een naam":"x"}}}',
    ],
    ["an id that is too short", typed("a", { id: "1" })],
  ])("%s is answered kindly and reaches nobody", async (_what, body) => {
    const before = proeftuin.events.length;
    const response = await proeftuin.post(body);
    expect(response.status).toBe(400);
    expect((await jsonOf<ReplyJson>(response)).notice).toMatchObject({
      tone: "attention",
      text: expect.stringContaining("niets veranderd"),
    });
    expect(proeftuin.events).toHaveLength(before);
  });

  test("what is no JSON is refused, by its type and by its content", async () => {
    expect((await proeftuin.post("als=noor", { "content-type": "application/x-www-form-urlencoded" })).status).toBe(
      415,
    );
    expect((await proeftuin.post("{niet")).status).toBe(415);
  });

  test("somebody who is not there gets a friendly answer", async () => {
    const response = await proeftuin.post(typed("hallo", { als: "niemand" }));
    expect(response.status).toBe(404);
    expect((await jsonOf<ReplyJson>(response)).notice.text).toContain("Kies iemand anders");
  });

  test("a body above 1 MB is answered 413, with and without its length told beforehand", async () => {
    const before = proeftuin.events.length;
    const large = await proeftuin.post(typed("x".repeat(10 * 1024 * 1024)));
    expect(large.status).toBe(413);
    expect((await jsonOf<ReplyJson>(large)).notice.text).toContain("hooguit 1 MB");
    const parts = new ReadableStream<Uint8Array>({
      start(controller) {
        for (let part = 0; part < 10; part += 1) controller.enqueue(new Uint8Array(1024 * 1024));
        controller.close();
      },
    });
    const headers = { "content-type": "application/json" };
    const streamed = await fetch(`${proeftuin.web.url}api/gebeurtenis`, {
      method: "POST",
      headers,
      body: parts,
      duplex: "half",
    } as RequestInit);
    expect(streamed.status).toBe(413);
    expect(proeftuin.events).toHaveLength(before);
  });

  test("a fault in the core is answered with a reference, without what went wrong inside", async () => {
    const response = await proeftuin.post(typed("stuk"));
    const { notice } = await jsonOf<ReplyJson>(response);
    expect(response.status).toBe(500);
    expect(notice.text).toMatch(/kenmerk: [0-9a-f]{8}\./);
    expect(notice.text).not.toContain("the core broke");
  });
});
