import { globSync, readFileSync } from "node:fs";
import { isScalar, parseDocument, visit } from "yaml";

/** A text for people and where it stands: "flows/feiten.yaml facts.leeftijd.label". */
export type ShownText = { readonly place: string; readonly text: string };

/** Every Dutch text that people meet. Scenarios, settings and examples are for who works on the rules. */
const YAML_FILES = [
  "flows/*.yaml",
  "flows/*/*.yaml",
  "knowledge/**/*.yaml",
  "src/conversation/templates/*.yaml",
  "src/cli/*.yaml",
  "src/digest/*.yaml",
  "src/verwijzing/*.yaml",
  "src/channels/**/*.yaml",
  "src/knowledge/*.yaml",
];
/** What is matched against, not shown. */
const UNSEEN = ["flows/zinnen.yaml", "knowledge/synoniemen.yaml"];
const PAGES = ["src/channels/**/*.hbs", "src/channels/**/*.html", "src/verwijzing/*.hbs"];

/** In rules and sources only these keys hold words for people; elsewhere every text does. */
const SHOWN_IN_RULES =
  /(^|\.)(title|why|ask|help|evidence|motivation(\.[^.]+)?|text|label|unit|answers\.[^.]+|summary|note|date_note|uitleg)$/;
const IS_WHOLE = /^flows\/(uitkomsten|motivering)\.yaml$/;

export function readShownTexts(): readonly ShownText[] {
  const yaml = globSync(YAML_FILES, { exclude: UNSEEN }).flatMap((file) => {
    const all = yamlTexts(file);
    const isRule = /^(flows|knowledge)\//.test(file) && !IS_WHOLE.test(file);
    return all
      .filter(({ path }) => !isRule || SHOWN_IN_RULES.test(path))
      .map(({ path, text }) => ({ place: `${file} ${path}`, text }));
  });
  const manuals = globSync("docs/handleiding/*.md").flatMap((file) => markdownTexts(file));
  const pages = globSync(PAGES).flatMap((file) => htmlTexts(file));
  return [...yaml, ...manuals, ...pages];
}

function yamlTexts(file: string): readonly { readonly path: string; readonly text: string }[] {
  const found: { path: string; text: string }[] = [];
  visit(parseDocument(readFileSync(file, "utf8")), {
    Scalar: (key, node, path) => {
      if (key === "key" || typeof node.value !== "string") return;
      const names = path.flatMap((part) => ("key" in part && isScalar(part.key) ? [String(part.key.value)] : []));
      found.push({ path: names.join("."), text: node.value });
    },
  });
  return found;
}

/** What stands between the tags, and in the attributes that are read aloud. */
function htmlTexts(file: string): readonly ShownText[] {
  const source = readFileSync(file, "utf8")
    .replace(/<!--[\s\S]*?-->|<style>[\s\S]*?<\/style>/g, " ")
    .replace(/\{\{\{?[#/>*~][^}]*\}\}|\{\{else\}\}/g, "\n")
    .replace(/\{\{[^}]*\}\}/g, "X");
  const inline = source.replace(/<\/?(strong|em|a|span|code|b|br)\b[^>]*>/g, " ");
  const between = inline.replace(/<[^>]*>/g, "\n\n").split(/\n\s*\n/);
  const attributes = [...source.matchAll(/(?:aria-label|alt|placeholder)="([^"]+)"/g)].map(([, text = ""]) => text);
  return [...between, ...attributes]
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => /[a-z]{2}/.test(text))
    .map((text) => ({ place: file, text }));
}

/** Paragraphs, list items, headings and cells of a table; code is not for reading. */
function markdownTexts(file: string): readonly ShownText[] {
  return readFileSync(file, "utf8")
    .replace(/```[\s\S]*?```/g, "\n\n")
    .replace(/`[^`]*`/g, "X")
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, "$1")
    .replace(/[|*#]/g, "\n\n")
    .split(/\n\s*\n|\n(?=\s*(?:[-*]|\d+\.)\s)/)
    .map((text) => text.replace(/\s+/g, " ").trim())
    .filter((text) => /[a-z]{2}/.test(text))
    .map((text) => ({ place: file, text }));
}
