/** To whom the case can go: the arbeidsdeskundige, or a colleague of the same team. */
import type { Case } from "../case.ts";
import type { Context } from "../context.ts";
import type { Card, InputBlock } from "../message.ts";
import { dialogAction } from "./dialog-action.ts";
import type { Showing } from "./dialog-card.ts";

/** Anyone of the team with this role may take the case from the worklist. */
export const ANY_ARBEIDSDESKUNDIGE = "arbeidsdeskundige";

export function handoverCard(found: Case, showing: Showing): Card {
  const { context, dialog } = found;
  const { texts } = context;
  const options = handoverOptions(context);
  const usual = context.actor.id === dialog.indiener ? ANY_ARBEIDSDESKUNDIGE : dialog.indiener;
  const value = options.find((option) => option.value === usual)?.value;
  const error = showing.errors.aan;
  const choose: InputBlock = {
    kind: "choice",
    id: "aan",
    label: texts.say("overdragen.veld"),
    options,
    required: false,
    ...(value === undefined ? {} : { value }),
    ...(error === undefined ? {} : { error }),
  };
  return {
    title: texts.say("overdragen.titel"),
    summary: texts.say("overdragen.samenvatting"),
    blocks: [
      { kind: "text", text: texts.say(options.length === 0 ? "overdragen.niemand" : "overdragen.uitleg") },
      ...(options.length === 0 ? [] : [choose]),
    ],
    actions: [
      ...(options.length === 0 ? [] : [dialogAction(found, "overdragen_doen", { style: "primary", withInputs: true })]),
      dialogAction(found, "terug"),
    ],
  };
}

/** Value is a medewerker id, or "arbeidsdeskundige" for anyone of that role. */
export function handoverOptions({ actor, colleagues, texts }: Context): readonly { value: string; label: string }[] {
  const others = colleagues.filter(({ id, actief }) => id !== actor.id && actief);
  const experts = others.filter(({ rollen }) => rollen.includes("arbeidsdeskundige"));
  const consulenten = others.filter(
    ({ rollen }) => rollen.includes("consulent") && !rollen.includes("arbeidsdeskundige"),
  );
  const named = (rol: "arbeidsdeskundige" | "consulent") => (one: { id: string; naam: string }) => ({
    value: one.id,
    label: texts.say("overdragen.keuze", { naam: one.naam, rol: texts.say(`woorden.rol.${rol}`) }),
  });
  return [
    ...(experts.length > 0
      ? [{ value: ANY_ARBEIDSDESKUNDIGE, label: texts.say("overdragen.iedere_arbeidsdeskundige") }]
      : []),
    ...experts.map(named("arbeidsdeskundige")),
    ...consulenten.map(named("consulent")),
  ];
}
