/** What was tried before regular work with a voorziening was ruled out: one row or more. */
import type { Tried } from "../../verwijzing/verwijzing.ts";
import type { Case } from "../case.ts";
import type { Context } from "../context.ts";
import type { Block, Card, InputBlock } from "../message.ts";
import { dialogAction } from "./dialog-action.ts";
import type { Showing } from "./dialog-card.ts";
import { textField } from "./text-field.ts";

export const TRIED_FIELDS = ["voorziening", "via", "periode", "uitkomst"] as const;

export function triedCard(found: Case, showing: Showing): Card {
  const { context, dialog } = found;
  const { texts } = context;
  const rows = dialog.tried.map((row, index) => `${index + 1}. ${triedLine(context, row)}`);
  const remove: InputBlock = {
    kind: "choice",
    id: "rij",
    label: texts.say("geprobeerd.kies"),
    options: dialog.tried.map(({ voorziening }, index) => ({
      value: String(index + 1),
      label: texts.say("antwoorden.nummer", { nummer: index + 1, titel: voorziening }),
    })),
    required: false,
  };
  const list: readonly Block[] = rows.length === 0 ? [] : [{ kind: "list", items: rows }];
  return {
    title: texts.say("geprobeerd.titel"),
    summary: texts.say("geprobeerd.samenvatting"),
    blocks: [
      { kind: "text", text: texts.say("geprobeerd.uitleg") },
      ...list,
      ...TRIED_FIELDS.map((id) =>
        textField(context, showing, {
          id,
          label: texts.say(`geprobeerd.veld.${id}`),
          hint: texts.say(`geprobeerd.hint.${id}`),
          maxLength: 200,
        }),
      ),
      { kind: "text", text: texts.say("privacy.vrije_tekst"), subtle: true },
      ...(rows.length === 0 ? [] : [remove]),
    ],
    actions: [
      dialogAction(found, "geprobeerd_toevoegen", { style: "primary", withInputs: true }),
      ...(rows.length === 0 ? [] : [dialogAction(found, "geprobeerd_verwijderen", { withInputs: true })]),
      dialogAction(found, "terug"),
    ],
  };
}

/** "jobcoach, via MTB, mei 2026: ..." */
export function triedLine({ texts }: Pick<Context, "texts">, row: Tried): string {
  return texts.say("geprobeerd.regel", { ...row });
}
