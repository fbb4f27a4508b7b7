import type { Case } from "../case.ts";
import type { Action, ActionData } from "../message.ts";

type Options = {
  readonly label?: string;
  readonly style?: Action["style"];
  readonly withInputs?: boolean;
  readonly data?: Pick<ActionData, "step" | "option">;
};

/** A button on a card of a dialog. Its label is the text "knop.<id>" unless another is given. */
export function dialogAction(
  { context, dialog }: Pick<Case, "context" | "dialog">,
  id: string,
  options: Options = {},
): Action {
  return {
    id,
    label: options.label ?? context.texts.say(`knop.${id}`),
    style: options.style ?? "default",
    withInputs: options.withInputs ?? false,
    data: { dialog: dialog.id, version: dialog.version, ...options.data },
  };
}
