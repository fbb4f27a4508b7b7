/** Fields of a card. Values come back as strings; several choices as one comma-separated string. */

import type { InputBlock } from "../../conversation/message.ts";
import { assertNever } from "../../errors.ts";
import type { ElementJson } from "./json.ts";
import { escapeLine, linesOf, oneLine } from "./plain-text.ts";
import type { CardWords } from "./words.ts";

/** More options than this become a drop-down list. */
const MAX_RADIO_OPTIONS = 7;

function errorMessage(block: InputBlock, words: CardWords): string {
  if (block.error !== undefined) return oneLine(block.error);
  switch (block.kind) {
    case "choice":
      return words.input.choose_required;
    case "number":
      return words.input.number.replace("{min}", `${block.min}`).replace("{max}", `${block.max}`);
    default:
      return words.input.required;
  }
}

/** Titles beside a radio button or checkbox are markdown, those in a drop-down list are not. */
function choiceField(block: InputBlock & { kind: "choice" }, words: CardWords): ElementJson {
  const asList = block.many === true || block.options.length <= MAX_RADIO_OPTIONS;
  return {
    type: "Input.ChoiceSet",
    id: block.id,
    style: asList ? "expanded" : "compact",
    isMultiSelect: block.many === true,
    wrap: true,
    choices: block.options.map((option) => ({
      title: asList ? escapeLine(oneLine(option.label)) : oneLine(option.label),
      value: option.value,
    })),
    ...(asList ? {} : { placeholder: words.input.choose }),
    ...(block.value === undefined ? {} : { value: block.value }),
  };
}

function field(block: InputBlock, words: CardWords): ElementJson {
  switch (block.kind) {
    case "choice":
      return choiceField(block, words);
    case "number": {
      const value = block.value === undefined ? {} : { value: block.value };
      // the renderer holds an empty field against its bounds, so an optional one has none; the core checks them anyway
      const bounds = block.required ? { min: block.min, max: block.max } : {};
      return { type: "Input.Number", id: block.id, ...bounds, ...value };
    }
    case "textbox": {
      const value = block.value === undefined ? {} : { value: block.value };
      return {
        type: "Input.Text",
        id: block.id,
        isMultiline: block.lines === "many",
        maxLength: block.maxLength,
        ...value,
      };
    }
    case "date": {
      const value = block.value === undefined ? {} : { value: block.value };
      return { type: "Input.Date", id: block.id, ...value };
    }
    default:
      return assertNever(block);
  }
}

/**
 * A field with its label and error text, and its hint right below it.
 * The hint has the id `hint-<field id>`, so that a page can tie the two together for a screen reader.
 */
export function inputElements(block: InputBlock, words: CardWords): readonly ElementJson[] {
  const input: ElementJson = {
    ...field(block, words),
    label: oneLine(block.label),
    isRequired: block.required,
    errorMessage: errorMessage(block, words),
    spacing: "Medium",
  };
  if (block.hint === undefined) return [input];
  const hint: ElementJson = {
    type: "TextBlock",
    id: `hint-${block.id}`,
    text: escapeLine(linesOf(block.hint).join(" ")),
    wrap: true,
    isSubtle: true,
    size: "Small",
    spacing: "Small",
  };
  return [input, hint];
}
