import { describe, expect, test } from "vitest";
import type { ElementJson } from "../../../src/channels/adaptive-card/json.ts";
import { toAdaptiveCard } from "../../../src/channels/adaptive-card/to-adaptive-card.ts";
import type { Action, Block, Card } from "../../../src/conversation/message.ts";
import { TREDEN } from "../../../src/decision/outcome.ts";
import { allProblems } from "../../support/card-parser.ts";
import { cardWords } from "../../support/card-words.ts";
import { adviceCard, detailsCard, fiveQuestionsCard, questionCard } from "../../support/example-cards.ts";
import { reasonCard, replyCard, verwijzingCard } from "../../support/example-team-cards.ts";

const withBlocks = (...blocks: readonly Block[]): Card => ({
  title: "Titel",
  summary: "Samenvatting",
  blocks,
  actions: [],
});
const draw = (card: Card) => toAdaptiveCard(card, { words: cardWords });
const bodyOf = (...blocks: readonly Block[]) => draw(withBlocks(...blocks)).body.slice(1);

/** All texts of a part of a card, in reading order. */
function textsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== "object" || node === null) return [];
  const { text, items, columns } = node as ElementJson;
  return [...(typeof text === "string" ? [text] : []), ...textsOf(items), ...textsOf(columns)];
}

const examples = { adviceCard, detailsCard, fiveQuestionsCard, questionCard, reasonCard, replyCard, verwijzingCard };

describe("toAdaptiveCard", () => {
  test.each(Object.entries(examples))("%s passes the parser of the renderer and our own rules", (_name, card) => {
    expect(allProblems(draw(card))).toEqual([]);
  });

  test("a card has its title as a heading and its summary for clients that cannot show it", () => {
    const json = draw(questionCard);
    expect(json).toMatchObject({ type: "AdaptiveCard", version: "1.5", lang: "nl", speak: questionCard.summary });
    expect(json.fallbackText).toBe(questionCard.summary);
    expect(json.body[0]).toMatchObject({ style: "heading", text: questionCard.title, wrap: true });
  });

  test("an action carries its id as verb and only its opaque data, with a fallback for older clients", () => {
    const [approve] = draw(verwijzingCard).actions ?? [];
    expect(approve).toEqual({
      type: "Action.Execute",
      id: "goedkeuren",
      verb: "goedkeuren",
      title: "Goedkeuren",
      tooltip: "BW-2026-0004 goedkeuren",
      style: "positive",
      associatedInputs: "none",
      data: { verwijzing: "v1", version: 2 },
      fallback: {
        type: "Action.Submit",
        title: "Goedkeuren",
        tooltip: "BW-2026-0004 goedkeuren",
        style: "positive",
        associatedInputs: "none",
        data: { verwijzing: "v1", version: 2, verb: "goedkeuren" },
      },
    });
  });

  test("the spoken name always holds the visible label", () => {
    const action: Action = {
      id: "a",
      label: "Openen",
      spoken: "zaak Z-12",
      style: "default",
      withInputs: true,
      data: {},
    };
    const [json] = draw({ ...withBlocks(), actions: [action] }).actions ?? [];
    expect(json).toMatchObject({ tooltip: "Openen: zaak Z-12", associatedInputs: "auto" });
  });

  test.each([
    ["good", "In orde: Klaar", "good"],
    ["warning", "Let op: Klaar", "warning"],
    ["attention", "Belangrijk: Klaar", "attention"],
    ["neutral", "Klaar", "emphasis"],
  ] as const)("a %s notice says its tone in words", (tone, text, style) => {
    const [notice] = bodyOf({ kind: "notice", tone, text: "Klaar" });
    expect(notice).toMatchObject({ type: "Container", style });
    expect(textsOf(notice)).toEqual([text]);
  });

  test("each line of a text is an element of its own, and empty lines are left out", () => {
    expect(textsOf(bodyOf({ kind: "text", text: "Een\r\n\nTwee \n" }))).toEqual(["Een", "Twee"]);
  });

  test("facts, lists and links keep their order and show where a link goes", () => {
    const blocks = bodyOf(
      { kind: "facts", rows: [{ label: "Zaak", value: "MH-2041" }] },
      { kind: "list", items: ["een", "twee"] },
      {
        kind: "links",
        items: [
          { label: "Wet [1]", url: "https://wetten.overheid.nl/a(b)", note: "geldig" },
          { label: "Nota", url: "000_nota.txt", note: "" },
        ],
      },
    );
    expect(blocks[0]).toMatchObject({ facts: [{ title: "Zaak", value: "MH-2041" }] });
    expect(textsOf(blocks)).toEqual([
      "- een\n- twee",
      "[Wet \\[1\\]](https://wetten.overheid.nl/a%28b%29)",
      "geldig · wetten.overheid.nl",
      "Nota",
      "000\\_nota.txt",
    ]);
  });

  test("details are closed at first and opened by a line that is no action of the card", () => {
    const blocks: readonly Block[] = [{ kind: "text", text: "Daarom" }];
    const json = draw(withBlocks({ kind: "details", id: "waarom", label: "Waarom?", blocks }));
    const [, line, content] = json.body;
    expect(line).toMatchObject({
      id: "waarom",
      selectAction: {
        type: "Action.ToggleVisibility",
        title: "Waarom?",
        targetElements: ["waarom-dicht", "waarom-open", "waarom-inhoud"],
      },
    });
    expect(content).toMatchObject({ id: "waarom-inhoud", isVisible: false });
    expect(textsOf(content)).toEqual(["Daarom"]);
    expect(json.actions).toBeUndefined();
  });

  test.each(TREDEN)("the ladder names all four rungs and says in words what %s means", (trede) => {
    const texts = textsOf(bodyOf({ kind: "ladder", trede, uncertain: false }));
    for (const rung of Object.values(cardWords.ladder.rungs)) expect(texts).toContain(rung);
    const marked = { regulier: 1, gesubsidieerd: 1, beschut_regulier: 1, beschut_mob: 1, beschut: 2, geen: 0 }[trede];
    expect(texts.filter((text) => text === cardWords.ladder.advice)).toHaveLength(marked);
    expect(texts.includes(cardWords.ladder.none)).toBe(trede === "geen");
    expect(texts.includes(cardWords.ladder.place_open)).toBe(trede === "beschut");
  });

  test("an uncertain rung reads as a vermoeden and never as an advice", () => {
    const texts = textsOf(bodyOf({ kind: "ladder", trede: "beschut_mob", uncertain: true }));
    expect(texts[texts.indexOf(cardWords.ladder.rungs.beschut_mob) + 1]).toBe(cardWords.ladder.suspicion);
    expect(texts).not.toContain(cardWords.ladder.advice);
  });

  test("a ladder without a trede marks no rung", () => {
    const texts = textsOf(bodyOf({ kind: "ladder", trede: null, uncertain: false }));
    expect(texts).not.toContain(cardWords.ladder.advice);
    expect(texts).not.toContain(cardWords.ladder.none);
  });

  test("fields have a label, an error text and their hint right below them", () => {
    const fields = draw(detailsCard).body.filter(({ type }) => type.startsWith("Input."));
    expect(fields.map(({ type }) => type)).toEqual([
      "Input.Number",
      "Input.Date",
      "Input.Text",
      "Input.ChoiceSet",
      "Input.ChoiceSet",
    ]);
    expect(fields[0]).toMatchObject({
      min: 0,
      max: 40,
      isRequired: true,
      errorMessage: "Vul een getal in van 0 tot en met 40.",
    });
    expect(fields[2]).toMatchObject({ value: "Bakkerij *De Korenaar*", maxLength: 120, isMultiline: false });
    expect(fields[3]).toMatchObject({ isMultiSelect: true, style: "expanded", value: "a,c" });
    expect(fields[4]).toMatchObject({ style: "compact", placeholder: "Kies een antwoord" });
    expect(draw(detailsCard).body[2]).toMatchObject({ id: "hint-uren", text: "Hele of halve uren." });
  });

  test("a block without content gives nothing", () => {
    const empty: readonly Block[] = [
      { kind: "facts", rows: [] },
      { kind: "list", items: [] },
      { kind: "links", items: [] },
      { kind: "details", id: "d", label: "Meer", blocks: [] },
      { kind: "text", text: " \n " },
    ];
    expect(bodyOf(...empty)).toEqual([]);
  });

  test("the longest card that the conversation makes fits in a message of Teams", () => {
    const long = (length: number) => "Ü😀 tekst_met *tekens* ".repeat(Math.ceil(length / 20)).slice(0, length);
    const questions: readonly Block[] = Array.from({ length: 5 }, (_, index) => ({
      kind: "choice",
      id: `feit_${index}`,
      label: long(160),
      hint: long(240),
      required: true,
      error: long(80),
      options: Array.from({ length: 5 }, (_, option) => ({ value: `antwoord_${option}`, label: long(60) })),
    }));
    const sources = Array.from({ length: 15 }, () => ({
      label: long(90),
      url: `https://x.nl/${"a".repeat(80)}`,
      note: long(80),
    }));
    const actions = Array.from(
      { length: 6 },
      (_, index): Action => ({
        id: `actie.${index}`,
        label: long(30),
        spoken: long(75),
        style: "default",
        withInputs: true,
        data: { dialog: "d".repeat(32), verwijzing: "v".repeat(32), version: 999, step: "s".repeat(20), option: 9 },
      }),
    );
    const details: Block = {
      kind: "details",
      id: "bronnen",
      label: long(60),
      blocks: [{ kind: "links", items: sources }],
    };
    const card = { title: long(160), summary: long(160), blocks: [...questions, details], actions };
    expect(allProblems(draw(card))).toEqual([]);
  });
});
