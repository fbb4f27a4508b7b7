/** What each kind of block becomes. */

import type { Block, Tone } from "../../conversation/message.ts";
import { assertNever } from "../../errors.ts";
import { inputElements } from "./inputs.ts";
import type { ElementJson } from "./json.ts";
import { ladderElement } from "./ladder.ts";
import { escapeLine, hostOf, linesOf, linkTarget, oneLine } from "./plain-text.ts";
import type { CardWords } from "./words.ts";

type BlockOf<K extends Block["kind"]> = Extract<Block, { kind: K }>;

const TONE_STYLE: Readonly<Record<Tone, string>> = {
  neutral: "emphasis",
  good: "good",
  warning: "warning",
  attention: "attention",
};

export function headingElement(text: string, size: "Large" | "Medium"): ElementJson {
  return {
    type: "TextBlock",
    text: escapeLine(oneLine(text)),
    style: "heading",
    size,
    weight: "Bolder",
    wrap: true,
    ...(size === "Medium" ? { spacing: "Large" } : {}),
  };
}

function textElements(text: string, more: Readonly<Record<string, unknown>>): readonly ElementJson[] {
  return linesOf(text).map((line, index) => ({
    type: "TextBlock",
    text: escapeLine(line),
    wrap: true,
    ...(index > 0 ? { spacing: "Small" } : {}),
    ...more,
  }));
}

/** A notice up to this length is a state ("Ter goedkeuring") and stands out more. */
const SHORT_NOTICE = 60;

function noticeElement(block: BlockOf<"notice">, id: string, words: CardWords): ElementJson {
  const said = block.tone === "neutral" ? block.text : `${words.tone[block.tone]}: ${block.text}`;
  return {
    type: "Container",
    id,
    style: TONE_STYLE[block.tone],
    spacing: "Medium",
    items: textElements(said, said.length <= SHORT_NOTICE ? { weight: "Bolder" } : {}),
  };
}

function linkElements(block: BlockOf<"links">): readonly ElementJson[] {
  return block.items.flatMap((item) => {
    const target = linkTarget(item.url);
    const label = escapeLine(oneLine(item.label));
    const where = target === undefined ? item.url : hostOf(item.url);
    const note = [oneLine(item.note), where].filter((part) => part !== "").join(" · ");
    return [
      { type: "TextBlock", text: target === undefined ? label : `[${label}](${target})`, wrap: true, spacing: "Small" },
      ...(note === ""
        ? []
        : [{ type: "TextBlock", text: escapeLine(note), wrap: true, isSubtle: true, size: "Small", spacing: "None" }]),
    ];
  });
}

/** A line to click on and, below it, what it opens. Toggling is no card action: the limit of six does not count it. */
function detailsElements(block: BlockOf<"details">, words: CardWords, next: Counter): readonly ElementJson[] {
  const label = oneLine(block.label);
  const [closed, open, content] = [`${block.id}-dicht`, `${block.id}-open`, `${block.id}-inhoud`];
  const line = { type: "TextBlock", wrap: true, color: "Accent", weight: "Bolder", spacing: "None" };
  return [
    {
      type: "Container",
      id: block.id,
      spacing: "Medium",
      selectAction: { type: "Action.ToggleVisibility", title: label, targetElements: [closed, open, content] },
      items: [
        { ...line, id: closed, text: `▸ ${escapeLine(label)}` },
        { ...line, id: open, text: `▾ ${escapeLine(label)}`, isVisible: false },
      ],
    },
    {
      type: "Container",
      id: content,
      style: "emphasis",
      spacing: "Small",
      isVisible: false,
      items: blockElements(block.blocks, words, next),
    },
  ];
}

/** Hands out 1, 2, ... so that two notices or ladders in one card have different ids. */
export type Counter = () => number;

export function makeCounter(): Counter {
  let last = 0;
  return () => {
    last += 1;
    return last;
  };
}

function elementsOf(block: Block, words: CardWords, next: Counter): readonly ElementJson[] {
  switch (block.kind) {
    case "heading":
      return [headingElement(block.text, "Medium")];
    case "text":
      return textElements(block.text, {
        ...(block.subtle === true ? { isSubtle: true } : {}),
        ...(block.strong === true ? { weight: "Bolder" } : {}),
      });
    case "notice":
      return [noticeElement(block, `notice-${next()}`, words)];
    case "facts": {
      const facts = block.rows.map((row) => ({
        title: escapeLine(oneLine(row.label)),
        value: escapeLine(oneLine(row.value)),
      }));
      return [{ type: "FactSet", facts, spacing: "Medium" }];
    }
    case "list": {
      const items = block.items.map((item) => `- ${escapeLine(oneLine(item))}`);
      return [{ type: "TextBlock", text: items.join("\n"), wrap: true }];
    }
    case "links":
      return linkElements(block);
    case "details":
      return detailsElements(block, words, next);
    case "ladder":
      return [ladderElement(`ladder-${next()}`, block.trede, block.uncertain, words)];
    case "choice":
    case "number":
    case "textbox":
    case "date":
      return inputElements(block, words);
    default:
      return assertNever(block);
  }
}

/** The elements of a list of blocks, in reading order. An empty list of rows, items or lines gives nothing. */
export function blockElements(blocks: readonly Block[], words: CardWords, next: Counter): readonly ElementJson[] {
  return blocks.filter((block) => !isEmpty(block)).flatMap((block) => elementsOf(block, words, next));
}

function isEmpty(block: Block): boolean {
  switch (block.kind) {
    case "facts":
      return block.rows.length === 0;
    case "list":
    case "links":
      return block.items.length === 0;
    case "details":
      return block.blocks.length === 0;
    default:
      return false;
  }
}
