import { describe, expect, test } from "vitest";
import { partsByKey, readableText } from "../../../src/knowledge/bron/fingerprint.ts";
import { textSchema } from "../../../src/knowledge/bron/text-schema.ts";
import { regulationOf } from "./read-text.ts";

const bwb = (body: string, root = 'bwb-id="BWBR9999999" inwerkingtreding="2026-07-01"') =>
  `<?xml version="1.0" encoding="UTF-8"?><toestand ${root}><bwb-inputbestand>x</bwb-inputbestand><wetgeving><intitule>Lange titel<meta-data><jcis/></meta-data></intitule><citeertitel>Wet op het <nadruk>proberen</nadruk></citeertitel><wet-besluit><aanhef><al>Wij zijn niet de tekst.</al></aanhef>${body}<wetsluiting><al>Slot.</al></wetsluiting></wet-besluit></wetgeving></toestand>`;
const wet = (articles: string) => bwb(`<wettekst>${articles}</wettekst>`);

const cvdr = (body: string, meta = "") =>
  `<?xml version="1.0" encoding="utf-8"?><cvdr xmlns="http://standaarden.overheid.nl/cvdr/terms/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:overheidrg="http://standaarden.overheid.nl/cvdr/meta/"><!--export0.92--><meta><owmskern><dcterms:identifier>CVDR999999_1</dcterms:identifier><dcterms:title>Verordening (test)</dcterms:title></owmskern><cvdripm><overheidrg:inwerkingtredingDatum>2024-01-06</overheidrg:inwerkingtredingDatum>${meta}</cvdripm></meta><body><intitule>Verordening</intitule><regeling><aanhef><preambule><al>Gelet op</al></preambule></aanhef><regeling-tekst>${body}</regeling-tekst></regeling></body></cvdr>`;

/** key -> the text for people, of every part. */
async function textsOf(xml: string): Promise<Readonly<Record<string, string>>> {
  const { parts } = await regulationOf(xml);
  return Object.fromEntries([...partsByKey(parts)].map(([key, part]) => [key, readableText(part)]));
}

describe("a BWB toestand", () => {
  test("gives number, day and short title of the law", async () => {
    const { parts, ...about } = await regulationOf(wet("<artikel><kop><nr>1</nr></kop><al>Een.</al></artikel>"));
    expect(about).toEqual({
      kind: "bwb",
      official_id: "BWBR9999999",
      title: "Wet op het proberen",
      valid_from: "2026-07-01",
      valid_to: null,
    });
    expect(parts).toEqual([{ key: "1", nr: "1", content: ["Een."] }]);
  });

  test("names leden and nested onderdelen by their li.nr, and repeats their text in what holds them", async () => {
    const list =
      "<lijst><li><li.nr>a.</li.nr><al>eerst:</al><lijst><li><li.nr>1°.</li.nr><al>een;</al></li><li><li.nr>2°.</li.nr><al>twee;</al></li></lijst></li><li><li.nr>b.</li.nr><al>dan.</al></li></lijst>";
    const texts = await textsOf(
      wet(
        `<hoofdstuk><kop><label>Hoofdstuk</label><nr>2</nr></kop><artikel><kop><label>Artikel</label> <nr status="officieel">10b</nr></kop><lid><lidnr>1.</lidnr><al>Voor ${"wie"}:</al>${list}<al>Ook daarna.</al></lid><lid><lidnr>2</lidnr><al>Kort.</al></lid></artikel></hoofdstuk>`,
      ),
    );
    expect(texts).toEqual({
      "10b": "1. Voor wie:\na. eerst:\n1°. een;\n2°. twee;\nb. dan.\nOok daarna.\n2 Kort.",
      "10b/1": "Voor wie:\na. eerst:\n1°. een;\n2°. twee;\nb. dan.\nOok daarna.",
      "10b/1/a": "eerst:\n1°. een;\n2°. twee;",
      "10b/1/a/1": "een;",
      "10b/1/a/2": "twee;",
      "10b/1/b": "dan.",
      "10b/2": "Kort.",
    });
  });

  test("keeps the ready-made jci of each part and what the text refers to", async () => {
    const jci = (place: string, versie = "1.3") =>
      `<meta-data><brondata>2020</brondata><jcis><jci versie="1.0" verwijzing="oud"/><jci versie="${versie}" verwijzing="jci1.3:c:BWBR9999999&amp;${place}"/></jcis></meta-data>`;
    const { parts } = await regulationOf(
      wet(
        `<artikel><kop><nr>1</nr></kop><lid><lidnr>1</lidnr><al>Zie <extref doc="jci1.3:c:BWBR0015703&amp;artikel=7">artikel 7</extref> en <intref doc="jci1.3:c:BWBR9999999&amp;artikel=2">2</intref>.</al>${jci("artikel=1&amp;lid=1")}</lid>${jci("artikel=1")}</artikel>`,
      ),
    );
    expect(parts).toEqual([
      {
        key: "1",
        nr: "1",
        jci: "jci1.3:c:BWBR9999999&artikel=1",
        content: [
          {
            key: "1/1",
            nr: "1",
            jci: "jci1.3:c:BWBR9999999&artikel=1&lid=1",
            refs: ["jci1.3:c:BWBR0015703&artikel=7", "jci1.3:c:BWBR9999999&artikel=2"],
            content: ["Zie artikel 7 en 2."],
          },
        ],
      },
    ]);
  });

  test("reads definition lists, and annexes with articles of their own", async () => {
    const texts = await textsOf(
      bwb(
        "<wettekst><artikel><kop><nr>1</nr></kop><definitielijst><definitie-item><li.nr>a.</li.nr><term>dag:</term><definitie><al>een etmaal;</al></definitie></definitie-item></definitielijst></artikel></wettekst><bijlage><kop><label>Bijlage</label><nr>2</nr></kop><al>Vooraf.</al><artikel><kop><nr>1</nr></kop><al>In de bijlage.</al></artikel></bijlage>",
      ),
    );
    expect(texts).toEqual({
      "1": "a. dag:\neen etmaal;",
      "1/a": "dag:\neen etmaal;",
      "bijlage-2": "Vooraf.",
      "bijlage-2/1": "In de bijlage.",
    });
  });

  test("takes the number of an article from its label when it stands nowhere else", async () => {
    expect(
      Object.keys(await textsOf(wet('<artikel label="Artikel 4a"><kop><nr/></kop><al>Vier.</al></artikel>'))),
    ).toEqual(["4a"]);
  });

  test.each([
    ["its status", '<artikel status="vervallen"><kop><nr>3</nr></kop></artikel>'],
    ["its only words", "<artikel><kop><nr>3</nr></kop><al>[Vervallen per 01-01-2020]</al></artikel>"],
  ])("knows a repealed article by %s", async (_, article) => {
    const { parts } = await regulationOf(wet(article));
    expect(parts).toMatchObject([{ key: "3", repealed: true }]);
  });

  test("does not take a lid that speaks of repeal for a repealed one", async () => {
    const { parts } = await regulationOf(
      wet("<artikel><kop><nr>3</nr></kop><al>Vervallen verklaarde rechten herleven niet.</al></artikel>"),
    );
    expect(parts[0]?.repealed).toBeUndefined();
  });
});

describe("a CVDR regulation", () => {
  test("gives number, title and days; the last day is the one before its uitwerkingtreding", async () => {
    const { parts, ...about } = await regulationOf(
      cvdr(
        "<artikel><kop><nr>1</nr></kop><al>Een.</al></artikel>",
        "<overheidrg:uitwerkingtredingDatum>2027-01-01</overheidrg:uitwerkingtredingDatum>",
      ),
    );
    expect(about).toEqual({
      kind: "cvdr",
      official_id: "CVDR999999_1",
      title: "Verordening (test)",
      valid_from: "2024-01-06",
      valid_to: "2026-12-31",
    });
    expect(parts).toHaveLength(1);
  });

  test("is known by its namespaces, whatever the prefixes are", async () => {
    const xml =
      '<x:cvdr xmlns:x="http://standaarden.overheid.nl/cvdr/terms/" xmlns:d="http://purl.org/dc/terms/" xmlns:m="http://standaarden.overheid.nl/cvdr/meta/"><x:meta><d:identifier>112779_1</d:identifier><d:title>T</d:title><m:inwerkingtredingDatum>2024-01-06</m:inwerkingtredingDatum></x:meta><x:body><x:regeling-tekst><x:artikel><x:kop><x:nr>1</x:nr></x:kop><x:al>Een <y:artikel xmlns:y="urn:anders">geen artikel</y:artikel>.</x:al></x:artikel></x:regeling-tekst></x:body></x:cvdr>';
    const regulation = await regulationOf(xml);
    expect(regulation.official_id).toBe("CVDR112779_1");
    expect(regulation.parts).toEqual([{ key: "1", nr: "1", content: ["Een geen artikel."] }]);
  });

  test("names onderdelen by @nr; a list with dots is text", async () => {
    const texts = await textsOf(
      cvdr(
        '<artikel><kop><nr>10</nr><titel>Beschut werk</titel></kop><lid><lidnr>1.</lidnr><al>Dit:</al><lijst><li nr="a."><al>plek</al></li><li nr="b."><al>taak:</al><lijst><li nr="•"><al>los</al></li><li nr="-"><al>vast</al></li></lijst></li></lijst></lid></artikel>',
      ),
    );
    expect(texts).toEqual({
      "10": "Beschut werk\n1. Dit:\na. plek\nb. taak:\n– los\n– vast",
      "10/1": "Dit:\na. plek\nb. taak:\n– los\n– vast",
      "10/1/a": "plek",
      "10/1/b": "taak:\n– los\n– vast",
    });
  });

  test("keeps text outside articles under its chapter, and a lid without number with its article", async () => {
    const texts = await textsOf(
      cvdr(
        "<hoofdstuk><kop><label>1.Parkeren</label></kop><structuurtekst><al/><al>Los.</al></structuurtekst></hoofdstuk><hoofdstuk><kop><label/><nr>2.</nr><titel>Werk</titel></kop><artikel><kop><label/><nr/><titel/></kop><al>Zonder nummer.</al></artikel><artikel><kop><titel>Slot en naam</titel></kop><lid><lidnr/><al>Tot slot.</al></lid></artikel></hoofdstuk>",
      ),
    );
    expect(texts).toEqual({
      "hoofdstuk-1": "Los.",
      "hoofdstuk-2": "Werk\nZonder nummer.",
      "hoofdstuk-2/slot-en-naam": "Slot en naam\nTot slot.",
    });
  });

  test("keeps plain paragraphs of a regulation without any structure", async () => {
    expect(await textsOf(cvdr("<al>Een.</al><al>Twee.</al>"))).toEqual({ tekst: "Een.\nTwee." });
  });

  test("writes a CALS table as a line per row, with empty cells and lists inside cells", async () => {
    const table =
      '<table><title>Bedragen</title><tgroup cols="3"><colspec colname="c1"/><thead><row><entry><al>Jaar</al></entry><entry><al>Bedrag</al></entry><entry/></row></thead><tbody><row><entry morerows="1"><al>2026</al><al>heel</al></entry><entry><al>€ 10</al></entry><entry><lijst><li nr="a."><al>plus</al></li></lijst></entry></row></tbody></tgroup></table>';
    expect(await textsOf(cvdr(`<artikel><kop><nr>1</nr></kop><al>Zo:</al>${table}<al>Klaar.</al></artikel>`))).toEqual({
      "1": "Zo:\nBedragen\nJaar | Bedrag |\n2026 heel | € 10 | a. plus\nKlaar.",
    });
  });

  test("keeps the keys of an annex apart from those of its articles", async () => {
    const annex =
      '<bijlage><kop><nr>1</nr></kop><al>Vooraf:</al><lijst><li nr="1."><al>lijst</al></li></lijst><artikel><kop><nr>1</nr></kop><al>artikel</al></artikel></bijlage>';
    expect(await textsOf(cvdr(annex))).toMatchObject({ "bijlage-1/1": "artikel", "bijlage-1/1*2": "lijst" });
  });

  test("gives the second of two equal numbers a key of its own", async () => {
    const list = (text: string) => `<lijst><li nr="a."><al>${text}</al></li></lijst>`;
    expect(
      await textsOf(
        cvdr(
          `<artikel><kop><nr>1</nr></kop><al>x</al>${list("een")}${list("twee")}</artikel><artikel><kop><nr>1</nr></kop><al>y</al></artikel>`,
        ),
      ),
    ).toMatchObject({
      "1/a": "een",
      "1/a*2": "twee",
      "1*2": "y",
    });
  });
});

describe("any official text", () => {
  test("loses markup inside a sentence and keeps its words, entities and CDATA", async () => {
    const xml = cvdr(
      "<artikel><kop><nr>1</nr></kop><al>Wie <vet>A &amp; B</vet>,\r\n   <cursief>m<sup>2</sup></cursief> &#8364; 5 &lt; <![CDATA[<6>]]> zegt<!-- niet dit --><?noch dit?>.</al></artikel>",
    );
    expect(await textsOf(xml)).toEqual({ "1": "Wie A & B, m2 € 5 < <6> zegt." });
    expect(await textsOf(`\ufeff${xml}`)).toEqual({ "1": "Wie A & B, m2 € 5 < <6> zegt." });
  });

  test("leaves out preamble, signatures and explanation", async () => {
    const texts = await textsOf(
      cvdr(
        "<artikel><kop><nr>1</nr></kop><al>Een.</al></artikel><nota-toelichting><artikel><kop><nr>1</nr></kop><al>Uitleg.</al></artikel></nota-toelichting>",
      ),
    );
    expect(texts).toEqual({ "1": "Een." });
  });

  test("fits the schema of the file it is kept in", async () => {
    const regulation = await regulationOf(
      cvdr(
        '<artikel><kop><nr>1</nr><titel>T</titel></kop><lid><lidnr>1</lidnr><al>a</al><lijst><li nr="é)"><al>b</al></li></lijst></lid></artikel><artikel><kop><nr>&#x2F;</nr></kop><al>c</al></artikel>',
      ),
    );
    expect(textSchema.safeParse({ bron: "verordening", ...regulation }).error).toBeUndefined();
  });
});
