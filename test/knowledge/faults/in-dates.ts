import { BESLUIT, BESLUIT_OUD, changedRules, DORP, LANDELIJK, NOTA, SCENARIOS, WET } from "../base-rules.ts";
import type { FaultCase } from "../fault-cases.ts";

const landelijk = changedRules({}).get(LANDELIJK) ?? "";
const dorp = changedRules({}).get(DORP) ?? "";
const stad = (first: string, header: string) =>
  `id: stad\ntitle: Stad\nstatus: in_werking\nvalid_from: ${first}\n${header}front: landelijk\nexits: { eigen: beschut/plaatsen, plaatsing: beschut/plaatsen }\nlocal_sources: { A2: [] }\n`;

/** Faults in dates: what is not in force when it is needed, and versions that do not follow each other. */
export const inDates: readonly FaultCase[] = [
  [
    "citation_not_in_force",
    "a source ends before the flow does",
    {
      [NOTA]: [["valid_from: 2024-01-01", "valid_from: 2024-01-01\nvalid_to: 2027-06-30"]],
      [DORP]: [
        ["local_sources: { A2: [nota/2.1] }", "local_sources: { A2: [▸nota/2.1] }"],
        [
          "    title: Dagen\n    why: Omdat het telt.\n    sources: [nota/2.1]",
          "    title: Dagen\n    why: Omdat het telt.\n    sources: [▸nota/2.1]",
        ],
        [
          "    title: De plek\n    why: Omdat het telt.\n    sources: [nota/2.1]",
          "    title: De plek\n    why: Omdat het telt.\n    sources: [▸nota/2.1]",
        ],
        ["kijkt mee., sources: [nota/2.1]", "kijkt mee., sources: [▸nota/2.1]"],
      ],
    },
  ],
  [
    "citation_not_in_force",
    "a source begins after the flow does",
    {
      [BESLUIT_OUD]: null,
      [WET]: [
        [
          "parameters:\n",
          'parameters:\n  - { name: termijn_weken, value: 8, unit: weken, entry: "1", valid_from: 2026-01-01 }\n',
        ],
      ],
      [LANDELIJK]: [["sources: [besluit/1]", "sources: [▸besluit/1]"]],
    },
  ],
  [
    "parameter_not_in_force",
    "a text needs a value that begins later",
    {
      [BESLUIT_OUD]: [["valid_from: 2025-01-01 }", "valid_from: 2026-02-01 }"]],
      [LANDELIJK]: [['text: "Binnen {termijn_weken} weken."', 'text: ▸"Binnen {termijn_weken} weken."']],
    },
  ],
  [
    "parameter_not_in_force",
    "a bound of a note has run out",
    {
      [NOTA]: [
        [
          "entries:",
          'parameters:\n  - { name: dagen_grens, value: 2, unit: dagen, entry: "2.1", valid_from: 2024-01-01, valid_to: 2027-03-31 }\nentries:',
        ],
      ],
      [DORP]: [
        ["- { below: 2, to: geen/dagbesteding_wmo }", "- ▸{ below: dagen_grens, to: geen/dagbesteding_wmo }"],
        ["- { from: 2, to: D2 }", "- ▸{ from: dagen_grens, to: D2 }"],
      ],
    },
  ],
  [
    "front_not_in_force",
    "a month lies between two versions of the front",
    {
      [LANDELIJK]: [["valid_from: 2026-01-01", "valid_from: 2026-01-01\nvalid_to: 2026-12-31"]],
      "flows/landelijk/2027-02-01.yaml": landelijk.replace("valid_from: 2026-01-01", "valid_from: 2027-02-01"),
      [DORP]: [["front: landelijk", "front: ▸landelijk"]],
    },
    ["versions_gap"],
  ],
  [
    "front_not_in_force",
    "a flow begins before its own front",
    {
      "flows/provincie/2026-05-01.yaml": landelijk
        .replace("id: landelijk", "id: provincie")
        .replace("valid_from: 2026-01-01", "valid_from: 2026-05-01"),
      "flows/stad/2026-03-01.yaml": stad("2026-03-01", 'gemeenten: { "0002": Stad }\n').replace(
        "front: landelijk",
        "front: ▸provincie",
      ),
    },
  ],
  [
    "period_reversed",
    "a flow ends before it begins",
    { "flows/stad/2026-05-01.yaml": stad("2026-05-01", 'valid_to: ▸2026-04-30\ngemeenten: { "0002": Stad }\n') },
  ],
  [
    "period_reversed",
    "a parameter ends before it begins",
    {
      [BESLUIT_OUD]: [
        [
          "valid_from: 2025-01-01 }",
          'valid_from: 2025-01-01 }\n  - { name: los, value: 1, unit: dag, entry: "1", valid_from: 2026-01-01, valid_to: ▸2025-01-01 }',
        ],
      ],
    },
  ],
  [
    "versions_overlap",
    "a source has two versions on one day",
    {
      [BESLUIT_OUD]: [["valid_to: 2026-06-30", "valid_to: 2026-07-01"]],
      [BESLUIT]: [["valid_from: 2026-07-01", "valid_from: ▸2026-07-01"]],
    },
  ],
  [
    "versions_overlap",
    "a flow has two versions without an end",
    { "flows/dorp/2027-01-01.yaml": dorp.replace("valid_from: 2026-01-01", "valid_from: ▸2027-01-01") },
  ],
  [
    "versions_gap",
    "a source has a day without a version",
    {
      [BESLUIT_OUD]: [["valid_to: 2026-06-30", "valid_to: 2025-06-29"]],
      [BESLUIT]: [["valid_from: 2026-07-01", "valid_from: ▸2026-07-01"]],
      [LANDELIJK]: [["sources: [besluit/1]", "sources: [wet/1]"]],
    },
  ],
  [
    "versions_gap",
    "a flow has a year without a version",
    {
      [DORP]: [["valid_from: 2026-01-01", "valid_from: 2026-01-01\nvalid_to: 2026-06-30"]],
      "flows/dorp/2027-07-01.yaml": dorp.replace("valid_from: 2026-01-01", "valid_from: ▸2027-07-01"),
    },
  ],
  [
    "parameters_overlap",
    "two values hold on one day",
    {
      [WET]: [
        ["valid_to: 2026-12-31 }", "valid_to: 2027-01-01 }"],
        ["valid_from: 2027-01-01, valid_to: 2027-12-31", "valid_from: ▸2027-01-01, valid_to: 2027-12-31"],
      ],
    },
  ],
  [
    "parameters_overlap",
    "the first value has no end",
    {
      [BESLUIT_OUD]: [
        [
          "valid_from: 2025-01-01 }",
          'valid_from: 2025-01-01 }\n  - { name: termijn_weken, value: 9, unit: weken, entry: "1", valid_from: ▸2027-01-01 }',
        ],
      ],
    },
  ],
  [
    "parameters_gap",
    "a day has no value",
    {
      [BESLUIT_OUD]: [
        [
          "valid_from: 2025-01-01 }",
          'valid_from: 2025-01-01, valid_to: 2025-03-31 }\n  - { name: termijn_weken, value: 9, unit: weken, entry: "1", valid_from: ▸2025-05-01 }',
        ],
      ],
    },
  ],
  [
    "parameters_gap",
    "a loose parameter misses a year",
    {
      [NOTA]: [
        [
          "entries:",
          'parameters:\n  - { name: los, value: 1, unit: dag, entry: "2.1", valid_from: 2024-01-01, valid_to: 2024-12-31 }\n  - { name: los, value: 2, unit: dag, entry: "2.1", valid_from: ▸2026-01-01 }\nentries:',
        ],
      ],
    },
  ],
  [
    "flows_overlap",
    "two flows are for one gemeente",
    { "flows/stad/2026-05-01.yaml": stad("2026-05-01", 'gemeenten: { "0002": Stad, ▸"0001": Dorp }\n') },
  ],
  [
    "flows_overlap",
    "an outdated flow is chosen by default too",
    {
      "flows/stad/2025-05-01.yaml": stad("2025-05-01", 'valid_to: 2026-01-01\ngemeenten: { ▸"0001": Dorp }\n').replace(
        "in_werking",
        "verouderd",
      ),
    },
  ],
  [
    "scenario_fails",
    "a scenario expects another result",
    { [SCENARIOS]: [["result: beschut_regulier/plaatsen", "result: ▸beschut_mob/plaatsen"]] },
  ],
  [
    "scenario_fails",
    "a flow says something else than its scenario",
    {
      [DORP]: [["warnings: [dorps] }", "sources: [wet/1] }"]],
      [SCENARIOS]: [["warnings: [dorps] }", "warnings: ▸[dorps] }"]],
    },
  ],
];
