import { describe, expect, test } from "vitest";
import type { Flow } from "../../src/decision/flow.ts";
import { linkFlow } from "../../src/knowledge/linked-flow.ts";
import { overlapOf } from "../../src/knowledge/period.ts";
import { routesOf, rules } from "./shipped-rules.ts";

const VERORDENING = "verordening-re-integratie-maastricht-heuvelland";
const BELEIDSREGELS = "beleidsregels-beschut-werk-maastricht-heuvelland";
const NOTA_2024 = "collegenota-nieuw-beschut-werk-2024";
const KOERSNOTA = "koersnota-sociaal-ontwikkelbedrijf-2025";
const DEVENTER = "nota-beschut-werk-deventer-2023";
const VISIE = "visie-beschut-werk-midden-limburg";
const ADVISERING = "besluit-advisering-beschut-werk";
const M4_M5 = [`${VERORDENING}/10`, `${NOTA_2024}/scenario-2`];

/** Step -> what it cites at least, whatever the answer. A deeper key of the same article is enough. */
const DEMANDED: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>> = {
  landelijk: {
    L1: ["participatiewet/40/1"],
    L2: ["participatiewet/7/3/a", "participatiewet/7a/1", "aow/7a"],
    L3: ["participatiewet/7a/1", "participatiewet/7a/2"],
    L4: ["participatiewet/7/1/a", "participatiewet/10b/1"],
    U0: ["participatiewet/10b/2", "participatiewet/10b/3", `${ADVISERING}/2`],
    U1: ["awb/3:9"],
    U2: ["awb/3:9"],
    U3: ["participatiewet/10b/1", "participatiewet/7/4", "awb/10:1"],
    U4: ["participatiewet/10b/4", "participatiewet/10b/6", "participatiewet/10b/7"],
    L5: ["participatiewet/6/1/b", "participatiewet/9/1/a"],
    L6: ["participatiewet/6/1/e", "participatiewet/10/1", "participatiewet/10d/1"],
    L7: ["besluit-loonkostensubsidie/1"],
    L7b: ["besluit-loonkostensubsidie/1", "awb/3:2"],
    L8: [`${ADVISERING}/3/1`, `${ADVISERING}/3/2`],
    L9: ["participatiewet/10b/2", `${ADVISERING}/2`],
    N1: ["participatiewet/10b/1"],
  },
  "maastricht-heuvelland": {
    L6: [`${NOTA_2024}/beslispunt-2`],
    M1: ["awb/3:2", `${NOTA_2024}/6`],
    M2: [`${BELEIDSREGELS}/1/2`, `${NOTA_2024}/scenario-2`],
    M3: [`${NOTA_2024}/6`, "participatiewet/10/4"],
    M4: M4_M5,
    M5: M4_M5,
  },
  "maastricht-heuvelland-sob": {
    L6: [`${KOERSNOTA}/3.7.4`],
    K1: [`${KOERSNOTA}/3.2`],
    K2: [`${KOERSNOTA}/3.3`],
    K3: [`${KOERSNOTA}/3.7.4`],
    K4: [`${KOERSNOTA}/3.7.4`],
  },
  deventer: {
    L6: [`${DEVENTER}/2.3`],
    D1: [`${DEVENTER}/1.2`],
    D2: [`${DEVENTER}/1.2`, "participatiewet/10b/1"],
    D3: [`${DEVENTER}/1.2`, "re-integratieverordening-deventer/7"],
    D4: [`${DEVENTER}/2.3`],
    D5: [`${DEVENTER}/2.3`],
  },
  "midden-limburg": {
    L6: [`${VISIE}/3.1`],
    P1: [`${VISIE}/4`],
    P2: [`${VISIE}/4`],
    P3: [`${VISIE}/4`],
    P4: [`${VISIE}/4`],
    P5: [`${VISIE}/3.1`, "participatiewet/10b/1"],
    P6: [`${VISIE}/4`],
    P7: [`${VISIE}/3.1`],
  },
};

/** Step, answer -> what that answer cites on top of it. */
const BY_ANSWER: readonly (readonly [step: string, answer: string, keys: readonly string[]])[] = [
  ["U1", "ja", ["awb/3:46", "awb/4:8", "awb/6:7"]],
  ["U3", "ja", ["wfsv/38b/1"]],
  ["U3", "afgewezen", ["awb/3:46", "awb/4:8", "awb/6:7"]],
];

function linked(id: string): Flow {
  const version = rules.flows.find((flow) => flow.id === id);
  const period = version && overlapOf(version, rules.window);
  if (!period) throw new Error(`${id} is never in force`);
  return linkFlow(rules, version, period.validFrom);
}

function cites(keys: readonly string[], demanded: string): boolean {
  return keys.some((key) => key === demanded || key.startsWith(`${demanded}/`));
}

describe.each(Object.entries(DEMANDED))("%s", (id, steps) => {
  const flow = linked(id);

  test.each(Object.entries(steps))("%s rests on its sources whatever the answer", (step, demanded) => {
    const nodes = [...flow.nodes.values()].filter((node) => node.step === step);
    expect(nodes).not.toEqual([]);
    for (const node of nodes)
      expect(
        demanded.filter((key) => !cites(node.sources, key)),
        node.id,
      ).toEqual([]);
  });
});

test.each(BY_ANSWER)("%s with %s rests on more", (step, answer, demanded) => {
  const node = [...linked("landelijk").nodes.values()].find((each) => each.step === step);
  const routes = node?.kind === "choice" ? (node.routes.get(answer) ?? []) : [];
  expect(routes).not.toEqual([]);
  for (const route of routes) expect(demanded.filter((key) => !cites(route.sources, key))).toEqual([]);
});

describe.each(rules.flows.map((flow) => flow.id))("in %s", (id) => {
  const flow = linked(id);

  test("every answer that closes a rung says which evidence it wants", () => {
    const closing = [...flow.steps.values()].filter((step) => ["L5", "L6", "L8", "K3"].includes(step.id));
    expect(closing.length).toBeGreaterThanOrEqual(3);
    const bare = closing.flatMap((step) => step.questions.filter((question) => question.evidence === ""));
    expect(bare.map((question) => question.fact)).toEqual([]);
  });

  test("every judgement that is left to a person names what to weigh", () => {
    const left = routesOf(flow).filter(({ to }) => to.kind === "result" && to.outcome.vervolgstap === "beoordeel_zelf");
    for (const route of left) {
      const norm = route.explanations.find(({ code }) => code === "open_norm")?.text ?? "";
      expect(norm).toMatch(/artikel|lid|nota|visie/i);
      expect(norm.length).toBeGreaterThan(80);
    }
  });
});
