/** What the record needs beside the tree. */
import { closesVoorziening } from "../../verwijzing/missing.ts";
import { AANLEIDINGEN } from "../../verwijzing/verwijzing.ts";
import type { Case } from "../case.ts";
import type { Block, Card, InputBlock } from "../message.ts";
import { givenAdvice } from "../overview.ts";
import { dialogAction } from "./dialog-action.ts";
import type { Showing } from "./dialog-card.ts";
import { textField } from "./text-field.ts";

/** Verordening art. 10, Maastricht-Heuvelland: adaptation of the workplace, splitting of tasks, guidance, pace or hours. */
export const VOORZIENINGEN = ["a", "b", "c"] as const;
export const MAX_HOURS = 40;

export function detailsCard(found: Case, showing: Showing): Card {
  const { context, dialog } = found;
  const { texts } = context;
  const { details } = dialog;
  const aanleiding = showing.values.aanleiding ?? details.aanleiding ?? "";
  const text = (id: "zaaknummer" | "werkgever" | "werkplek") =>
    textField(context, showing, { id, label: texts.say(`gegevens.veld.${id}`), value: details[id], maxLength: 200 });
  const blocks: readonly Block[] = [
    { kind: "text", text: texts.say("gegevens.uitleg") },
    {
      ...base(found, showing, "aanleiding"),
      kind: "choice",
      options: AANLEIDINGEN.map((value) => ({ value, label: texts.say(`woorden.aanleiding.${value}`) })),
      ...(aanleiding === "" ? {} : { value: aanleiding }),
    },
    dateField(found, showing, "ontvangstdatum", details.ontvangstdatum),
    dateField(found, showing, "besproken_op", details.besprokenOp),
    textField(context, showing, {
      id: "wens",
      label: texts.say("gegevens.veld.wens"),
      value: details.wens,
      lines: "many",
      maxLength: 1000,
    }),
    text("zaaknummer"),
    text("werkgever"),
    text("werkplek"),
    hoursField(found, showing),
    ...voorzieningenField(found, showing),
    { kind: "text", text: texts.say("privacy.vrije_tekst"), subtle: true },
  ];
  return {
    title: texts.say("gegevens.titel"),
    summary: texts.say("gegevens.samenvatting"),
    blocks,
    actions: [
      dialogAction(found, "gegevens_opslaan", { style: "primary", withInputs: true }),
      ...(closesVoorziening(givenAdvice(found)) ? [dialogAction(found, "geprobeerd")] : []),
      dialogAction(found, "terug"),
    ],
  };
}

function base({ context }: Case, { errors }: Showing, id: string) {
  const error = errors[id];
  return {
    id,
    label: context.texts.say(`gegevens.veld.${id}`),
    required: false,
    ...(error === undefined ? {} : { error }),
  };
}

function dateField(found: Case, showing: Showing, id: string, stored: string | null): InputBlock {
  const value = showing.values[id] ?? stored ?? "";
  return { ...base(found, showing, id), kind: "date", ...(/^\d{4}-\d{2}-\d{2}$/.test(value) ? { value } : {}) };
}

function hoursField(found: Case, showing: Showing): InputBlock {
  const typed = showing.values.uren;
  const value = typed === undefined ? found.dialog.details.uren : Number(typed.replace(",", "."));
  const isNumber = value !== null && Number.isFinite(value) && typed !== "";
  return { ...base(found, showing, "uren"), kind: "number", min: 0, max: MAX_HOURS, ...(isNumber ? { value } : {}) };
}

/** Only where a verordening of the gemeente stands in the tree: it names these voorzieningen. */
function voorzieningenField(found: Case, showing: Showing): readonly InputBlock[] {
  const hasVerordening = [...found.flow.citations.values()].some(({ kind }) => kind === "verordening");
  if (!hasVerordening) return [];
  const { texts } = found.context;
  const value = showing.values.voorzieningen ?? found.dialog.details.voorzieningen.join(",");
  const options = VOORZIENINGEN.map((id) => ({ value: id, label: texts.say(`woorden.voorziening.${id}`) }));
  return [
    {
      ...base(found, showing, "voorzieningen"),
      kind: "choice",
      many: true,
      options,
      ...(value === "" ? {} : { value }),
    },
  ];
}
