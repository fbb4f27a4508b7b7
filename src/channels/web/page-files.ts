/** The files of the page, read once at the start: a missing one is found then, and nothing outside the list is served. */
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { extname } from "node:path";
import { fileURLToPath } from "node:url";
import { BotError } from "../../errors.ts";

const PAGE_FILES: readonly string[] = [
  "index.html",
  "page.css",
  "pane.css",
  "card.css",
  "field.css",
  "place.css",
  "narrow.css",
  "pages.css",
  "compare.css",
  "tree.css",
  "icon.svg",
  "main.js",
  "card-view.js",
  "composer.js",
  "dom.js",
  "feed.js",
  "host-config.js",
  "markdown.js",
  "pane.js",
  "pane-frame.js",
  "server.js",
  "slot.js",
  "view-dialog.js",
];

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".svg": "image/svg+xml",
};

export type PageFile = { readonly contentType: string; readonly content: Buffer };

/**
 * What the page may load and do: only files of this server, no inline code or styles, no text turned into code.
 * The renderer of Adaptive Cards sets styles one property at a time, which needs no exception; the names are those
 * of its own Trusted Types policies.
 */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  "trusted-types adaptivecards#markdownPassthroughPolicy adaptivecards#restoreContentsPolicy adaptivecards#deprecatedExportedFunctionPolicy",
].join("; ");

/** The pages with sources, trees and the comparison run no script at all, and send one form to this server. */
export const PAGES_SECURITY_POLICY = [
  "default-src 'none'",
  "style-src 'self'",
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join("; ");

async function readPageFile(path: string): Promise<PageFile> {
  try {
    const content = await readFile(path);
    return { contentType: CONTENT_TYPES[extname(path)] ?? "application/octet-stream", content };
  } catch (cause) {
    throw new BotError("invariant_broken", `The web page cannot be served: ${path} is missing. Run npm ci again.`, {
      cause,
    });
  }
}

/** Path of the address -> file. */
export async function loadPageFiles(): Promise<ReadonlyMap<string, PageFile>> {
  const renderer = createRequire(import.meta.url).resolve("adaptivecards/dist/adaptivecards.min.js");
  const own = PAGE_FILES.map((name) => [`/${name}`, fileURLToPath(new URL(`page/${name}`, import.meta.url))] as const);
  const all = [...own, ["/adaptivecards.min.js", renderer] as const];
  const files = new Map(await Promise.all(all.map(async ([path, file]) => [path, await readPageFile(file)] as const)));
  const index = files.get("/index.html");
  if (index) files.set("/", index);
  return files;
}
