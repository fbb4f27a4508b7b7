/** Dialogs as they begin: for a new case, or from the last round of a record. */
import type { Flow } from "../decision/flow.ts";
import type { ProvenAnswer } from "../verwijzing/provenance.ts";
import { lastRound } from "../verwijzing/round.ts";
import type { Details, FlowReference, Verwijzing } from "../verwijzing/verwijzing.ts";
import type { Context } from "./context.ts";
import type { Dialog } from "./dialog.ts";
import { BY_GEMEENTE, withAnswers } from "./replay.ts";

const NO_DETAILS: Details = {
  zaaknummer: "",
  aanleiding: null,
  ontvangstdatum: null,
  wens: "",
  besprokenOp: null,
  werkgever: "",
  werkplek: "",
  uren: null,
  voorzieningen: [],
};

export function newDialog(context: Context, klantkenmerk: string, gemeente: string, flow: Flow): Dialog {
  const { actor, fresh, now } = context;
  const rol = actor.rollen.includes("consulent") ? "consulent" : "arbeidsdeskundige";
  return {
    schema: 1,
    id: fresh.dialog,
    version: 1,
    klantkenmerk,
    gemeente,
    team: actor.team,
    peildatum: flow.peildatum,
    flow: flowReference(context, gemeente, flow),
    indiener: actor.id,
    arbeidsdeskundige: null,
    waitsFor: { rol, person: actor.id, since: now },
    status: "loopt",
    answers: knownAnswers(context, gemeente, flow),
    view: { kind: "question", step: null },
    tried: [],
    details: NO_DETAILS,
    deviation: null,
    verwijzing: null,
    updatedAt: now,
  };
}

/** The dialog of a record whose session is gone: everything it needs stands in the last round. */
export function dialogFromRecord(context: Context, verwijzing: Verwijzing, flow: Flow): Dialog {
  const round = lastRound(verwijzing);
  const { klantkenmerk, gemeente, team, indiener, arbeidsdeskundige } = verwijzing;
  const isIndiener = context.actor.id === indiener;
  return {
    ...newDialog(context, klantkenmerk, gemeente, flow),
    team,
    indiener,
    arbeidsdeskundige,
    waitsFor: { rol: isIndiener ? "consulent" : "arbeidsdeskundige", person: context.actor.id, since: context.now },
    answers: withAnswers(round.answers, knownAnswers(context, gemeente, flow)),
    tried: round.tried,
    details: round.details,
    deviation: round.deviation,
    verwijzing: verwijzing.id,
  };
}

function flowReference({ gemeenten }: Context, gemeente: string, flow: Flow): FlowReference {
  const { id, version, hash, status } = flow;
  const vastgesteld = gemeenten.get(gemeente)?.vastgesteld.includes(`${id}/${version}`) ?? false;
  return { id, version, hash, status, vastgesteld };
}

/**
 * What the gemeente's own figures answer, so that nobody has to guess it. The number is set per calendar year: figures of
 * another year say nothing, and the question is asked.
 *
 * @source participatiewet/10b/4
 */
function knownAnswers({ gemeenten, now }: Context, gemeente: string, flow: Flow): readonly ProvenAnswer[] {
  const taakstelling = gemeenten.get(gemeente)?.taakstelling;
  if (!taakstelling || !flow.facts.has("taakstelling_bereikt")) return [];
  const { aantal, gerealiseerd, datum, bron } = taakstelling;
  if (datum.slice(0, 4) !== flow.peildatum.slice(0, 4)) return [];
  return [
    {
      fact: "taakstelling_bereikt",
      answer: gerealiseerd >= aantal ? "ja" : "nee",
      by: BY_GEMEENTE,
      at: now,
      certainty: "vastgesteld",
      herkomst: "register",
      herkomstDatum: datum,
      herkomstBron: bron,
    },
  ];
}
