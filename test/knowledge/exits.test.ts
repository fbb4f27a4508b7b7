import { expect, test } from "vitest";
import { evaluate } from "../../src/decision/evaluate.ts";
import { linkFlow } from "../../src/knowledge/linked-flow.ts";
import { rulesFrom } from "../../src/knowledge/load-rules.ts";
import { texts } from "../flows/shipped-rules.ts";

const step = (id: string, answer: string, ja: string, nee: string) => `
  ${id}:
    title: Stap ${id}
    why: Om te laten zien dat het kan.
    sources: [participatiewet/10b/1]
    questions:
      ${answer}:
        ask: Gaat het?
        help: Kijk mee.
        motivation: { ja: Het gaat., nee: Het gaat niet. }
        next: { ja: ${ja}, nee: ${nee} }`;

/** A regime that hangs a step of its own on each of the four exits of the front as it is shipped. */
const TESTDORP = `
id: testdorp
title: Testdorp
status: in_werking
valid_from: 2026-01-01
gemeenten: { "9998": Testdorp }
front: landelijk
exits: { voor_regulier: T1, na_voorziening: T2, eigen_deel: T3, plaatsing: T4 }
local_sources: { L6: [participatiewet/10/4] }
steps:${step("T1", "werktraject_passend", "L5", "geen/maatschappelijke_participatie")}${step(
  "T2",
  "sociale_onderneming_haalbaar",
  "gesubsidieerd/voorziening_inzetten",
  "L7",
)}${step("T3", "dagbesteding_passend", "geen/dagbesteding_wmo", "beschut/uwv_advies_aanvragen")}${step("T4", "externe_plek_haalbaar", "beschut_regulier/plaatsen", "beschut_mob/plaatsen")}
`;

const rules = rulesFrom(new Map([...texts, ["flows/testdorp/2026-01-01.yaml", TESTDORP]]));

function pathOf(facts: Record<string, unknown>) {
  const version = rules.flows.find((flow) => flow.id === "testdorp");
  if (!version) throw new Error("no testdorp");
  const flow = linkFlow(rules, version, "2026-11-21");
  const evaluation = evaluate(flow, { gemeente: "9998", peildatum: "2026-11-21", facts });
  if (evaluation.kind === "refused") return evaluation.refusals;
  const { trede, vervolgstap } = evaluation.outcome;
  return [...new Set(evaluation.path.map((entry) => entry.step)), `${trede}/${vervolgstap}`].join(" ");
}

const START = {
  woonplaats_in_gemeente: "ja",
  leeftijd: 40,
  uitkering: "bijstand",
  uwv_advies: "niet_aangevraagd",
  werktraject_passend: "ja",
};
const CANNOT = {
  regulier_zonder_voorziening: "nee",
  regulier_met_voorziening: "nee",
  sociale_onderneming_haalbaar: "nee",
};
const CRITERIA = {
  taak_uitvoeren: "ja",
  werknemersvaardigheden: "ja",
  uur_aaneengesloten: "ja",
  belastbaarheid: "vier_uur_of_meer",
};

test("a regime hangs its steps on each exit of the landelijke front, which stays as it is", () => {
  expect(pathOf({ ...START, werktraject_passend: "nee" })).toBe("L1 L2 L4 U0 T1 geen/maatschappelijke_participatie");
  expect(pathOf({ ...START, ...CANNOT, sociale_onderneming_haalbaar: "ja" })).toBe(
    "L1 L2 L4 U0 T1 L5 L6 T2 gesubsidieerd/voorziening_inzetten",
  );
  expect(
    pathOf({ ...START, ...CANNOT, ...CRITERIA, aanpassing_boven_redelijk: "ja", dagbesteding_passend: "nee" }),
  ).toBe("L1 L2 L4 U0 T1 L5 L6 T2 L7 L8 T3 beschut/uwv_advies_aanvragen");
  const advised = {
    ...START,
    uwv_advies: "positief",
    uwv_advies_zorgvuldig: "ja",
    collegebesluit: "ja",
    taakstelling_bereikt: "nee",
  };
  expect(pathOf({ ...advised, externe_plek_haalbaar: "nee" })).toBe("L1 L2 L4 U0 U2 U3 U4 T4 beschut_mob/plaatsen");
});
