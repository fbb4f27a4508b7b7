import { describe, expect, test } from "vitest";
import { loadCliTexts } from "../../../src/cli/cli-texts.ts";
import { XML_LIMITS } from "../../../src/knowledge/bron/read-xml.ts";
import { XML_REFUSALS } from "../../../src/knowledge/bron/xml-refusal.ts";
import { refusalOf } from "./read-text.ts";

const ARTICLE = "<artikel><kop><nr>1</nr></kop><al>Een.</al></artikel>";
const toestand = (inner: string, attributes = 'bwb-id="BWBR9999999" inwerkingtreding="2026-07-01"') =>
  `<toestand ${attributes}><wetgeving><wettekst>${inner}</wettekst></wetgeving></toestand>`;
const RIGHT = toestand(ARTICLE);
const LAUGHS = `<!DOCTYPE toestand [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, index) => `<!ENTITY a${index} "${(index === 0 ? "&a;" : `&a${index - 1};`).repeat(10)}">`).join("")}]>`;

describe("an XML that is refused", () => {
  test("is not the one that is right", async () => {
    expect(await refusalOf(RIGHT)).toBe("read");
  });

  test.each([
    ["an empty file", "", "empty 1:1"],
    ["a file of spaces", "  \n ", "empty 2:2"],
    ["JSON", '{"a":1}', "not_xml 1:1"],
    ["plain text", "Artikel 1. Een.", "not_xml 1:1"],
    ["a web page", `<!DOCTYPE html><html><body>${RIGHT}</body></html>`, "html 1:16"],
    ["a web page without doctype", "<html><head><meta charset=utf-8></head></html>", "html 1:7"],
    ["a zip file", Buffer.from([0x50, 0x4b, 3, 4, 0, 0]), "compressed 1:1"],
    ["a gzip file", Buffer.from([0x1f, 0x8b, 8, 0]), "compressed 1:1"],
    ["UTF-16", Buffer.from(`\ufeff${RIGHT}`, "utf16le"), "encoding 1:1"],
    ["another declared encoding", `<?xml version="1.0" encoding="ISO-8859-1"?>${RIGHT}`, "encoding 1:44"],
    [
      "bytes that are no UTF-8",
      Buffer.concat([Buffer.from(RIGHT.slice(0, -20)), Buffer.from([0xe9, 0x20, 0x41])]),
      "encoding_bytes 1:1",
    ],
    ["half a character at the end", Buffer.concat([Buffer.from(RIGHT), Buffer.from([0xc3])]), "encoding_bytes 1:170"],
    [
      "an external entity",
      `<!DOCTYPE toestand [<!ENTITY x SYSTEM "file:///etc/passwd">]>\n${toestand("&x;")}`,
      "doctype_entities 1:62",
    ],
    ["a billion laughs", `${LAUGHS}${toestand("&a8;")}`, "doctype_entities 1:524"],
    [
      "a parameter entity",
      `<!DOCTYPE toestand [<!ENTITY % p SYSTEM "http://127.0.0.1/x.dtd"> %p;]>${RIGHT}`,
      "doctype_entities 1:72",
    ],
    ["a doctype from outside", `<!DOCTYPE toestand SYSTEM "http://127.0.0.1/x.dtd">${RIGHT}`, "doctype_external 1:52"],
    ["a doctype with a public name", `<!DOCTYPE toestand PUBLIC "-//X//Y" "x.dtd">${RIGHT}`, "doctype_external 1:45"],
    ["a plain doctype", `<!DOCTYPE toestand>${RIGHT}`, "doctype 1:20"],
    ["a doctype that never ends", `<!DOCTYPE toestand [<!ENTITY x "y">`, "doctype_entities 1:36"],
    ["an entity that nobody made", toestand("<al>&nbsp;</al>"), "entity 1:93"],
    ["an entity bomb in an attribute", RIGHT.replace("<al>", '<al x="&boom;">'), "entity 1:126"],
    [
      "XInclude",
      toestand('<i:include xmlns:i="http://www.w3.org/2001/XInclude" href="file:///etc/passwd"/>'),
      "external_reference 1:163",
    ],
    ["a bare ampersand", toestand("<al>A & B;</al>"), "malformed 1:93"],
    ["a bare ampersand without anything behind it", toestand("<al>A & B</al>"), "truncated 1:131"],
    ["crossed tags", toestand("<al><vet>x</al></vet>"), "malformed 1:98"],
    ["an attribute twice", toestand('<al a="1" a="2"/>'), "malformed 1:100"],
    ["a prefix without namespace", toestand("<x:al/>"), "malformed 1:90"],
    ["a character that XML forbids", toestand("<al>&#0;</al>"), "malformed 1:91"],
    ["a second root", `${RIGHT}<toestand/>`, "malformed 1:180"],
    ["text behind the root", `${RIGHT}\nen nog iets`, "malformed 2:12"],
    ["a file that stops halfway", RIGHT.slice(0, 100), "truncated 1:101"],
    ["a file that stops in a tag", RIGHT.slice(0, 12), "truncated 1:13"],
    ["a comment that never ends", `${RIGHT}<!-- `, "truncated 1:175"],
    ["another kind of XML", '<wetstechnische-informatie bwb-id="BWBR0015703"/>', "wrong_root 1:50"],
    ["a CVDR without its namespace", "<cvdr><meta/></cvdr>", "wrong_namespace 1:7"],
    ["a CVDR of another namespace", '<cvdr xmlns="urn:x"/>', "wrong_namespace 1:22"],
    [
      "a toestand in a namespace",
      '<toestand xmlns="urn:x" bwb-id="BWBR9999999" inwerkingtreding="2026-07-01"/>',
      "wrong_namespace 1:77",
    ],
    [
      "a toestand with another number",
      toestand(ARTICLE, 'bwb-id="CVDR1" inwerkingtreding="2026-07-01"'),
      "wrong_id 1:56",
    ],
    ["a toestand without number", toestand(ARTICLE, 'inwerkingtreding="2026-07-01"'), "wrong_id 1:41"],
    ["a toestand of no day", toestand(ARTICLE, 'bwb-id="BWBR9999999"'), "wrong_day 1:32"],
    [
      "a toestand of a day that does not exist",
      toestand(ARTICLE, 'bwb-id="BWBR9999999" inwerkingtreding="2026-02-30"'),
      "wrong_day 1:62",
    ],
    [
      "a CVDR without number and day",
      '<cvdr xmlns="http://standaarden.overheid.nl/cvdr/terms/"><meta/><body/></cvdr>',
      "wrong_id 1:65",
    ],
    ["a law without articles", toestand(""), "no_text 1:1"],
    ["a law of empty articles", toestand("<artikel><kop><nr>1</nr></kop><al/></artikel>"), "no_text 1:1"],
  ])("is %s", async (_, xml, refusal) => {
    expect(await refusalOf(xml)).toBe(refusal);
  });

  test("is too deep, too wide, too many or too large, and is not read to its end", async () => {
    const small = { ...XML_LIMITS, bytes: 2_000, depth: 10, elements: 20, attributes: 5 };
    expect(await refusalOf(toestand("<a>".repeat(50)), small)).toMatch(/^too_deep/);
    expect(await refusalOf(toestand("<a/>".repeat(50)), small)).toMatch(/^too_many_elements/);
    expect(
      await refusalOf(toestand(`<a ${Array.from({ length: 9 }, (_, index) => `b${index}="1"`).join(" ")}/>`), small),
    ).toMatch(/^too_many_attributes/);
    expect(await refusalOf(toestand(`<al>${"x".repeat(3_000)}</al>`), small)).toMatch(/^too_large/);
  });

  test("is stopped while it streams: an endless file of repetition ends at the limit", async () => {
    const piece = Buffer.from("<al>Nog een keer hetzelfde.</al>".repeat(2_000));
    let handed = 0;
    async function* endless() {
      yield Buffer.from('<toestand bwb-id="BWBR9999999" inwerkingtreding="2026-07-01"><wetgeving><wettekst>');
      for (;;) {
        handed += 1;
        yield piece;
      }
    }
    const { readRegulation } = await import("../../../src/knowledge/bron/read-regulation.ts");
    expect(await readRegulation(endless())).toMatchObject({ kind: "refused", refusal: { code: "too_many_elements" } });
    expect(handed * 2_000).toBeLessThan(XML_LIMITS.elements + 2_001);
  });

  test("is refused in the same way however it is cut in pieces", async () => {
    for (const size of [1, 7, 64]) {
      expect(await refusalOf(`${LAUGHS}${RIGHT}`, undefined, size)).toMatch(/^doctype_entities/);
      expect(await refusalOf(RIGHT, undefined, size)).toBe("read");
    }
  });

  test.each(XML_REFUSALS)("has a Dutch sentence for %s", (code) => {
    expect(loadCliTexts("bron-texts.yaml").find(`xml.${code}`)).toMatch(/\S/);
  });
});
