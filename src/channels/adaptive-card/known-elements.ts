/**
 * What we use of schema 1.5: the types, their properties and the kind of value each property takes.
 * The parser of the renderer checks neither wrong types nor unknown properties, so this table does.
 */

/**
 * "text" is a string that must not be empty; "elements", "actions" and "action" are looked into; "ids" name elements
 * of the card. A list of words: the value is one of them.
 */
export type ValueKind =
  | "string"
  | "text"
  | "boolean"
  | "number"
  | "object"
  | "ids"
  | "elements"
  | "actions"
  | "action"
  | "choices"
  | "facts"
  | readonly string[];

export type KnownType = {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, ValueKind>>;
};

const SPACING = ["None", "Small", "Default", "Medium", "Large", "ExtraLarge", "Padding"];
const CONTAINER_STYLE = ["default", "emphasis", "good", "warning", "attention", "accent"];

const ELEMENT = { type: "string", id: "text", spacing: SPACING, separator: "boolean", isVisible: "boolean" } as const;
const INPUT = { ...ELEMENT, label: "text", isRequired: "boolean", errorMessage: "text" } as const;
const ACTION = {
  type: "string",
  id: "text",
  title: "text",
  tooltip: "text",
  style: ["default", "positive", "destructive"],
} as const;
const SUBMIT = { ...ACTION, data: "object", associatedInputs: ["auto", "none"] } as const;

export const KNOWN_ELEMENTS: Readonly<Record<string, KnownType>> = {
  TextBlock: {
    required: ["text", "wrap"],
    properties: {
      ...ELEMENT,
      text: "text",
      wrap: "boolean",
      style: ["default", "heading"],
      size: ["Small", "Default", "Medium", "Large", "ExtraLarge"],
      weight: ["Lighter", "Default", "Bolder"],
      color: ["Default", "Dark", "Light", "Accent", "Good", "Warning", "Attention"],
      isSubtle: "boolean",
    },
  },
  Container: {
    required: ["items"],
    properties: { ...ELEMENT, style: CONTAINER_STYLE, items: "elements", selectAction: "action" },
  },
  ColumnSet: { required: ["columns"], properties: { ...ELEMENT, columns: "elements" } },
  Column: { required: ["items"], properties: { ...ELEMENT, width: ["auto", "stretch"], items: "elements" } },
  FactSet: { required: ["facts"], properties: { ...ELEMENT, facts: "facts" } },
  "Input.ChoiceSet": {
    required: ["id", "label", "isRequired", "errorMessage", "choices"],
    properties: {
      ...INPUT,
      choices: "choices",
      style: ["compact", "expanded"],
      isMultiSelect: "boolean",
      wrap: "boolean",
      placeholder: "text",
      value: "string",
    },
  },
  "Input.Number": {
    required: ["id", "label", "isRequired", "errorMessage"],
    properties: { ...INPUT, min: "number", max: "number", value: "number" },
  },
  "Input.Text": {
    required: ["id", "label", "isRequired", "errorMessage", "maxLength"],
    properties: { ...INPUT, isMultiline: "boolean", maxLength: "number", value: "string" },
  },
  "Input.Date": {
    required: ["id", "label", "isRequired", "errorMessage"],
    properties: { ...INPUT, value: "string" },
  },
};

export const KNOWN_ACTIONS: Readonly<Record<string, KnownType>> = {
  "Action.Execute": {
    required: ["id", "title", "verb", "data", "fallback"],
    properties: { ...SUBMIT, verb: "text", fallback: "action" },
  },
  "Action.Submit": { required: ["title", "data"], properties: SUBMIT },
  "Action.ToggleVisibility": {
    required: ["title", "targetElements"],
    properties: { ...ACTION, targetElements: "ids" },
  },
};

export const KNOWN_CARD: KnownType = {
  required: ["version", "lang", "fallbackText", "speak", "body"],
  properties: {
    type: ["AdaptiveCard"],
    $schema: "string",
    version: ["1.5"],
    lang: "text",
    fallbackText: "text",
    speak: "text",
    body: "elements",
    actions: "actions",
  },
};
