/** The pages beside the conversation: sources, trees and the comparison. They change nothing and keep nothing. */
import type { Rules } from "../../../knowledge/load-rules.ts";
import { compareView, emptyCompareView } from "./compare-page.ts";
import type { PageTexts } from "./page-texts.ts";
import { sourcesView, sourceView } from "./source-pages.ts";
import { treesView, treeView } from "./tree-pages.ts";

export type Pages = {
  /** the page at an address; undefined when there is none */
  readonly show: (path: string, today: string) => string | undefined;
  /** the address that takes a form */
  readonly formPath: string;
  /** the answer to a form that was sent */
  readonly submit: (sent: URLSearchParams, today: string) => string;
};

/** The hard words of all texts, in alphabetical order. */
function termsView({ terms }: Rules) {
  return terms.toSorted((left, right) => left.word.localeCompare(right.word, "nl"));
}

const FORM_PATH = "/vergelijk";

export function createPages(rules: Rules, texts: PageTexts): Pages {
  const { words, render } = texts;
  const nowhere = { isSources: false, isTrees: false, isCompare: false };
  const sources = { ...nowhere, isSources: true };
  const trees = { ...nowhere, isTrees: true };
  const compare = { ...nowhere, isCompare: true, title: words.titel.vergelijken };

  const show = (path: string, today: string): string | undefined => {
    const [, place, id, ...rest] = path.split("/");
    if (rest.length > 0 || id === "") return undefined;
    if (path === FORM_PATH) return render("vergelijk", { ...compare, ...emptyCompareView(rules, today, texts) });
    if (path === "/bronnen")
      return render("bronnen", { ...sources, title: words.titel.bronnen, ...sourcesView(rules, words) });
    if (path === "/boom") return render("bomen", { ...trees, title: words.titel.bomen, ...treesView(rules, words) });
    if (path === "/woorden")
      return render("woorden", { ...nowhere, title: words.titel.woorden, terms: termsView(rules) });
    if (id === undefined) return undefined;
    const source = place === "bronnen" ? sourceView(rules, id, today, words) : undefined;
    if (source) return render("bron", { ...sources, ...source });
    const tree = place === "boom" ? treeView(rules, id, today, texts) : undefined;
    return tree && render("boom", { ...trees, ...tree });
  };

  return {
    show,
    formPath: FORM_PATH,
    submit: (sent, today) => render("vergelijk", { ...compare, ...compareView(rules, sent, today, texts) }),
  };
}
