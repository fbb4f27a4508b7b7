/**
 * The fields of an entry in the Algoritmeregister, publication standard 1.0.0, in its order.
 * A maximum is the first length that is too long ("less than 350 characters").
 */
export type RegisterField = {
  readonly name: string;
  readonly isMandatory?: true;
  readonly max?: number;
  /** what may stand in it; plain running text when absent */
  readonly form?: "link" | "month" | "status";
  /** the gemeente fills it in the settings file; the others follow from the flow or are fixed */
  readonly isSetting?: true;
};

export const STATUSES = ["In ontwikkeling", "In gebruik", "Buiten gebruik"] as const;

export const REGISTER_FIELDS: readonly RegisterField[] = [
  { name: "naam", isMandatory: true, max: 100 },
  { name: "korte_omschrijving", isMandatory: true, max: 350 },
  { name: "organisatie", isMandatory: true, isSetting: true },
  { name: "thema", isSetting: true },
  { name: "status", isMandatory: true, form: "status", isSetting: true },
  { name: "begindatum", form: "month", isSetting: true },
  { name: "einddatum", form: "month", isSetting: true },
  { name: "contactgegevens", isMandatory: true, isSetting: true },
  { name: "link_publiekspagina", form: "link", isSetting: true },
  { name: "publicatiecategorie", isMandatory: true },
  { name: "link_bronregistratie", form: "link", isSetting: true },
  { name: "doel_en_impact", max: 2500 },
  { name: "afwegingen", max: 2500 },
  { name: "menselijke_tussenkomst", max: 2500 },
  { name: "risicobeheer", max: 2500 },
  { name: "wettelijke_basis" },
  { name: "link_wettelijke_basis", form: "link" },
  { name: "titel_wettelijke_basis" },
  { name: "verwerkingsregister", isSetting: true },
  { name: "impacttoetsen", isSetting: true },
  { name: "link_impacttoets", form: "link", isSetting: true },
  { name: "toelichting_impacttoetsen", isSetting: true },
  { name: "gegevens" },
  { name: "link_gegevensbron", form: "link", isSetting: true },
  { name: "titel_gegevensbron", isSetting: true },
  { name: "technische_werking", max: 5000 },
  { name: "leverancier", max: 200, isSetting: true },
  { name: "link_broncode", form: "link", isSetting: true },
  { name: "taal", isMandatory: true },
  { name: "schema", isMandatory: true },
  { name: "bron_id", isSetting: true },
  { name: "zoektermen", isSetting: true },
];
