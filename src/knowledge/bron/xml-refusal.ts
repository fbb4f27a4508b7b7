/** Why an XML file is not read: a name for it, and the place where that was seen. */
export type XmlRefusal = {
  readonly code: XmlRefusalCode;
  /** 1-based */
  readonly line: number;
  readonly col: number;
  readonly values: Readonly<Record<string, string | number>>;
};

export const XML_REFUSALS = [
  "empty",
  "not_xml",
  "compressed",
  "html",
  "encoding",
  "encoding_bytes",
  "malformed",
  "truncated",
  "doctype",
  "doctype_entities",
  "doctype_external",
  "entity",
  "external_reference",
  "too_large",
  "too_deep",
  "too_many_elements",
  "too_many_attributes",
  "wrong_root",
  "wrong_namespace",
  "wrong_id",
  "wrong_day",
  "no_text",
] as const;
export type XmlRefusalCode = (typeof XML_REFUSALS)[number];
