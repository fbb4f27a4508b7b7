import type { Context } from "../context.ts";
import type { InputBlock } from "../message.ts";
import type { Showing } from "./dialog-card.ts";

type Field = {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly value?: string;
  readonly lines?: "one" | "many";
  readonly maxLength?: number;
};

/** A free-text field. Its hint always asks not to type names or diagnoses. */
export function textField(
  { texts }: Pick<Context, "texts">,
  showing: Pick<Showing, "errors" | "values">,
  field: Field,
): InputBlock {
  const value = showing.values[field.id] ?? field.value ?? "";
  const error = showing.errors[field.id];
  const hint = field.hint ?? "";
  return {
    kind: "textbox",
    id: field.id,
    label: field.label,
    hint: `${hint} ${texts.say("privacy.kort")}`.trim(),
    lines: field.lines ?? "one",
    maxLength: field.maxLength ?? 300,
    required: false,
    ...(value === "" ? {} : { value }),
    ...(error === undefined ? {} : { error }),
  };
}
