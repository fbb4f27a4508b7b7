/** A store with one verwijzing that was really advised on, for the commands that read it. */
import { join } from "node:path";
import { motivering } from "../../src/conversation/motivering.ts";
import { evaluate } from "../../src/decision/evaluate.ts";
import type { Facts } from "../../src/decision/fact.ts";
import type { Flow } from "../../src/decision/flow.ts";
import { loadRules, type Rules } from "../../src/knowledge/load-rules.ts";
import { selectFlow } from "../../src/knowledge/select-flow.ts";
import { toSnapshot } from "../../src/knowledge/snapshot.ts";
import { openStore } from "../../src/store/open-store.ts";
import type { RoundContent } from "../../src/verwijzing/round.ts";
import * as transition from "../../src/verwijzing/transition.ts";
import type { Verwijzing } from "../../src/verwijzing/verwijzing.ts";
import { silent } from "../store/open-stores.ts";
import { aContent, aDetails, adam, done, NOW, sanne, tessa } from "./builders.ts";

const PEILDATUM = "2026-11-23";
/** Of the last round: another day on which the same rules hold. */
const LATER = "2026-11-30";
const GEMEENTE = "0935";

const FACTS: Facts = {
  woonplaats_in_gemeente: "ja",
  leeftijd: 34,
  uitkering: "bijstand",
  uwv_advies: "niet_aangevraagd",
  regulier_zonder_voorziening: "nee",
  regulier_met_voorziening: "nee",
  taak_uitvoeren: "ja",
  werknemersvaardigheden: "ja",
  uur_aaneengesloten: "ja",
  belastbaarheid: "vier_uur_of_meer",
  aanpassing_boven_redelijk: "nee",
  begeleiding_boven_redelijk: "ja",
  dossier_compleet: "ja",
  voorschakeltraject: "afgerond",
  arbeidsdeskundige_conclusie: "doorsturen",
};

/** What somebody types who tries to break the page. */
export const NASTY = `<script>alert("x")</script> & 'aanhalingstekens'`;

export type StoredRecord = { readonly rules: Rules; readonly flow: Flow; readonly verwijzing: Verwijzing };

/** Fills a fresh SQLite store in this folder and closes it again. */
export async function storeRecord(dataFolder: string): Promise<StoredRecord> {
  const rules = await loadRules(join(import.meta.dirname, "..", ".."));
  const choice = selectFlow(rules, { gemeente: GEMEENTE, peildatum: PEILDATUM });
  if (choice.kind !== "flow") throw new Error("there is no flow to test with");
  const { flow } = choice;
  const verwijzing = recordOf(rules, flow);
  const options = { dataFolder, databaseUrl: null, auditKey: null, clock: () => NOW, log: silent };
  const store = await openStore({ role: "bot", ...options });
  await store.transaction(async (tx) => {
    await tx.saveTeam({ id: "noord", naam: "Werkplein Noord" });
    for (const who of [sanne, adam, tessa]) await tx.saveMedewerker(who);
    await tx.saveSnapshot(flow.hash, toSnapshot(flow));
    await tx.createVerwijzing({ ...verwijzing, version: 1 });
  });
  await store.close();
  return { rules, flow, verwijzing };
}

/** Returned with a question, answered, approved; then a new round that is open on one question. */
function recordOf(rules: Rules, flow: Flow): Verwijzing {
  const whole = contentOf(rules, flow, { ...FACTS, begeleiding_bij_werkgever_volstaat: "ja" });
  const { verwijzing: concept } = { verwijzing: done(transition.createConcept(identity(whole), sanne, NOW)) };
  const returned = done(
    transition.decideVerwijzing(
      done(transition.submitVerwijzing(concept, sanne, NOW)),
      tessa,
      { kind: "teruggestuurd", reason: `Waarom niet bij de eerste werkgever? ${NASTY}`, mandaat: "" },
      NOW,
    ),
  );
  const commented = done(transition.addComment(returned, sanne, `Daar was geen begeleider. ${NASTY}`, NOW));
  const approved = done(
    transition.decideVerwijzing(
      done(transition.submitVerwijzing(commented, adam, NOW)),
      tessa,
      { kind: "goedgekeurd", reason: "", mandaat: "MB-2026-4" },
      NOW,
    ),
  );
  const deviation = {
    outcome: { trede: "beschut_mob", vervolgstap: "uwv_advies_aanvragen" },
    reason: `De inwoner wil eerst wennen. ${NASTY}`,
    by: "sanne",
    at: NOW,
  } as const;
  const later = contentOf(rules, { ...flow, peildatum: LATER }, FACTS);
  return done(transition.startRound(approved, sanne, { ...later, deviation }, NOW));
}

function identity(content: RoundContent): transition.NewVerwijzing {
  return {
    id: "v1",
    nummer: "BW-2026-0001",
    klantkenmerk: "KL-0042",
    gemeente: GEMEENTE,
    team: "noord",
    indiener: "sanne",
    arbeidsdeskundige: "adam",
    content,
  };
}

function contentOf(rules: Rules, flow: Flow, facts: Facts): RoundContent {
  const { peildatum } = flow;
  const advice = evaluate(flow, { gemeente: GEMEENTE, peildatum, facts });
  if (advice.kind === "refused") throw new Error("the facts of the test are refused");
  const { id, version, hash, status } = flow;
  return {
    ...aContent(),
    peildatum,
    flow: { id, version, hash, status, vastgesteld: false },
    answers: Object.entries(facts).map(([fact, answer]) => ({
      fact,
      answer,
      by: ["dossier_compleet", "voorschakeltraject"].includes(fact) ? "adam" : "sanne",
      at: NOW,
      certainty: fact === "leeftijd" ? "vastgesteld" : "inschatting",
      herkomst: fact === "leeftijd" ? "register" : "gesprek",
      herkomstDatum: fact === "leeftijd" ? "2026-11-20" : null,
    })),
    tried: [{ voorziening: "Jobcoach", via: "MTB", periode: "maart tot en met juli 2026", uitkomst: NASTY }],
    details: aDetails({ wens: `Wil buiten werken. ${NASTY}`, werkgever: "MTB", uren: 24.5, voorzieningen: ["a", "c"] }),
    advice: {
      outcome: advice.outcome,
      path: advice.path.map(({ step, fact, answer, sources }) => ({ step, fact, answer, sources })),
      sources: advice.citations.map(({ key }) => key),
      warnings: advice.warnings.map(({ code, text }) => ({ code, text })),
      explanations: advice.explanations.map(({ code, text }) => ({ code, text })),
      open: advice.open.map(({ fact, wie, possible }) => ({ fact, wie, possible })),
      motivering: motivering(flow, advice, rules.words),
    },
  };
}
