import { BESLUIT, changedRules, DORP, FEITEN, LANDELIJK, NOTA, SCENARIOS, WET } from "../base-rules.ts";
import type { FaultCase } from "../fault-cases.ts";

/** Faults in the form of a file: what YAML, the schema and the place of the file ask. */
export const inFiles: readonly FaultCase[] = [
  [
    "yaml_syntax",
    "a flow map is not closed",
    { [DORP]: [['gemeenten: { "0001": Dorp }', 'gemeenten: { "0001": Dorp\n▸front2: x']] },
  ],
  ["yaml_syntax", "a line is indented halfway", { [NOTA]: [["    status: uit-nota", "▸   status: uit-nota"]] }],
  [
    "yaml_reference",
    "an alias stands for a value",
    {
      [NOTA]: [
        ["url: nota.txt", "url: &u nota.txt"],
        ["status: uit-nota", "status: uit-nota\n    note: ▸*u"],
      ],
    },
  ],
  [
    "yaml_reference",
    "an alias stands for a list",
    {
      [DORP]: [
        ["sources: [nota/2.1]\n    questions:\n      dagen:", "sources: &s [nota/2.1]\n    questions:\n      dagen:"],
        ["sources: [nota/2.1]\n    questions:\n      plek:", "sources: ▸*s\n    questions:\n      plek:"],
      ],
    },
  ],
  ["duplicate_key", "a step stands twice in one file", { [DORP]: [["remarks:", "  ▸D2: {}\nremarks:"]] }],
  [
    "duplicate_key",
    "an answer has two routes",
    { [DORP]: [["next: { ja: beschut_regulier/plaatsen,", "next: { ja: beschut_regulier/plaatsen, ▸ja: D1,"]] },
  ],
  [
    "unknown_key",
    "a step has a mistyped key",
    { [DORP]: [["    title: De plek", "    title: De plek\n    ▸rol: consulent"]] },
  ],
  ["unknown_key", "a source has a key too many", { [WET]: [["kind: wet", "kind: wet\n▸soort: wet"]] }],
  [
    "missing_key",
    "a flow says nothing of its status",
    { [DORP]: [["id: dorp\ntitle: Het dorp\nstatus: in_werking", "▸id: dorp\ntitle: Het dorp"]] },
  ],
  [
    "missing_key",
    "a parameter has no first day",
    {
      [WET]: [
        [
          "  - { name: grens_leeftijd, value: 67, unit: jaar, entry: 2/a, valid_from: 2026-01-01, valid_to: 2026-12-31 }",
          "  - ▸{ name: grens_leeftijd, value: 67, unit: jaar, entry: 2/a, valid_to: 2026-12-31 }",
        ],
      ],
    },
  ],
  ["wrong_value", "a day does not exist", { [BESLUIT]: [["date_note:", "text_date: ▸2026-02-30\ndate_note:"]] }],
  [
    "wrong_value",
    "a role is not on the list",
    { [DORP]: [["    title: De plek", "    title: De plek\n    role: ▸directeur"]] },
  ],
  [
    "wrong_value",
    "a choice has ranges",
    {
      [DORP]: [
        ["next: { ja: beschut_regulier/plaatsen, nee: beschut_mob/plaatsen }", "next: ▸[{ to: beschut_mob/plaatsen }]"],
      ],
    },
  ],
  [
    "wrong_value",
    "a condition on a number is a word",
    { [LANDELIJK]: [["when: { leeftijd: { from: 18, below: 27 } }", "when: { leeftijd: ▸jong }"]] },
  ],
  [
    "missing_text",
    "a question has no help",
    {
      [DORP]: [
        [
          "      plek:\n        ask: Is er een plek?\n        help: Bel de werkgever.",
          "      ▸plek:\n        ask: Is er een plek?",
        ],
      ],
    },
  ],
  [
    "missing_text",
    "a step says why with nothing",
    { [DORP]: [["    title: De plek\n    why: Omdat het telt.", '    title: De plek\n    why: ▸" "']] },
  ],
  [
    "missing_text",
    "an answer has no sentence for the file",
    {
      [DORP]: [
        [
          "        motivation: { ja: Er is een plek., nee: Er is geen plek. }",
          "        ▸motivation: { ja: Er is een plek. }",
        ],
      ],
    },
  ],
  [
    "missing_text",
    "a question asks nothing",
    { [LANDELIJK]: [["          ask: Welke uitkering?", "          ▸ask:"]] },
  ],
  [
    "file_name",
    "a flow has another first day than its file",
    { [DORP]: [["valid_from: 2026-01-01", "valid_from: ▸2026-01-02"]] },
  ],
  [
    "file_name",
    "a source has another first day than its file",
    { [NOTA]: [["valid_from: 2024-01-01", "valid_from: ▸2024-02-01"]] },
  ],
  [
    "folder_name",
    "a flow has another id than its folder",
    { [DORP]: [["id: dorp", "id: ▸durp"]], [SCENARIOS]: [["  flow: dorp\n", ""]] },
  ],
  [
    "folder_name",
    "a source stands in a folder of another name",
    {
      [NOTA]: null,
      "knowledge/gemeente/dorp/notitie/2024-01-01.yaml": (changedRules({}).get(NOTA) ?? "").replace(
        "id: nota",
        "id: ▸nota",
      ),
    },
  ],
  ["stray_file", "a flow stands beside the folders", { "flows/los.yaml": "▸id: los\n" }],
  ["stray_file", "a file ends in .yml", { "knowledge/landelijk/wet/2027-01-01.yml": "▸" }],
  [
    "unknown_answer",
    "a group holds an answer that is not there",
    { [FEITEN]: [["eerste: [a, b]", "eerste: [a, b, ▸d]"]] },
  ],
];
