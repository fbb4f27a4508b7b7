import { comparableText } from "./fingerprint.ts";
import { toKeyPart, toTitleKey, uniqueKeys } from "./part-key.ts";
import type { TextPart } from "./text-schema.ts";

/** A part of the text while it is read: the number is often known only when it ends. */
export type DraftPart = {
  readonly kind: "root" | "division" | "artikel" | "lid" | "item";
  /** name of its element */
  readonly name: string;
  /** how deep that element stands */
  readonly depth: number;
  nr: string;
  title: string;
  label: string;
  jci: string;
  isRepealed: boolean;
  readonly refs: string[];
  readonly content: (string | DraftPart)[];
};

/** An empty part. */
export function newDraft(kind: DraftPart["kind"], name: string, depth: number): DraftPart {
  return { kind, name, depth, nr: "", title: "", label: "", jci: "", isRepealed: false, refs: [], content: [] };
}

/** The whole text is no more than the word "vervallen", with or without a day. */
const REPEALED = /^\[?\(?((dit|het) (artikel|lid|onderdeel) is )?vervallen( per \S+( \S+ \S+)?)?[\])]?\.?$/i;

/**
 * The parts of a regulation with their keys. An article is named by its number wherever it stands, as people do; text
 * outside articles by its division ("hoofdstuk-5"), and an annex comes before what stands in it ("bijlage-1/3").
 */
export function toParts(root: DraftPart): readonly TextPart[] {
  const unique = uniqueKeys();
  const parts: TextPart[] = [];
  const visit = (division: DraftPart, path: string, annex: string) => {
    const own: DraftPart = { ...division, content: [] };
    const at = parts.length;
    for (const item of division.content) {
      if (typeof item === "string" || item.kind === "item" || item.kind === "lid") own.content.push(item);
      else if (item.kind === "artikel") {
        const key = articleKey(item, path, annex);
        if (key) parts.push(...present(toPart(item, key, unique)));
        else own.content.push(...item.content);
      } else {
        const inner = joined(path, divisionKey(item));
        visit(item, inner, item.name === "bijlage" ? inner : annex);
      }
    }
    if (own.content.length > 0) parts.splice(at, 0, ...present(toPart(own, path || "tekst", unique)));
  };
  visit(root, "", "");
  return parts;
}

/** `wanted` is the key unless something else in the regulation has it already, such as a list beside an article. */
function toPart(draft: DraftPart, wanted: string, unique: (key: string) => string): TextPart {
  const { nr, title, jci, refs, content, isRepealed } = draft;
  const key = unique(wanted);
  const inner = content.map((item): string | TextPart =>
    typeof item === "string" ? item : toPart(item, joined(key, numberKey(item) || item.kind), unique),
  );
  const part: TextPart = {
    key,
    ...(nr && { nr }),
    ...(title && { title }),
    ...(jci && { jci }),
    ...(refs.length > 0 && { refs: [...new Set(refs)] }),
    content: inner,
  };
  return isRepealed || REPEALED.test(comparableText({ ...part, title: undefined }))
    ? { ...part, repealed: true }
    : part;
}

/** An element without any text says nothing, unless it says that it was repealed. */
function present(part: TextPart): readonly TextPart[] {
  return part.content.length > 0 || part.repealed ? [part] : [];
}

/** The number of a part as it stands in a key; empty when it has none. */
export function numberKey({ nr, label }: DraftPart): string {
  return toKeyPart(nr) || toKeyPart(/(?:artikel|art\.|lid)\s+(\S+)/i.exec(label)?.[1] ?? "");
}

/** Without a number and a title an article is text of its division. */
function articleKey(article: DraftPart, path: string, annex: string): string {
  const number = numberKey(article);
  if (number) return joined(annex, number);
  const title = toTitleKey(article.title);
  return title && joined(path, title);
}

function divisionKey({ name, nr, label, title }: DraftPart): string {
  const word = name.replace(/^circulaire\./, "");
  const number = toKeyPart(nr) || (/\d+[a-z]?(\.\d+)*/.exec(label)?.[0] ?? "") || toTitleKey(title);
  return number ? `${word}-${number}` : word;
}

function joined(path: string, key: string): string {
  return path ? `${path}/${key}` : key;
}
