/** Another road than the advice, with a reason of one's own. */
import { TREDEN, VERVOLGSTAPPEN } from "../../decision/outcome.ts";
import type { Case } from "../case.ts";
import type { Card, InputBlock } from "../message.ts";
import { dialogAction } from "./dialog-action.ts";
import type { Showing } from "./dialog-card.ts";
import { textField } from "./text-field.ts";

export function deviationCard(found: Case, showing: Showing): Card {
  const { context, dialog } = found;
  const { texts, words } = context;
  const choice = (id: "trede" | "vervolgstap", options: InputOptions): InputBlock => {
    const error = showing.errors[id];
    const value = showing.values[id] ?? dialog.deviation?.outcome[id];
    return {
      kind: "choice",
      id,
      label: texts.say(`afwijking.veld.${id}`),
      options,
      required: false,
      ...(value ? { value } : {}),
      ...(error === undefined ? {} : { error }),
    };
  };
  return {
    title: texts.say("afwijking.titel"),
    summary: texts.say("afwijking.samenvatting"),
    blocks: [
      { kind: "text", text: texts.say("afwijking.uitleg") },
      choice(
        "trede",
        TREDEN.map((value) => ({ value, label: words.treden[value].title })),
      ),
      choice(
        "vervolgstap",
        VERVOLGSTAPPEN.map((value) => ({ value, label: words.vervolgstappen[value].title })),
      ),
      textField(context, showing, {
        id: "reden",
        label: texts.say("afwijking.veld.reden"),
        value: dialog.deviation?.reason ?? "",
        lines: "many",
        maxLength: 2000,
      }),
      { kind: "text", text: texts.say("privacy.vrije_tekst"), subtle: true },
    ],
    actions: [
      dialogAction(found, "afwijken_opslaan", { style: "primary", withInputs: true }),
      ...(dialog.deviation ? [dialogAction(found, "afwijking_intrekken")] : []),
      dialogAction(found, "terug"),
    ],
  };
}

type InputOptions = readonly { readonly value: string; readonly label: string }[];
