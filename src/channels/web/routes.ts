/** What each address of the proeftuin answers. */
import { randomUUID } from "node:crypto";
import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { localDay } from "../../conversation/format.ts";
import { toAdaptiveCard } from "../adaptive-card/to-adaptive-card.ts";
import { refusalOf } from "./guard.ts";
import { parseIncoming, toEvent } from "./incoming.ts";
import { CONTENT_SECURITY_POLICY, PAGES_SECURITY_POLICY, type PageFile } from "./page-files.ts";
import type { Pages } from "./pages/pages.ts";
import { conversationsOf, toPageItem } from "./places.ts";
import { readJson, readText } from "./read-body.ts";
import type { Streams } from "./streams.ts";
import type { WebChannelOptions } from "./web-channel.ts";
import { type Fault, fillIn, type WebTexts } from "./web-texts.ts";

export type RouteOptions = Omit<WebChannelOptions, "port"> & {
  readonly texts: WebTexts;
  readonly files: ReadonlyMap<string, PageFile>;
  readonly streams: Streams;
  readonly pages: Pages;
};

type Request = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  /** the port that this request came in on */
  readonly port: number;
};

const SECURITY_HEADERS = {
  "content-security-policy": CONTENT_SECURITY_POLICY,
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
  "x-content-type-options": "nosniff",
  "x-frame-options": "DENY",
  "cache-control": "no-store",
};

const STATUS: Readonly<Record<Fault, number>> = {
  host: 403,
  origin: 403,
  forwarded: 403,
  too_large: 413,
  not_json: 415,
  tampered: 400,
  unknown_person: 404,
  unknown_team: 404,
  not_found: 404,
  method: 405,
  failed: 500,
};

const PLAIN_FAULTS: readonly Fault[] = ["host", "origin", "forwarded", "not_found", "method"];

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(body));
}

export function createRoutes(options: RouteOptions): RequestListener {
  const { texts, files, streams, pages, messages, logger } = options;

  const sendFault = ({ request, response, port }: Request, fault: Fault, reference = "") => {
    const text = fillIn(texts.faults[fault], { port, reference });
    if (fault === "method") response.setHeader("allow", request.method === "POST" ? "GET, HEAD" : "POST");
    if (!request.complete) response.setHeader("connection", "close");
    if (PLAIN_FAULTS.includes(fault) && !request.url?.startsWith("/api/")) {
      response.writeHead(STATUS[fault], { "content-type": "text/plain; charset=utf-8" });
      response.end(text);
    } else sendJson(response, STATUS[fault], { notice: { tone: "attention", text } });
  };

  const findPlace = async (url: URL): Promise<Fault | { readonly conversations: readonly string[] }> => {
    const people = await options.people();
    const person = people.find(({ id }) => id === url.searchParams.get("als"));
    if (!person) return "unknown_person";
    const team = url.searchParams.get("team") ?? person.team;
    const isKnown = (await options.teams()).some(({ id }) => id === team);
    return isKnown ? { conversations: conversationsOf(person.id, team) } : "unknown_team";
  };

  const sendPeople = async ({ response }: Request) => {
    const [people, teams] = await Promise.all([options.people(), options.teams()]);
    const active = people.filter(({ actief }) => actief);
    sendJson(response, 200, {
      mensen: active.map(({ id, naam, rollen, team }) => ({ id, naam, rollen, team })),
      teams,
    });
  };

  const sendMessages = async (asked: Request) => {
    const place = await findPlace(asked.url);
    if (typeof place === "string") return sendFault(asked, place);
    const list = await messages.list(place.conversations);
    const seq = list.reduce((highest, message) => Math.max(highest, message.seq), 0);
    sendJson(asked.response, 200, { seq, berichten: list.map((message) => toPageItem(message, texts.words)) });
  };

  const openStream = async (asked: Request) => {
    const place = await findPlace(asked.url);
    if (typeof place === "string") return sendFault(asked, place);
    const seen = Number(asked.request.headers["last-event-id"] ?? asked.url.searchParams.get("vanaf") ?? 0);
    await streams.open(asked.response, place.conversations, Number.isSafeInteger(seen) && seen > 0 ? seen : 0);
  };

  const takeEvent = async (asked: Request) => {
    if (!/^application\/json\b/i.test(asked.request.headers["content-type"] ?? "")) return sendFault(asked, "not_json");
    const body = await readJson(asked.request);
    if (body.kind !== "json") return sendFault(asked, body.kind);
    const incoming = parseIncoming(body.value);
    if (!incoming) return sendFault(asked, "tampered");
    if (!(await options.people()).some(({ id }) => id === incoming.als)) return sendFault(asked, "unknown_person");
    const reply = await options.receive(toEvent(incoming, options.now()));
    sendJson(asked.response, 200, {
      ...(reply.notice ? { notice: reply.notice } : {}),
      ...(reply.view ? { view: toAdaptiveCard(reply.view, { words: texts.words }) } : {}),
    });
  };

  const sendHealth = async ({ response }: Request) => {
    const health = await options.health();
    sendJson(response, health.ok ? 200 : 503, health);
  };

  const sendFile = ({ request, response }: Request, file: PageFile) => {
    response.writeHead(200, { "content-type": file.contentType, "content-length": file.content.length });
    response.end(request.method === "HEAD" ? undefined : file.content);
  };

  const sendPage = ({ request, response }: Request, page: string) => {
    response.setHeader("content-security-policy", PAGES_SECURITY_POLICY);
    // with "no-referrer" a browser sends a form without its origin, and the guard could not tell it from a strange one
    response.setHeader("referrer-policy", "same-origin");
    response.writeHead(200, { "content-type": "text/html; charset=utf-8" });
    response.end(request.method === "HEAD" ? undefined : page);
  };

  const takeForm = async (asked: Request) => {
    const type = asked.request.headers["content-type"] ?? "";
    if (!/^application\/x-www-form-urlencoded\b/i.test(type)) return sendFault(asked, "not_json");
    const text = await readText(asked.request);
    if (text === null) return sendFault(asked, "too_large");
    sendPage(asked, pages.submit(new URLSearchParams(text), localDay(options.now())));
  };

  const GET: Readonly<Record<string, (asked: Request) => void | Promise<void>>> = {
    "/api/mensen": sendPeople,
    "/api/berichten": sendMessages,
    "/api/stroom": openStream,
    "/api/teksten": ({ response }) => sendJson(response, 200, texts.page),
    "/healthz": sendHealth,
  };
  const POST: typeof GET = { "/api/gebeurtenis": takeEvent, [pages.formPath]: takeForm };

  const answer = async (asked: Request): Promise<void> => {
    const { request, url } = asked;
    const file = files.get(url.pathname);
    const isRead = request.method === "GET" || request.method === "HEAD";
    if (file && isRead) return sendFile(asked, file);
    const handle = isRead ? GET[url.pathname] : request.method === "POST" ? POST[url.pathname] : undefined;
    if (handle) return handle(asked);
    const page = pages.show(url.pathname, localDay(options.now()));
    if (page !== undefined && isRead) return sendPage(asked, page);
    const exists = file !== undefined || page !== undefined || url.pathname in GET || url.pathname in POST;
    sendFault(asked, exists ? "method" : "not_found");
  };

  return (request, response) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) response.setHeader(name, value);
    const port = request.socket.localPort ?? 0;
    const url = new URL(URL.parse(request.url ?? "/", "http://127.0.0.1")?.href ?? "http://127.0.0.1/");
    const asked = { request, response, url, port };
    const refusal = refusalOf(request.headers, port);
    if (refusal) {
      logger.warn({ refusal }, "a request to the proeftuin was refused");
      sendFault(asked, refusal);
      return;
    }
    answer(asked).catch((error: unknown) => {
      const reference = randomUUID().slice(0, 8);
      logger.error({ err: error, reference }, "the proeftuin could not answer");
      if (response.headersSent) response.destroy();
      else sendFault(asked, "failed", reference);
    });
  };
}
