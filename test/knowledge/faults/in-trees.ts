import { DORP, FEITEN, LANDELIJK } from "../base-rules.ts";
import type { FaultCase } from "../fault-cases.ts";

const LAST_ANSWER = "nee: beschut_mob/plaatsen }";

/** Faults in the tree as a whole: what is never reached, never taken, never asked, or does not fit together. */
export const inTrees: readonly FaultCase[] = [
  [
    "unreachable_step",
    "no answer leads to a step",
    {
      [DORP]: [
        ["remarks:", "  ▸D3: { title: Los, why: Omdat., sources: [nota/2.1], next: beschut/plaatsen }\nremarks:"],
      ],
    },
  ],
  [
    "unreachable_step",
    "the last way to a step is gone",
    {
      [DORP]: [
        ["{ from: 2, to: D2 }", "{ from: 2, to: beschut/plaatsen }"],
        ["  D2:", "  ▸D2:"],
        [
          '  - { when: { gemeente: ["0001"], answers: { plek: ja } }, warnings: [dorps] }',
          '  - { when: { gemeente: ["0001"] }, warnings: [dorps] }',
        ],
      ],
    },
  ],
  [
    "unreachable_question",
    "no answer goes on to the next question",
    {
      [LANDELIJK]: [
        ["below: grens_leeftijd, to: verder }", "below: grens_leeftijd, to: A3 }"],
        ["        soort:\n          ask", "        ▸soort:\n          ask"],
        ["{ soort: groep:eerste }", "{ leeftijd: { below: 40 } }"],
      ],
    },
    ["route_never_taken"],
  ],
  [
    "unreachable_question",
    "a card has a question too many",
    {
      [DORP]: [
        [
          "remarks:",
          "      ▸woont: { ask: Wat?, help: Kijk., motivation: { ja: Ja., nee: Nee. }, next: { ja: beschut/plaatsen, nee: geen/onderwijs } }\nremarks:",
        ],
      ],
    },
  ],
  [
    "route_never_taken",
    "an earlier route always goes first",
    {
      [LANDELIJK]: [
        [
          "        - { to: uitgang:plaatsing, warnings: [let_op] }",
          "        - { to: uitgang:plaatsing, warnings: [let_op] }\n        - { to: ▸geen/onderwijs }",
        ],
      ],
    },
  ],
  [
    "route_never_taken",
    "two conditions cannot hold together",
    {
      [LANDELIJK]: [
        [
          "              - to: geen/beoordeel_zelf",
          "              - { when: { leeftijd: { from: 20, below: 25 } }, to: ▸A3 }\n              - to: geen/beoordeel_zelf",
        ],
      ],
    },
  ],
  [
    "route_never_taken",
    "a condition is on what was answered otherwise on the way",
    { [DORP]: [[LAST_ANSWER, "nee: [{ when: { woont: nee }, to: ▸geen/onderwijs }, { to: beschut_mob/plaatsen }] }"]] },
  ],
  [
    "condition_never_asked",
    "a condition is on a question that comes later",
    {
      [LANDELIJK]: [
        [
          "{ below: 18, to: geen/onderwijs }",
          "{ below: 18, routes: [{ when: { ▸soort: a }, to: geen/onderwijs }, { to: geen/onderwijs }] }",
        ],
      ],
    },
  ],
  [
    "condition_never_asked",
    "a remark is on a fact that the flow never asks",
    {
      [LANDELIJK]: [["when: { ends_at: [A3] }", "when: { ends_at: [A3], answers: { ▸verhuisd: ja } }"]],
      [FEITEN]: [
        ["  plek:", "  verhuisd:\n    label: Verhuisd\n    wie: consulent\n    answers: { ja: Ja, nee: Nee }\n  plek:"],
      ],
    },
  ],
  [
    "ranges_overlap",
    "two ranges share whole numbers",
    {
      [LANDELIJK]: [
        ["- { from: 18, below: grens_leeftijd, to: verder }", "- ▸{ from: 17, below: grens_leeftijd, to: verder }"],
      ],
    },
  ],
  [
    "ranges_overlap",
    "two ranges share the days between them",
    { [DORP]: [["- { from: 2, to: D2 }", "- ▸{ from: 1.5, to: D2 }"]] },
  ],
  [
    "ranges_overlap",
    "a dated parameter makes ranges share numbers in its second year",
    {
      [LANDELIJK]: [
        ["- { from: grens_leeftijd, to: geen/geen_doelgroep }", "- ▸{ from: 67, to: geen/geen_doelgroep }"],
      ],
    },
  ],
  [
    "ranges_missing",
    "whole numbers lie between two ranges",
    { [LANDELIJK]: [["          next:\n            - { below: 18", "          ▸next:\n            - { below: 17"]] },
  ],
  [
    "ranges_missing",
    "the last numbers are left out",
    {
      [DORP]: [
        ["        next:\n          - { below: 2,", "        ▸next:\n          - { below: 2,"],
        ["{ from: 2, to: D2 }", "{ from: 2, below: 7, to: D2 }"],
      ],
    },
  ],
  [
    "ranges_missing",
    "half days lie between two ranges",
    { [DORP]: [["        next:\n          - { below: 2,", "        ▸next:\n          - { below: 1.9,"]] },
  ],
  [
    "range_empty",
    "a range ends before it begins",
    { [DORP]: [["- { from: 2, to: D2 }", "- { from: 2, to: D2 }\n          - ▸{ from: 3, below: 3, to: D2 }"]] },
  ],
  [
    "range_empty",
    "a range holds no whole number",
    {
      [LANDELIJK]: [
        [
          "- { below: 18, to: geen/onderwijs }",
          "- { below: 18, to: geen/onderwijs }\n            - ▸{ from: 17.2, below: 17.9, to: geen/onderwijs }",
        ],
      ],
    },
  ],
  [
    "range_empty",
    "the fact table has a range that is empty",
    {
      [FEITEN]: [["range: { from: 0, to: 7, whole: false", "▸range: { from: 7, to: 0, whole: false"]],
      [DORP]: [["  eigen: D1", "  eigen: D2"]],
    },
    ["unreachable_step", "wrong_value"],
  ],
  [
    "unknown_exit",
    "a regime fills an exit that the front does not have",
    { [DORP]: [["  eigen: D1", "  eigen: D1\n  ▸achterdeur: D1"]] },
  ],
  [
    "unknown_exit",
    "the front leaves by an exit that it does not name",
    { [LANDELIJK]: [["to: uitgang:eigen }", "to: ▸uitgang:eige }"]] },
    ["unreachable_step", "condition_never_asked"],
  ],
  [
    "exit_unfilled",
    "a regime leaves one exit open",
    { [DORP]: [["exits:\n  eigen: D1", "▸exits:"]] },
    ["unreachable_step", "condition_never_asked"],
  ],
  [
    "exit_unfilled",
    "the landelijke flow leaves one exit of its own front open",
    { [LANDELIJK]: [["exits:\n  eigen: beschut/uwv_advies_aanvragen\n", "▸exits:\n"]] },
  ],
  ["exit_outside_front", "a regime leaves by an exit", { [DORP]: [[LAST_ANSWER, "nee: ▸uitgang:plaatsing }"]] }],
  [
    "exit_outside_front",
    "an exit is filled with an exit",
    { [DORP]: [["    - to: beschut/plaatsen", "    - to: ▸uitgang:eigen"]] },
  ],
  [
    "open_norm_missing",
    "a judgement is left to a person without its article",
    { [DORP]: [[LAST_ANSWER, "nee: ▸beschut/beoordeel_zelf }"]] },
  ],
  [
    "open_norm_missing",
    "the open norm has no text of its own",
    {
      [LANDELIJK]: [
        [
          "                explanations:\n                  - { code: open_norm, text: Weeg zelf af wat past. }",
          "                explanations: [open_norm]",
        ],
        ["to: geen/beoordeel_zelf", "to: ▸geen/beoordeel_zelf"],
        ["    termijn: {", "    open_norm: { text: Weeg af. }\n    termijn: {"],
      ],
    },
  ],
];
