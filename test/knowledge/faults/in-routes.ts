import { DORP, LANDELIJK, SCENARIOS } from "../base-rules.ts";
import type { FaultCase } from "../fault-cases.ts";

/** Faults in where a flow leads, and in what it asks. */
export const inRoutes: readonly FaultCase[] = [
  [
    "unknown_target",
    "an answer leads to a step that is not there",
    { [LANDELIJK]: [["nee: geen/doorverwijzen_gemeente", "nee: ▸A9"]] },
  ],
  ["unknown_target", "the front starts nowhere", { [LANDELIJK]: [["  start: A1", "  start: ▸A0"]] }],
  [
    "unknown_result",
    "a vervolgstap is not on the list",
    { [DORP]: [["nee: beschut_mob/plaatsen", "nee: ▸beschut_mob/planten"]] },
  ],
  [
    "unknown_result",
    "a trede is not on the list",
    { [LANDELIJK]: [["eigen: beschut/uwv_advies_aanvragen", "eigen: ▸beschermd/uwv_advies_aanvragen"]] },
  ],
  [
    "unknown_result",
    "a scenario expects a result that is not on the list",
    { [SCENARIOS]: [["result: geen/doorverwijzen_gemeente", "result: ▸geen/weg"]] },
  ],
  [
    "answer_leads_nowhere",
    "an answer is left out",
    {
      [DORP]: [
        [
          "        next: { ja: beschut_regulier/plaatsen, nee: beschut_mob/plaatsen }",
          "        ▸next: { ja: beschut_regulier/plaatsen }",
        ],
      ],
    },
  ],
  [
    "answer_leads_nowhere",
    "an answer stands there with nothing behind it",
    { [LANDELIJK]: [["            b: A3", "            ▸b:"]] },
  ],
  [
    "dead_end",
    "a step asks nothing and leads nowhere",
    {
      [DORP]: [
        ["remarks:", "  ▸D3: { title: Niets, why: Omdat., sources: [nota/2.1] }\nremarks:"],
        ["nee: beschut_mob/plaatsen }", "nee: D3 }"],
      ],
    },
  ],
  [
    "extras_never_shown",
    "a warning stands on the way to another step",
    { [DORP]: [["          - { from: 2, to: D2 }", "          - { from: 2, to: ▸D2, warnings: [dorps] }"]] },
  ],
  [
    "extras_never_shown",
    "an explanation stands on an answer that leads to the next step",
    {
      [LANDELIJK]: [
        [
          "next: { ja: A2, nee: geen/doorverwijzen_gemeente }",
          "next: { ja: { to: ▸A2, explanations: [termijn] }, nee: geen/doorverwijzen_gemeente }",
        ],
      ],
    },
  ],
  [
    "extras_never_shown",
    "a warning of the front stands on an exit that a regime leads to a step",
    {
      [LANDELIJK]: [
        [
          "{ when: { soort: groep:eerste }, to: uitgang:eigen }",
          "{ when: { soort: groep:eerste }, to: ▸uitgang:eigen, warnings: [let_op] }",
        ],
      ],
    },
  ],
  [
    "extras_never_shown",
    "a warning over a range of which one route leads on",
    {
      [DORP]: [
        [
          "          - { from: 2, to: D2 }",
          "          - ▸{ from: 2, warnings: [dorps], routes: [{ when: { leeftijd: { below: 21 } }, to: D2 }, { to: geen/beoordeel_zelf, explanations: [{ code: open_norm, text: Weeg. }] }] }",
        ],
      ],
    },
  ],
  [
    "dead_end",
    "the last of several routes has a condition",
    {
      [LANDELIJK]: [
        [
          "        - { to: uitgang:plaatsing, warnings: [let_op] }",
          "        - ▸{ when: { soort: c }, to: uitgang:plaatsing, warnings: [let_op] }",
        ],
      ],
    },
  ],
  [
    "dead_end",
    "a single route has a condition",
    { [DORP]: [["nee: beschut_mob/plaatsen }", "nee: ▸{ when: { dagen: { from: 3 } }, to: beschut_mob/plaatsen } }"]] },
  ],
  [
    "questions_and_next",
    "a step asks and also leads on by itself",
    { [DORP]: [["remarks:", "    ▸next: beschut/plaatsen\nremarks:"]] },
  ],
  ["questions_and_next", "a step of the front does", { [LANDELIJK]: [["    A2:\n", "      ▸next: A3\n    A2:\n"]] }],
  [
    "no_next_question",
    "the last question of a card goes on to the next one",
    { [LANDELIJK]: [["            b: A3", "            b: ▸verder"]] },
  ],
  [
    "no_next_question",
    "the only question of a card does",
    { [DORP]: [["nee: beschut_mob/plaatsen }", "nee: ▸verder }"]] },
  ],
  [
    "unknown_fact",
    "a question asks what is no fact",
    {
      [DORP]: [
        ["nee: beschut_mob/plaatsen }", "nee: D3 }"],
        [
          "remarks:",
          "  D3:\n    title: Iets\n    why: Omdat.\n    sources: [nota/2.1]\n    questions:\n      ▸plaats: { ask: Wat?, help: Kijk., motivation: { ja: Ja. }, next: { ja: beschut/plaatsen } }\nremarks:",
        ],
      ],
    },
  ],
  [
    "unknown_fact",
    "a condition looks at what is no fact",
    { [DORP]: [["answers: { plek: ja }", "answers: { ▸plak: ja }"]] },
  ],
  [
    "unknown_fact",
    "a scenario gives what is no fact",
    { [SCENARIOS]: [["facts: { woont: nee }", "facts: { ▸wont: nee }"]] },
  ],
  [
    "unknown_answer",
    "a route is for an answer that is not there",
    { [DORP]: [["next: { ja: beschut_regulier/plaatsen,", "next: { ja: beschut_regulier/plaatsen, ▸misschien: D1,"]] },
  ],
  [
    "unknown_answer",
    "a condition wants an answer that is not there",
    { [LANDELIJK]: [["soort: groep:eerste", "soort: [a, ▸z, b]"]] },
  ],
  [
    "unknown_answer",
    "a sentence is for an answer that is not there",
    { [DORP]: [["nee: Er is geen plek. }", "nee: Er is geen plek., ▸soms: Soms. }"]] },
  ],
  [
    "unknown_answer",
    "a scenario gives an answer that is not there",
    { [SCENARIOS]: [["facts: { woont: nee }", "facts: { woont: ▸neen }"]] },
  ],
  ["unknown_group", "a group is not there", { [LANDELIJK]: [["groep:eerste", "▸groep:derde"]] }],
  ["unknown_group", "a fact has no groups", { [DORP]: [["answers: { plek: ja }", "answers: { plek: ▸groep:ja }"]] }],
  ["unknown_flow", "a scenario asks for a flow that is not there", { [SCENARIOS]: [["flow: dorp", "flow: ▸stad"]] }],
  [
    "unknown_flow",
    "a scenario asks for a flow by its title",
    { [SCENARIOS]: [["facts: { woont: nee }", "facts: { woont: nee }\n  flow: ▸het-dorp"]] },
  ],
  ["cycle", "a step leads back to an earlier one", { [DORP]: [["nee: beschut_mob/plaatsen }", "nee: ▸D1 }"]] }],
  [
    "cycle",
    "a regime leads back to the front",
    { [DORP]: [["{ below: 2, to: geen/dagbesteding_wmo }", "{ below: 2, to: ▸A2 }"]] },
  ],
];
