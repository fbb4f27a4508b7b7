import { describe, expect, test } from "vitest";
import { loadRules, rulesFrom } from "../../../src/knowledge/load-rules.ts";
import { articleReference } from "../../../src/knowledge/search/article-reference.ts";
import { indexWords, nearestWords } from "../../../src/knowledge/search/nearest-words.ts";
import { compoundParts, plainWords } from "../../../src/knowledge/search/search-words.ts";
import { libraryOf } from "../../../src/knowledge/search/source-library.ts";
import { stemDutch } from "../../../src/knowledge/search/stem-dutch.ts";
import { changedRules, faultsAfter } from "../base-rules.ts";

const rules = await loadRules(".");
const library = libraryOf(rules);
const keysFor = (question: string, limit = 5) =>
  library.find(question, "2026-11-21", limit).map(({ citation }) => citation.key);

describe("Dutch words", () => {
  test.each([
    ["werkplekken", "werkplek"],
    ["mogelijkheden", "mogelijkheid"],
    ["begeleiding", "begeleid"],
    ["uitkeringen", "uitkering"],
    ["lopen", "loop"],
  ])("%s has the stem of %s", (word, other) => {
    expect(stemDutch(word)).toBe(stemDutch(other));
  });

  test("a word of one letter or none stays as it is", () => {
    expect(["", "a", "10b"].map(stemDutch)).toEqual(["", "a", "10b"]);
  });

  test("figures lose the dot of thousands and keep their comma", () => {
    expect(plainWords("8.100 euro, 1,5 dag en 70% (10b/1)")).toEqual([
      "8100",
      "euro",
      "1,5",
      "dag",
      "en",
      "70",
      "procent",
      "10b",
      "1",
    ]);
  });

  test("a compound falls apart in words that texts use", () => {
    expect(compoundParts("begeleidingskost", new Set(["begeleid", "kost"]))).toEqual(["begeleid", "kost"]);
    expect(compoundParts("kost", new Set(["kost"]))).toEqual([]);
  });

  test("a mistyped word finds the nearest one, and a short word none", () => {
    const known = indexWords(["herbeoordeling", "beoordeling", "wat", "wajong", "10b"]);
    expect(nearestWords("herbeoordelign", known)).toEqual(["herbeoordeling"]);
    expect(nearestWords("beordeling", known)).toEqual(["beoordeling"]);
    expect(nearestWords("awjong", known)).toEqual(["wajong"]);
    expect(nearestWords("wajnogg", known)).toEqual([]);
    expect(nearestWords("wet", known)).toEqual([]);
  });
});

describe("a search", () => {
  test.each([
    ["lks", "loonkostensubsidie"],
    ["MOB", "mensontwikkelbedrijf"],
    ["loonkostensubside", "loonkostensubsidie"],
    ["wachtlijt", "wachtlijst"],
  ])("%s finds what %s finds", (typed, meant) => {
    const found = keysFor(typed, 12);
    expect(keysFor(meant, 4).filter((key) => found.includes(key)).length).toBeGreaterThanOrEqual(2);
  });

  test.each([
    ["artikel 10b lid 1", "participatiewet/10b/1"],
    ["art. 10b, lid 3", "participatiewet/10b/3"],
    ["Participatiewet 7 lid 1 onder a", "participatiewet/7/1/a"],
    ["10d/5", "participatiewet/10d/5"],
    ["awb 3:9", "awb/3:9"],
  ])("%s finds that article first", (question, key) => {
    expect(keysFor(question)[0]).toBe(key);
  });

  test("an amount is no article", () => {
    expect(articleReference("8100 euro in 2023")).toBeUndefined();
    expect(articleReference("")).toBeUndefined();
  });

  test.each(["", "   ", "de het een", "xyzzy", "🙂", "__proto__ constructor"])("%j finds nothing", (question) => {
    expect(keysFor(question)).toEqual([]);
  });

  test("a pasted page is looked up like any other question", () => {
    expect(keysFor("loonkostensubsidie ".repeat(2_000)).length).toBe(5);
  });

  test("each hit comes once, with its dates and the version of the day", () => {
    const small = libraryOf(rulesFrom(changedRules({})));
    const early = small.find("tekst van het besluit", "2026-03-01", 10);
    const late = small.find("tekst van het besluit", "2026-08-01", 10);
    expect(early.length).toBeGreaterThan(0);
    expect(new Set(early.map(({ citation }) => citation.key)).size).toBe(early.length);
    const versionOf = (hits: typeof early) =>
      hits.find(({ citation }) => citation.key.startsWith("besluit/"))?.citation.validFrom;
    expect([versionOf(early), versionOf(late)]).toEqual(["2025-01-01", "2026-07-01"]);
  });
});

describe("an opened source", () => {
  test("names its dates, how sure it is, and the steps that rest on it", () => {
    const source = library.open("participatiewet/10b/1", "2026-11-21");
    expect(source?.citation).toMatchObject({ status: "geverifieerd", validFrom: "2026-01-01" });
    expect(source?.citation.url).toContain("artikel=10b");
    expect(source?.isInForce).toBe(true);
    expect(source?.citing.flatMap(({ steps }) => steps)).toContainEqual({
      id: "U3",
      title: "Het besluit van het college",
    });
    expect(source?.citing.map(({ status }) => status)).toContain("voorgenomen");
  });

  test("says so when it is not in force on the day", () => {
    expect(library.open("participatiewet/10b/1", "2020-01-01")?.isInForce).toBe(false);
  });

  test.each(["participatiewet", "participatiewet/999", "onbekend/1", "", "participatiewet/constructor"])(
    "%j is no source",
    (key) => {
      expect(library.open(key, "2026-11-21")).toBeUndefined();
    },
  );
});

describe("verify", () => {
  test("knows the file of synonyms and names what is wrong in it", () => {
    const good = "stopwords: [de]\ngroups:\n  - [lks, loonkostensubsidie]\n";
    expect(faultsAfter({ "knowledge/synoniemen.yaml": good })).toEqual([]);
    expect(faultsAfter({ "knowledge/synoniemen.yaml": "stopwords: [de]\ngroups:\n  - [lks]\n" })).toEqual([
      "knowledge/synoniemen.yaml:3:5 wrong_value",
    ]);
    expect(faultsAfter({ "knowledge/anders.yaml": good })).toEqual(["knowledge/anders.yaml:1:1 stray_file"]);
  });
});
