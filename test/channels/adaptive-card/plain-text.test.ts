import { pathToFileURL } from "node:url";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { escapeLine, hostOf, linesOf, linkTarget, oneLine } from "../../../src/channels/adaptive-card/plain-text.ts";

const page = pathToFileURL("src/channels/web/page/markdown.js").href;
const { toHtml } = (await import(/* @vite-ignore */ page)) as { toHtml: (text: string, newTab: string) => string };

const ENTITIES: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
const shown = (html: string) => html.replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? "");

describe("escapeLine", () => {
  test.each([
    ["**vet** en _schuin_", "\\*\\*vet\\*\\* en \\_schuin\\_"],
    ["[klik](https://kwaad.example)", "\\[klik\\](https://kwaad.example)"],
    ["- geen lijst", "\\- geen lijst"],
    ["1. geen lijst", "1\\. geen lijst"],
    ["# geen kop", "\\# geen kop"],
    ["<at>iedereen</at>", "\\<at\\>iedereen\\</at\\>"],
    ["{{DATE(2026-01-01T00:00:00Z)}}", "\\{{DATE(2026-01-01T00:00:00Z)}}"],
    ["R&amp;D, R&D", "R\\&amp;D, R&D"],
    ["gewoon (tussen haakjes), 3 - 2 = 1.", "gewoon (tussen haakjes), 3 - 2 = 1."],
  ])("%s is shown as typed", (typed, escaped) => {
    expect(escapeLine(typed)).toBe(escaped);
  });

  test("whatever is typed on one line comes out as the same text, without any element", () => {
    const nasty = fc.constantFrom(
      "*",
      "_",
      "[",
      "](",
      ")",
      "<",
      ">",
      "&lt;",
      "\\",
      "`",
      "~",
      "{{",
      "- ",
      "1.",
      "a",
      "https://x.nl",
      " ",
    );
    const line = fc.oneof(
      fc.string(),
      fc.array(nasty).map((parts) => parts.join("")),
    );
    fc.assert(
      fc.property(line, (typed) => {
        const text = oneLine(typed);
        const html = toHtml(escapeLine(text), "nieuw tabblad");
        expect(html).not.toMatch(/<(?!br>)/);
        expect(shown(html)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("toHtml of the page", () => {
  test("a link goes to a page of its own and says so", () => {
    expect(toHtml("[Wet \\[1\\]](https://w.nl/?a=1&b=2)", "nieuw tabblad")).toBe(
      '<a href="https://w.nl/?a=1&amp;b=2" rel="noopener noreferrer">Wet [1]<span class="sr-only"> (nieuw tabblad)</span></a>',
    );
  });

  test("an address that is not http is no link", () => {
    expect(toHtml("[a](javascript:alert)", "")).toBe("[a](javascript:alert)");
  });

  test("lines with a dash are a list", () => {
    expect(toHtml("- een\n- tw\\*ee", "")).toBe("<ul><li>een</li><li>tw*ee</li></ul>");
  });
});

describe("linesOf, linkTarget and hostOf", () => {
  test("every kind of line end parts two lines", () => {
    expect(linesOf("a\r\nb\rc\u2028d\n\n e ")).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("only http and https are addresses for a link", () => {
    expect(linkTarget("javascript:alert(1)")).toBeUndefined();
    expect(linkTarget("000_nota.txt")).toBeUndefined();
    expect(linkTarget("https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b")).toBe(
      "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b",
    );
    expect(linkTarget('https://a.nl/b c)"')).toBe("https://a.nl/b%20c%29%22");
  });

  test("the host is the one that is really visited", () => {
    expect(hostOf("https://Wetten.overheid.nl:443/x")).toBe("wetten.overheid.nl");
    expect(hostOf("https://wetten.overheid.nl@kwaad.example/")).toBe("kwaad.example");
    expect(hostOf("bestand.txt")).toBe("");
  });
});
