import { DORP, LANDELIJK, NOTA, SCENARIOS, WET } from "../base-rules.ts";
import type { FaultCase } from "../fault-cases.ts";

const LAST_ANSWER = "nee: beschut_mob/plaatsen }";

/** Faults in what refers to something that is defined elsewhere, or is defined twice. */
export const inNames: readonly FaultCase[] = [
  [
    "unknown_front",
    "a flow refers to a front that is not there",
    { [DORP]: [["front: landelijk", "front: ▸provinciaal"]] },
  ],
  [
    "unknown_front",
    "a flow refers to a flow that is no front",
    {
      "flows/stad/2026-01-01.yaml":
        'id: stad\ntitle: Stad\nstatus: in_werking\nvalid_from: 2026-01-01\ngemeenten: { "0002": Stad }\nfront: ▸dorp\n',
    },
  ],
  [
    "unknown_step",
    "a remark is about a step that is not there",
    { [LANDELIJK]: [["ends_at: [A3]", "ends_at: [A3, ▸A4]"]] },
  ],
  [
    "unknown_step",
    "a remark of the front is about a step of a regime",
    { [LANDELIJK]: [["ends_at: [A3]", "ends_at: [▸D1]"]] },
  ],
  [
    "unknown_warning",
    "a route carries a warning without a text",
    { [LANDELIJK]: [["warnings: [let_op] }", "warnings: [▸let_niet_op] }"]] },
  ],
  [
    "unknown_warning",
    "a remark carries a warning without a text",
    { [DORP]: [["warnings: [dorps] }", "warnings: [dorps, ▸stads] }"]] },
  ],
  [
    "unknown_warning",
    "a flow that is only intended has no warning for it",
    {
      [LANDELIJK]: [["    flow_voorgenomen: { text: Een voornemen., sources: [] }\n", ""]],
      [DORP]: [["status: in_werking", "status: ▸voorgenomen"]],
    },
  ],
  [
    "unknown_explanation",
    "a remark carries an explanation without a text",
    { [LANDELIJK]: [["explanations: [termijn] }", "explanations: [▸termijnen] }"]] },
  ],
  [
    "unknown_explanation",
    "a route carries an explanation without a text",
    { [DORP]: [[LAST_ANSWER, "nee: { to: beschut_mob/plaatsen, explanations: [▸plaats] } }"]] },
  ],
  [
    "unknown_citation",
    "a step cites a source that is not there",
    {
      [DORP]: [
        [
          "    title: De plek\n    why: Omdat het telt.\n    sources: [nota/2.1]",
          "    title: De plek\n    why: Omdat het telt.\n    sources: [nota/2.1, ▸noot/2.1]",
        ],
      ],
    },
  ],
  [
    "unknown_citation",
    "a warning cites a source that is not there",
    {
      [LANDELIJK]: [["let_op: { text: Let op., sources: [wet/1] }", "let_op: { text: Let op., sources: [▸wetten/1] }"]],
    },
  ],
  [
    "unknown_entry",
    "a route cites an article that the source does not have",
    { [DORP]: [[LAST_ANSWER, "nee: { to: beschut_mob/plaatsen, sources: [▸wet/3] } }"]] },
  ],
  [
    "unknown_entry",
    "a parameter comes from an article that its source does not have",
    { [WET]: [["value: 68, unit: jaar, entry: 2/a", "value: 68, unit: jaar, entry: ▸2/b"]] },
  ],
  [
    "unknown_parameter",
    "a bound has no parameter",
    {
      [LANDELIJK]: [["- { from: 18, below: grens_leeftijd, to: verder }", "- ▸{ from: 18, below: grens, to: verder }"]],
    },
  ],
  [
    "unknown_parameter",
    "a text has no parameter",
    { [LANDELIJK]: [['text: "Binnen {termijn_weken} weken."', 'text: ▸"Binnen {termijn_dagen} dagen."']] },
  ],
  [
    "unknown_gemeente",
    "a remark is about a gemeente that the flow is not for",
    { [DORP]: [['gemeente: ["0001"]', 'gemeente: ["0001", ▸"0002"]']] },
  ],
  [
    "unknown_gemeente",
    "a remark has mistyped the gemeente",
    { [DORP]: [['gemeente: ["0001"]', 'gemeente: [▸"1000"]']] },
  ],
  [
    "step_without_citation",
    "a step of a regime rests on nothing",
    {
      [DORP]: [
        [
          "  D2:\n    title: De plek\n    why: Omdat het telt.\n    sources: [nota/2.1]",
          "  ▸D2:\n    title: De plek\n    why: Omdat het telt.\n    sources: []",
        ],
      ],
    },
  ],
  [
    "step_without_citation",
    "a step of the front rests on what a regime adds",
    {
      [LANDELIJK]: [
        ["    A2:", "    ▸A2:"],
        ["sources: [wet/2/a]", "sources: []"],
      ],
    },
  ],
  [
    "local_sources_missing",
    "a regime does not name its own rule",
    { [DORP]: [["local_sources: { A2: [nota/2.1] }", "▸local_sources: {}"]] },
  ],
  [
    "local_sources_missing",
    "a regime forgets them altogether",
    {
      [DORP]: [
        ["local_sources: { A2: [nota/2.1] }\n", ""],
        ["id: dorp", "▸id: dorp"],
      ],
    },
  ],
  [
    "local_sources_unknown",
    "a regime adds to a step that does not ask for it",
    { [DORP]: [["local_sources: { A2: [nota/2.1] }", "local_sources: { A2: [nota/2.1], ▸A1: [nota/2.1] }"]] },
  ],
  [
    "local_sources_unknown",
    "a regime adds to a step that is not there",
    { [LANDELIJK]: [["local_sources: { A2: [] }", "local_sources: { A2: [], ▸A5: [] }"]] },
  ],
  [
    "duplicate_step",
    "a regime takes the name of a step of the front",
    {
      [DORP]: [
        ["remarks:", "  ▸A1: { title: Los, why: Omdat., sources: [nota/2.1], next: beschut/plaatsen }\nremarks:"],
      ],
    },
  ],
  [
    "duplicate_step",
    "the landelijke flow takes a name of its own front",
    {
      [LANDELIJK]: [
        [
          "local_sources: { A2: [] }",
          "local_sources: { A2: [] }\nsteps:\n  ▸A3: { title: Los, why: Omdat., sources: [wet/1], next: beschut/plaatsen }",
        ],
      ],
    },
  ],
  [
    "duplicate_code",
    "a regime takes the code of a warning of the front",
    { [DORP]: [["  dorps: { text", "  ▸let_op: { text: Let hier op., sources: [] }\n  dorps: { text"]] },
  ],
  [
    "duplicate_code",
    "a regime takes the code of an explanation of the front",
    { [DORP]: [["warnings:\n  dorps", "explanations:\n  ▸termijn: { text: Binnen een jaar. }\nwarnings:\n  dorps"]] },
  ],
  [
    "duplicate_source",
    "two folders hold one source",
    {
      "knowledge/landelijk/nota/2020-01-01.yaml":
        "id: nota\ntitle: Oud\nkind: nota\nvalid_from: 2020-01-01\nvalid_to: 2023-12-31\nurl: oud.txt\nentries: {}\n",
      [NOTA]: [["id: nota", "id: ▸nota"]],
    },
  ],
  [
    "duplicate_source",
    "two regimes hold one source",
    {
      "knowledge/gemeente/stad/nota/2024-02-01.yaml":
        'id: ▸nota\ntitle: Kopie\nkind: nota\nvalid_from: 2024-02-01\nurl: nota.txt\nentries: { "2.1": { title: T, summary: S, status: uit-nota } }\n',
      [NOTA]: [["valid_from: 2024-01-01", "valid_from: 2024-01-01\nvalid_to: 2024-01-31"]],
    },
  ],
  [
    "duplicate_parameter",
    "two sources give one parameter",
    {
      [NOTA]: [
        [
          "entries:",
          'parameters:\n  - { name: ▸termijn_weken, value: 9, unit: weken, entry: "2.1", valid_from: 2024-01-01, valid_to: 2024-12-31 }\nentries:',
        ],
      ],
    },
  ],
  [
    "duplicate_parameter",
    "a note takes a parameter of the law",
    {
      "knowledge/gemeente/dorp/zorgnota/2024-01-01.yaml":
        'id: zorgnota\ntitle: Zorg\nkind: nota\nvalid_from: 2024-01-01\nurl: zorg.txt\nentries: { "1": { title: T, summary: S, status: uit-nota } }\nparameters:\n  - { name: ▸grens_leeftijd, value: 60, unit: jaar, entry: "1", valid_from: 2028-01-01, valid_to: null }\n',
    },
  ],
  [
    "duplicate_scenario",
    "two scenarios in one file have one name",
    { [SCENARIOS]: [["- name: een feit dat niet bestaat", "- name: ▸woont elders"]] },
  ],
  [
    "duplicate_scenario",
    "two files have a scenario of one name",
    {
      "flows/dorp/scenarios/meer.yaml":
        '- name: ▸woont elders\n  gemeente: "0001"\n  peildatum: 2026-06-01\n  facts: { woont: nee }\n  expect: { result: geen/doorverwijzen_gemeente }\n',
    },
  ],
];
