/** Records and people for tests. Every value is invented. */
import type { Medewerker, Rol } from "../../src/verwijzing/medewerker.ts";
import type { Transition } from "../../src/verwijzing/refusal.ts";
import type { RoundContent } from "../../src/verwijzing/round.ts";
import * as transition from "../../src/verwijzing/transition.ts";
import type { Details, GivenAdvice, Round, Verwijzing } from "../../src/verwijzing/verwijzing.ts";

export const NOW = "2026-11-23T09:00:00.000Z";

export function aMedewerker(
  id: string,
  rol: Rol | readonly Rol[] = "consulent",
  overrides: Partial<Medewerker> = {},
): Medewerker {
  return {
    id,
    naam: id.charAt(0).toUpperCase() + id.slice(1),
    rollen: typeof rol === "string" ? [rol] : rol,
    team: "noord",
    gemeenten: ["0935"],
    actief: true,
    ...overrides,
  };
}

export const sanne = aMedewerker("sanne");
export const adam = aMedewerker("adam", "arbeidsdeskundige");
export const tessa = aMedewerker("tessa", "teamleider");

export function aDetails(overrides: Partial<Details> = {}): Details {
  return {
    zaaknummer: "Z-2026-17",
    aanleiding: "aanvraag",
    ontvangstdatum: "2026-11-02",
    wens: "Wil graag buiten werken.",
    besprokenOp: "2026-11-20",
    werkgever: "",
    werkplek: "",
    uren: null,
    voorzieningen: [],
    ...overrides,
  };
}

export function anAdvice(overrides: Partial<GivenAdvice> = {}): GivenAdvice {
  return {
    outcome: { trede: "beschut_mob", vervolgstap: "uwv_advies_aanvragen" },
    path: [
      { step: "L1", fact: "woonplaats_in_gemeente", answer: "ja", sources: ["participatiewet/40/1"] },
      { step: "L6", fact: "regulier_met_voorziening", answer: "nee", sources: ["participatiewet/10/1"] },
    ],
    sources: ["participatiewet/40/1", "participatiewet/10/1"],
    warnings: [],
    explanations: [],
    open: [],
    motivering: "De inwoner heeft veel begeleiding nodig.",
    ...overrides,
  };
}

export function aContent(overrides: Partial<RoundContent> = {}): RoundContent {
  return {
    peildatum: "2026-11-23",
    flow: {
      id: "maastricht-heuvelland",
      version: "2024-01-06",
      hash: "abc123",
      status: "in_werking",
      vastgesteld: false,
    },
    answers: [
      {
        fact: "woonplaats_in_gemeente",
        answer: "ja",
        by: "sanne",
        at: NOW,
        certainty: "vastgesteld",
        herkomst: "register",
        herkomstDatum: "2026-11-20",
      },
      {
        fact: "regulier_met_voorziening",
        answer: "nee",
        by: "sanne",
        at: NOW,
        certainty: "inschatting",
        herkomst: "gesprek",
        herkomstDatum: null,
      },
    ],
    tried: [{ voorziening: "jobcoach", via: "MTB", periode: "maart tot juli 2026", uitkomst: "te weinig steun" }],
    details: aDetails(),
    advice: anAdvice(),
    deviation: null,
    ...overrides,
  };
}

/** The record after a step that must succeed. */
export function done(result: Transition): Verwijzing {
  if (result.kind === "refused") throw new Error(`refused: ${result.reason} ${result.missing.join(", ")}`);
  return result.verwijzing;
}

export function aConcept(overrides: Partial<transition.NewVerwijzing> = {}): Verwijzing {
  const input = {
    id: "v1",
    nummer: "BW-2026-0001",
    klantkenmerk: "KL-0001",
    gemeente: "0935",
    team: "noord",
    indiener: "sanne",
    arbeidsdeskundige: "adam",
    content: aContent(),
    ...overrides,
  };
  return done(transition.createConcept(input, aMedewerker(input.indiener), NOW));
}

export function aSubmitted(overrides: Partial<transition.NewVerwijzing> = {}): Verwijzing {
  const concept = aConcept(overrides);
  return done(transition.submitVerwijzing(concept, aMedewerker(concept.indiener), NOW));
}

export function decided(verwijzing: Verwijzing, kind: "goedgekeurd" | "teruggestuurd" | "afgewezen"): Verwijzing {
  const reason = kind === "goedgekeurd" ? "" : "Graag eerst een gesprek met de werkgever.";
  return done(transition.decideVerwijzing(verwijzing, tessa, { kind, reason, mandaat: "MB-2026-4" }, NOW));
}

export function lastOf(verwijzing: Verwijzing): Round {
  return verwijzing.rounds.at(-1) as Round;
}
