import { addDays, isDay } from "../period.ts";
import { type DraftPart, newDraft, numberKey, toParts } from "./draft-text.ts";
import { type Refuse, readXml, type XmlElement, type XmlHandler, type XmlLimits } from "./read-xml.ts";
import {
  BLOCKS,
  BODIES,
  CVDR_META,
  CVDR_NAMESPACE,
  DIVISIONS,
  HEADINGS,
  NUMBERS,
  PARTS,
  SKIPPED,
} from "./regulation-elements.ts";
import type { BronText } from "./text-schema.ts";
import type { XmlRefusal } from "./xml-refusal.ts";

export type Regulation = Omit<BronText, "bron">;
export type RegulationReading =
  | { readonly kind: "read"; readonly regulation: Regulation }
  | { readonly kind: "refused"; readonly refusal: XmlRefusal };

type Capture = { text: string };
/** What happens at the end of an element. */
type Closer = () => void;

/**
 * Reads a BWB "toestand" or a CVDR regulation while it streams in. Keeps the text of articles, annexes and plain
 * chapters; preamble, signatures and explanation are left out, and markup inside a sentence disappears.
 *
 * `valid_to` of CVDR is the day before its uitwerkingtreding; a toestand does not say its last day.
 */
export async function readRegulation(
  pieces: AsyncIterable<Uint8Array>,
  limits?: XmlLimits,
): Promise<RegulationReading> {
  const reader = createReader();
  const refusal = await readXml(pieces, reader.handler, limits);
  if (refusal) return { kind: "refused", refusal };
  const { meta, root } = reader;
  const parts = toParts(root);
  const atStart = { line: 1, col: 1 };
  const valid_from = meta.validFrom.trim();
  if (!isDay(valid_from))
    return { kind: "refused", refusal: { code: "wrong_day", ...atStart, values: { found: valid_from } } };
  if (parts.length === 0) return { kind: "refused", refusal: { code: "no_text", ...atStart, values: {} } };
  const end = meta.validTo.trim();
  const valid_to = isDay(end) ? addDays(end, -1) : null;
  const title = squeezed(meta.title || meta.longTitle) || meta.id;
  return {
    kind: "read",
    regulation: { kind: meta.kind, official_id: meta.id, title, valid_from, valid_to, parts: [...parts] },
  };
}

function createReader() {
  const meta = { kind: "bwb" as BronText["kind"], id: "", title: "", longTitle: "", validFrom: "", validTo: "" };
  const root = newDraft("root", "", 0);
  const closers: Closer[] = [];
  const captures: Capture[] = [];
  const now = { part: root, line: "", skipped: 0, bodies: 0, rows: 0, isInMeta: false, namespace: "" };

  const flush = () => {
    const paragraph = squeezed(now.line);
    if (paragraph) now.part.content.push(paragraph);
    now.line = "";
  };
  const breakLine = () => {
    if (now.rows > 0) now.line += " ";
    else flush();
  };
  const capture = (use: (text: string) => void): Closer => {
    const captured: Capture = { text: "" };
    captures.push(captured);
    return () => {
      captures.pop();
      use(captured.text);
    };
  };
  const skip = (): Closer => {
    now.skipped += 1;
    return () => {
      now.skipped -= 1;
    };
  };
  const openPart = (kind: DraftPart["kind"], element: XmlElement): Closer => {
    flush();
    const parent = now.part;
    const part = newDraft(kind, element.local, closers.length);
    part.nr = kind === "item" ? (element.attribute("nr") ?? "") : "";
    part.label = element.attribute("label") ?? "";
    part.isRepealed = element.attribute("status") === "vervallen";
    now.part = part;
    return () => {
      flush();
      now.part = parent;
      parent.content.push(...(isAddressable(part) ? [part] : asParagraphs(part)));
      parent.refs.push(...(isAddressable(part) ? [] : part.refs));
    };
  };

  const enterRoot = (element: XmlElement, refuse: Refuse) => {
    const { local, uri } = element;
    if (local.toLowerCase() === "html") return refuse("html");
    if (local !== "toestand" && local !== "cvdr") return refuse("wrong_root", { found: local });
    const wanted = local === "cvdr" ? CVDR_NAMESPACE : "";
    if (uri !== wanted) return refuse("wrong_namespace", { found: uri, wanted });
    now.namespace = uri;
    if (local === "cvdr") {
      meta.kind = "cvdr";
      return;
    }
    meta.id = element.attribute("bwb-id") ?? "";
    meta.validFrom = element.attribute("inwerkingtreding") ?? "";
    if (!/^BWB[RV]\d{7}$/.test(meta.id)) refuse("wrong_id", { found: meta.id });
    else if (!isDay(meta.validFrom)) refuse("wrong_day", { found: meta.validFrom });
  };

  const enterMeta = (refuse: Refuse): Closer => {
    now.isInMeta = true;
    return () => {
      now.isInMeta = false;
      const found = meta.id.trim();
      meta.id = found.startsWith("CVDR") ? found : `CVDR${found}`;
      if (!/^CVDR\d{3,}(_\d+)?$/.test(meta.id)) refuse("wrong_id", { found });
    };
  };

  const enterHeading = (local: string): Closer => {
    const { part } = now;
    return capture((text) => {
      const found = squeezed(text);
      if (local === "nr") part.nr ||= found;
      else if (local === "label" || local === "kop") part.label ||= found;
      else part.title = squeezed(`${part.title} ${found}`);
    });
  };

  const enter = (element: XmlElement, refuse: Refuse): Closer => {
    const { local, uri, attribute } = element;
    if (closers.length === 0) enterRoot(element, refuse);
    if (local === "jci" && attribute("versie") === "1.3") now.part.jci ||= attribute("verwijzing") ?? "";
    if (now.skipped > 0) return skip();
    const field = now.isInMeta ? CVDR_META.get(`${uri} ${local}`) : undefined;
    if (field) {
      return capture((text) => {
        meta[field] ||= text.trim();
      });
    }
    if (uri !== now.namespace || now.isInMeta) return () => {};
    if (local === "meta") return enterMeta(refuse);
    if (local === "citeertitel" || local === "intitule") {
      return capture((text) => {
        meta[local === "intitule" ? "longTitle" : "title"] ||= squeezed(text);
      });
    }
    if (SKIPPED.has(local)) return skip();
    if (BODIES.has(local)) now.bodies += 1;
    const leave = now.bodies === 0 ? () => {} : enterBody(element);
    return () => {
      leave();
      if (BODIES.has(local)) now.bodies -= 1;
    };
  };

  const enterBody = (element: XmlElement): Closer => {
    const { local, attribute } = element;
    const isOwnKop = local === "kop" && now.part.depth === closers.length - 1;
    if (isOwnKop || (HEADINGS.has(local) && captures.length > 0)) return enterHeading(local);
    const doc = local === "extref" || local === "intref" ? attribute("doc") : undefined;
    if (doc) now.part.refs.push(doc);
    if (now.rows > 0) return enterCell(element);
    if (local === "row") {
      flush();
      now.rows += 1;
      return () => {
        now.rows -= 1;
        now.line = now.line.replace(/^ \| /, "");
        flush();
      };
    }
    const kind = PARTS.get(local);
    if (kind) return openPart(kind, element);
    if (NUMBERS.has(local) && (now.part.kind === "lid" || now.part.kind === "item")) {
      const { part } = now;
      return capture((text) => {
        part.nr = squeezed(text);
      });
    }
    const holdsDivisions = now.part.kind === "root" || now.part.kind === "division";
    if (DIVISIONS.has(local) && holdsDivisions) return openPart("division", element);
    if (!BLOCKS.has(local) && !DIVISIONS.has(local)) return () => {};
    breakLine();
    return breakLine;
  };

  /** Inside a table a list is only text: it has no number that anybody cites. */
  const enterCell = ({ local, attribute }: XmlElement): Closer => {
    if (local === "entry") now.line = `${now.line.trimEnd()} | `;
    if (local === "li" && attribute("nr")) now.line += ` ${attribute("nr")} `;
    if (!BLOCKS.has(local) && !PARTS.has(local) && !NUMBERS.has(local)) return () => {};
    breakLine();
    return breakLine;
  };

  const handler: XmlHandler = {
    open: (element, refuse) => {
      closers.push(enter(element, refuse));
    },
    text: (text) => {
      const captured = captures.at(-1);
      if (now.skipped > 0) return;
      if (captured) captured.text += text;
      else if (now.bodies > 0) now.line += text;
    },
    close: () => closers.pop()?.(),
  };
  return { handler, meta, root };
}

/** A lid or onderdeel without a number cannot be cited: its text belongs to what it stands in. */
function isAddressable(part: DraftPart): boolean {
  return part.kind === "artikel" || part.kind === "division" || numberKey(part) !== "";
}

function asParagraphs({ kind, content }: DraftPart): readonly (string | DraftPart)[] {
  if (kind !== "item") return content;
  return content.map((item, index) => (index === 0 && typeof item === "string" ? `– ${item}` : item));
}

/** One line; control characters could write to the terminal of whoever reads it there. */
function squeezed(text: string): string {
  return text.replace(/[\s\u007F-\u009F]+/g, " ").trim();
}
