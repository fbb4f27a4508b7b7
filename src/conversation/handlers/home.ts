/** Start card, help, the digest, and a useful answer to what was not understood. */
import { WEET_NIET } from "../../decision/fact.ts";
import { HOME_KEY, homeCard } from "../cards/home-card.ts";
import { currentStep, openCase } from "../case.ts";
import type { Context, TurnResult } from "../context.ts";
import type { Event } from "../event.ts";
import { flowOf, isTurnOf, recordOf } from "../guard.ts";
import { refuse, say, send, toActor, view } from "../result.ts";

export function showHome(context: Context): TurnResult {
  return send([toActor(context, HOME_KEY, homeCard(context, { errors: {}, values: {} }))]);
}

/** Help comes as a private view, so that the card in front of the person stays. */
export function showHelp(context: Context): TurnResult {
  const { texts, actor } = context;
  const subjects = [
    "zaak",
    "antwoorden",
    "bladeren",
    "afronden",
    "zoeken",
    ...(actor.rollen.includes("teamleider") ? ["teamleider"] : []),
  ];
  return view({
    title: texts.say("help.titel"),
    summary: texts.say("help.samenvatting"),
    blocks: [
      { kind: "text", text: texts.say("help.inleiding") },
      {
        kind: "facts",
        rows: subjects.map((id) => ({ label: texts.say(`help.kop.${id}`), value: texts.say(`help.tekst.${id}`) })),
      },
      { kind: "text", text: texts.say("privacy.vrije_tekst"), subtle: true },
    ],
    actions: [],
  });
}

/** Numbers of the team are for the teamleider. */
export function showDigest(context: Context): TurnResult {
  const { actor, texts } = context;
  if (!actor.rollen.includes("teamleider")) {
    return refuse(texts.say("fout.digest"), { act: "digest", subject: actor.team, reason: "wrong_role" });
  }
  return { reply: {}, messages: [], effects: [{ kind: "show_digest" }] };
}

/** Never silence: says what is expected now, with examples. */
export function explain(context: Context, event: Event): TurnResult {
  const { texts, dialog } = context;
  if (event.place.kind === "thread") return say("warning", texts.say("onbegrepen.draad"));
  if (event.place.kind === "team") return say("warning", texts.say("onbegrepen.team"));
  if (!dialog || !isTurnOf(context, dialog)) return say("warning", texts.say("onbegrepen.geen_zaak"));
  if (dialog.status === "gestopt") return say("warning", texts.say("onbegrepen.gestopt"));
  const step = currentStep(openCase(context, dialog, flowOf(context), recordOf(context, dialog)));
  if (!step)
    return say("warning", texts.say(`onbegrepen.${dialog.view.kind === "question" ? "overview" : dialog.view.kind}`));
  const [question] = step.questions;
  const fact = question && flowOf(context).facts.get(question.fact);
  if (!fact || step.questions.length > 1) return say("warning", texts.say("onbegrepen.meer_vragen"));
  if (fact.kind === "number") {
    const { from, to, unit } = fact.range;
    return say("warning", texts.say("onbegrepen.getal", { van: from, tot: to, eenheid: unit }));
  }
  const labels = [...fact.answers.values(), texts.say(`woorden.${WEET_NIET}`)];
  const keuzes = labels.map((label, index) => `${index + 1}. ${label}`).join("; ");
  return say("warning", texts.say("onbegrepen.keuze", { keuzes }));
}
