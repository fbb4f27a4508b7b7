/** A new case: klantkenmerk, gemeente, first card. */
import { parseKlantkenmerk } from "../../verwijzing/klantkenmerk.ts";
import { HOME_KEY, homeCard } from "../cards/home-card.ts";
import { gemeenteName, nameOf, openCase } from "../case.ts";
import type { Context, TurnResult, WorkItem } from "../context.ts";
import type { Intent } from "../intent.ts";
import type { Block } from "../message.ts";
import { newDialog } from "../new-dialog.ts";
import { done, refuse, send, toActor } from "../result.ts";
import { showCase } from "../show-case.ts";

export function start(context: Context, { klantkenmerk, gemeente }: Extract<Intent, { kind: "start" }>): TurnResult {
  const { actor, texts } = context;
  if (!mayStart(context)) {
    return refuse(texts.say("start.mag_niet"), { act: "start", subject: actor.id, reason: "wrong_role" });
  }
  const code = parseKlantkenmerk(klantkenmerk);
  const place = chooseGemeente(context, gemeente);
  const errors = {
    ...(code === undefined ? { klantkenmerk: texts.say("start.fout.klantkenmerk") } : {}),
    ...(place === undefined ? { gemeente: texts.say("start.fout.gemeente") } : {}),
  };
  if (code === undefined || place === undefined) {
    // a klantkenmerk that is none can be a name or a BSN, and a card is stored until it is sent
    const values = { klantkenmerk: code ?? "", gemeente };
    return send([toActor(context, HOME_KEY, homeCard(context, { errors, values }))]);
  }
  const flow = context.flows.get(place);
  if (!flow) {
    return refuse(texts.say("start.fout.geen_flow", { gemeente: gemeenteName(context, place) }), {
      act: "start",
      subject: actor.id,
      reason: "no_flow",
    });
  }
  const dialog = newDialog(context, code, place, flow);
  const shown = showCase(openCase(context, dialog, flow, null), similarNotices(context));
  return { ...shown, effects: [...shown.effects, done("start", dialog.id)] };
}

function mayStart({ actor }: Context): boolean {
  return actor.rollen.includes("consulent") || actor.rollen.includes("arbeidsdeskundige");
}

/** The gemeente by code or name; the only one of the actor when none is given. */
function chooseGemeente(context: Context, wanted: string): string | undefined {
  const { actor } = context;
  const plain = wanted.trim().toLowerCase();
  if (plain === "") return actor.gemeenten.length === 1 ? actor.gemeenten[0] : undefined;
  return actor.gemeenten.find((code) => code === plain || gemeenteName(context, code).toLowerCase() === plain);
}

/** An open or earlier case with the same klantkenmerk: said, never forbidden. */
function similarNotices(context: Context): readonly Block[] {
  return context.similar.slice(0, 3).map(
    (item): Block => ({
      kind: "notice",
      tone: "warning",
      text: context.texts.say("start.eerder", {
        zaak: similarName(context, item),
        status: context.texts.say(`woorden.state.${item.state}`),
        naam: nameOf(context, item.indiener),
      }),
    }),
  );
}

function similarName({ texts }: Context, item: WorkItem): string {
  return item.nummer ?? texts.say("start.zaak_zonder_nummer");
}
