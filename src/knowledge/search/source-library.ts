import type { Rules } from "../load-rules.ts";
import { type OpenedSource, openSource } from "./open-source.ts";
import { createSourceSearch, type SourceSearch } from "./search-sources.ts";

/** Looking up sources: by words, and one by its key. */
export type SourceLibrary = {
  readonly find: SourceSearch["find"];
  readonly open: (key: string, day: string) => OpenedSource | undefined;
};

const libraries = new WeakMap<Rules, SourceLibrary>();

/** The library of a set of rules. Its index is made once, when somebody first looks something up. */
export function libraryOf(rules: Rules): SourceLibrary {
  const known = libraries.get(rules);
  if (known) return known;
  let search: SourceSearch | undefined;
  const library: SourceLibrary = {
    find: (question, day, limit) => {
      search ??= createSourceSearch(rules.sources, rules.synonyms);
      return search.find(question, day, limit);
    },
    open: (key, day) => openSource(rules, key, day),
  };
  libraries.set(rules, library);
  return library;
}
