import type { Action, Block, Card } from "../../src/conversation/message.ts";

export const action = (id: string, label: string, more: Partial<Action> = {}): Action => ({
  id,
  label,
  style: "default",
  withInputs: false,
  data: { dialog: "d1", version: 3 },
  ...more,
});

/** A question with buttons. */
export const questionCard: Card = {
  title: "Kan de inwoner nu werken bij een gewone werkgever, zonder voorziening?",
  summary: "Vraag 4 van hooguit 15 voor MH-2041.",
  blocks: [
    { kind: "text", text: "Zaak MH-2041 · vraag 4 van hooguit 15", subtle: true },
    {
      kind: "text",
      text: "Denk aan wat je ziet in het werk. Iemand komt op tijd, houdt een werkdag vol en heeft geen vaste begeleider nodig.",
    },
    { kind: "notice", tone: "warning", text: "Concept, niet vastgesteld." },
    {
      kind: "details",
      id: "waarom",
      label: "Waarom deze vraag?",
      blocks: [
        { kind: "text", text: "Regulier werk gaat voor. Pas als dat niet lukt, kijk je naar een voorziening." },
        {
          kind: "links",
          items: [
            {
              label: "Participatiewet, artikel 6 lid 1 onder b",
              url: "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=6",
              note: "Landelijke wet, geldig vanaf 1 januari 2026",
            },
          ],
        },
      ],
    },
  ],
  actions: [
    action("antwoord.0", "Ja", { style: "primary" }),
    action("antwoord.1", "Nee", { style: "primary" }),
    action("antwoord.weet_niet", "Weet ik niet"),
    action("terug", "Terug"),
    action("meer", "Meer"),
  ],
};

const jaNee = [
  { value: "ja", label: "Ja" },
  { value: "nee", label: "Nee" },
  { value: "weet_niet", label: "Weet ik niet" },
];

/** Five questions on one card. */
export const fiveQuestionsCard: Card = {
  title: "Arbeidsvermogen: vijf vragen",
  summary: "Vijf vragen over arbeidsvermogen voor MH-2041.",
  blocks: [
    { kind: "text", text: "Zaak MH-2041 · vraag 7 van hooguit 15", subtle: true },
    {
      kind: "choice",
      id: "taak_uitvoeren",
      label: "Kan de inwoner een taak uitvoeren?",
      hint: "Bijvoorbeeld: dozen vouwen of een tafel dekken, van begin tot eind.",
      required: true,
      error: "Kies een antwoord bij deze vraag.",
      options: jaNee,
    },
    {
      kind: "choice",
      id: "werknemersvaardigheden",
      label: "Heeft de inwoner basale werknemersvaardigheden?",
      hint: "Bijvoorbeeld: afspraken nakomen en uitleg begrijpen.",
      required: true,
      options: jaNee,
    },
    {
      kind: "choice",
      id: "uur_aaneengesloten",
      label: "Kan de inwoner een uur aaneengesloten werken?",
      required: true,
      options: jaNee,
      value: "ja",
    },
    {
      kind: "choice",
      id: "belastbaarheid",
      label: "Hoeveel uur per dag kan de inwoner werken?",
      required: true,
      options: [
        { value: "vier_uur_of_meer", label: "Vier uur of meer" },
        { value: "twee_tot_vier_uur", label: "Twee tot vier uur" },
        { value: "minder_dan_twee_uur", label: "Minder dan twee uur" },
        { value: "weet_niet", label: "Weet ik niet" },
      ],
    },
    {
      kind: "choice",
      id: "minimumuurloon",
      label: "Alleen bij twee tot vier uur: kan de inwoner per uur het minimumloon verdienen?",
      required: false,
      options: jaNee,
    },
  ],
  actions: [
    action("verder", "Verder", { style: "primary", withInputs: true }),
    action("terug", "Terug"),
    action("meer", "Meer"),
  ],
};

export const adviceBlocks: readonly Block[] = [
  { kind: "notice", tone: "warning", text: "Concept, niet vastgesteld door een jurist van de gemeente." },
  { kind: "ladder", trede: "beschut_regulier", uncertain: true },
  {
    kind: "facts",
    rows: [
      { label: "Vervolgstap", value: "Advies aanvragen bij UWV" },
      { label: "Zaak", value: "MH-2041" },
      { label: "Gemeente", value: "Maastricht (0935)" },
      { label: "Peildatum", value: "21 november 2026" },
    ],
  },
  { kind: "heading", text: "Waarom" },
  {
    kind: "text",
    text: "De inwoner kan niet werken bij een gewone werkgever, ook niet met een voorziening. De inwoner heeft elk dagdeel begeleiding nodig.\nDie begeleiding kan bij een gewone werkgever, als het mensontwikkelbedrijf meekijkt.",
  },
  {
    kind: "list",
    items: [
      "UWV beslist binnen 8 weken over het advies.",
      "De inwoner mag zelf ook advies vragen aan UWV.",
      "De loonwaarde wordt gemeten na de start.",
    ],
  },
  {
    kind: "details",
    id: "bronnen",
    label: "Bronnen (3)",
    blocks: [
      {
        kind: "links",
        items: [
          {
            label: "Participatiewet, artikel 10b lid 2",
            url: "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=10b",
            note: "Landelijke wet, geldig vanaf 1 januari 2026",
          },
          {
            label: "Besluit advisering beschut werk, artikel 2",
            url: "https://wetten.overheid.nl/jci1.3:c:BWBR0035947&artikel=2",
            note: "Landelijk besluit, geldig vanaf 1 juli 2022",
          },
          {
            label: "Collegenota nieuw beschut werk 2024, beslispunt 2",
            url: "000_323514f69edef8c6.txt",
            note: "Lokaal beleid, uit de nota",
          },
        ],
      },
    ],
  },
  {
    kind: "notice",
    tone: "neutral",
    text: "Zeg tegen de inwoner: je mag ook zelf aan UWV vragen of beschut werk bij je past.",
  },
];

export const adviceCard: Card = {
  title: "Advies: beschut werk bij een reguliere werkgever",
  summary: "Advies voor MH-2041: UWV-advies aanvragen, vermoeden van beschut werk.",
  blocks: adviceBlocks,
  actions: [
    action("overzicht", "Naar het overzicht", { style: "primary" }),
    action("afwijken", "Ik wijk af"),
    action("terug", "Terug"),
  ],
};

/** Every other kind of field, with the longest of everything. */
export const detailsCard: Card = {
  title: "Gegevens bij de verwijzing",
  summary: "Vul de gegevens bij MH-2041 aan.",
  blocks: [
    {
      kind: "number",
      id: "uren",
      label: "Hoeveel uur per week?",
      hint: "Hele of halve uren.",
      required: true,
      min: 0,
      max: 40,
      error: "Vul een getal in van 0 tot en met 40.",
    },
    {
      kind: "date",
      id: "ontvangstdatum",
      label: "Wanneer is de aanvraag ontvangen?",
      required: false,
      value: "2026-11-02",
    },
    {
      kind: "textbox",
      id: "werkgever",
      label: "Werkgever",
      lines: "one",
      maxLength: 120,
      required: false,
      value: "Bakkerij *De Korenaar*",
    },
    {
      kind: "choice",
      id: "voorzieningen",
      label: "Welke voorzieningen zijn nodig?",
      required: false,
      many: true,
      value: "a,c",
      options: [
        { value: "a", label: "Aanpassing van de werkplek" },
        { value: "b", label: "Splitsen van taken" },
        { value: "c", label: "Begeleiding, tempo of uren" },
      ],
    },
    {
      kind: "choice",
      id: "uitkering",
      label: "Welke uitkering heeft de inwoner?",
      required: true,
      options: [
        "Bijstand",
        "IOAW",
        "IOAZ",
        "Anw",
        "Geen, wel hulp bij werk",
        "WW",
        "Wajong",
        "WIA",
        "Geen van deze",
      ].map((label, index) => ({ value: `u${index}`, label })),
    },
  ],
  actions: [action("opslaan", "Opslaan", { style: "primary", withInputs: true }), action("terug", "Terug")],
};
