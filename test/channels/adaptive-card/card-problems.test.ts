import { describe, expect, test } from "vitest";
import { cardProblems } from "../../../src/channels/adaptive-card/card-problems.ts";
import type { ActionJson, AdaptiveCardJson, ElementJson } from "../../../src/channels/adaptive-card/json.ts";
import { toAdaptiveCard } from "../../../src/channels/adaptive-card/to-adaptive-card.ts";
import { cardWords } from "../../support/card-words.ts";
import { detailsCard } from "../../support/example-cards.ts";

const sound = toAdaptiveCard(detailsCard, { words: cardWords });
const withBody = (...body: readonly object[]): AdaptiveCardJson => ({ ...sound, body: body as readonly ElementJson[] });
const text = { type: "TextBlock", text: "Hallo", wrap: true };
const field = { type: "Input.Text", id: "a", label: "L", isRequired: true, errorMessage: "F", maxLength: 9 };
const [button] = sound.actions ?? [];

describe("cardProblems", () => {
  test("finds nothing in a sound card", () => {
    expect(cardProblems(sound)).toEqual([]);
  });

  test.each<[string, AdaptiveCardJson, string]>([
    ["another version", { ...sound, version: "1.6" as "1.5" }, "card.version: expected one of 1.5"],
    ["an unknown type", withBody({ type: "Marquee" }), "card.body[0]: unknown type Marquee"],
    ["a type that every object has", withBody({ type: "constructor" }), "card.body[0]: unknown type constructor"],
    ["an unknown property", withBody({ ...text, blink: true }), "card.body[0].blink: unknown property"],
    ["a wrong type", withBody({ ...text, text: 1 }), "card.body[0].text: expected text"],
    ["an empty text", withBody({ ...text, text: "" }), "card.body[0].text: expected text"],
    ["text that does not wrap", withBody({ ...text, wrap: false }), "card.body[0].wrap: must be true"],
    [
      "a wrong choice of words",
      withBody({ ...text, size: "Huge" }),
      "card.body[0].size: expected one of Small, Default, Medium, Large, ExtraLarge",
    ],
    ["a field without a label", withBody({ ...field, label: undefined }), "card.body[0].label: missing"],
    [
      "a fault deep inside",
      withBody({ type: "Container", items: [{ ...text, text: 2 }] }),
      "card.body[0].items[0].text: expected text",
    ],
    [
      "the same id twice",
      withBody(field, { ...field, label: "M" }),
      'card.body[1].id: "a" is also the id of card.body[0]',
    ],
    [
      "a button with the id of a field",
      { ...withBody({ ...field, id: "terug" }) },
      'card.actions[1].id: "terug" is also the id of card.body[0]',
    ],
    [
      "a button without a fallback",
      { ...sound, actions: [{ ...button, fallback: undefined } as unknown as ActionJson] },
      "card.actions[0].fallback: missing",
    ],
    [
      "a toggle of nothing",
      withBody({
        type: "Container",
        items: [],
        selectAction: { type: "Action.ToggleVisibility", title: "T", targetElements: ["weg"] },
      }),
      'card.body[0].selectAction.targetElements: there is no element "weg"',
    ],
    [
      "seven actions",
      {
        ...sound,
        actions: Array.from({ length: 7 }, (_, index) => ({ ...button, id: `a${index}` }) as unknown as ActionJson),
      },
      "card.actions: 7 actions, at most 6 fit",
    ],
    [
      "a choice without a title",
      withBody({ ...field, type: "Input.ChoiceSet", choices: [{ title: "", value: "x" }] }),
      "card.body[0].choices: expected choices with a title and a value",
    ],
  ])("names %s and where it stands", (_what, card, problem) => {
    expect(cardProblems(card)).toContain(problem);
  });

  test("counts the bytes, not the signs", () => {
    const card = withBody({ ...text, text: "😀".repeat(7000) });
    expect(cardProblems(card).some((problem) => /^card: \d+ bytes, at most 25600 fit$/.test(problem))).toBe(true);
  });
});
