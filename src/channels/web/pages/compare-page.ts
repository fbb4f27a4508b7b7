/** What the page Vergelijken shows: a form made from the fact table, and the same facts through every regime. */
import { type ComparisonView, comparisonView } from "../../../conversation/comparison-view.ts";
import type { Fact } from "../../../decision/fact.ts";
import type { Refusal } from "../../../decision/result.ts";
import { compareRegimes } from "../../../knowledge/compare-regimes.ts";
import { fillText } from "../../../knowledge/fill-text.ts";
import type { Rules } from "../../../knowledge/load-rules.ts";
import type { SelectionRefusal } from "../../../knowledge/select-flow.ts";
import type { PageTexts, PageWords } from "./page-texts.ts";
import { dutchDay, sourceAddress } from "./source-pages.ts";

type Values = ReadonlyMap<string, string>;
type Texts = Pick<PageTexts, "words" | "sentences">;

/** The empty form. */
export function emptyCompareView(rules: Rules, today: string, texts: Texts) {
  return formView(rules, today, new Map(), new Map(), texts.words);
}

/** The form as it was sent, with the comparison or with what is wrong at each field. */
export function compareView(rules: Rules, sent: URLSearchParams, today: string, texts: Texts) {
  const values: Values = new Map([...sent].map(([name, value]) => [name, value.trim()]));
  const day = values.get("peildatum") || today;
  const facts = Object.fromEntries(
    [...rules.facts.values()].flatMap((fact) => factOf(fact, values.get(fact.id) ?? "")),
  );
  const comparison = compareRegimes(rules, facts, day);
  const errors = comparison.kind === "refused" ? errorsOf(comparison.refusals, texts.words) : new Map<string, string>();
  const form = formView(rules, day, values, errors, texts.words);
  if (comparison.kind === "refused") return form;
  const { words, facts: table } = rules;
  return {
    ...form,
    result: resultView(comparisonView(comparison, { words, facts: table, sentences: texts.sentences }), texts.words),
  };
}

/** An empty field is "weet niet". A number may have a decimal comma. */
function factOf(fact: Fact, value: string): readonly (readonly [string, string | number])[] {
  if (value === "") return [];
  if (fact.kind === "choice") return [[fact.id, value]];
  const plain = value.replace(",", ".");
  return [[fact.id, /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : value]];
}

function formView(rules: Rules, day: string, values: Values, errors: Values, words: PageWords) {
  const field = (fact: Fact) => {
    const value = values.get(fact.id) ?? "";
    const base = { id: fact.id, label: fact.label, value, error: errors.get(fact.id) ?? null };
    if (fact.kind === "number") {
      const { from, to, unit } = fact.range;
      return { ...base, options: null, range: fillText(words.getal, { from, to, eenheid: unit }) };
    }
    const options = [...fact.answers].map(([answer, label]) => ({ value: answer, label, isChosen: answer === value }));
    return { ...base, options, range: null };
  };
  const groups = Map.groupBy(rules.facts.values(), ({ wie }) => wie);
  return {
    peildatum: day,
    dayError: errors.get("peildatum") ?? null,
    unknown: words.weet_niet,
    errors: [...errors].map(([name, text]) => ({
      field: name,
      label: rules.facts.get(name)?.label ?? upperFirst(name),
      text,
    })),
    groups: [...groups].map(([wie, facts]) => ({ title: words.wie[wie], fields: facts.map(field) })),
    result: null as ReturnType<typeof resultView> | null,
  };
}

function resultView({ regimes, partings, verdict, steps, sources, peildatum }: ComparisonView, words: PageWords) {
  const held = regimes.filter(({ result }) => result !== null).length;
  const everywhere = new Set(
    steps.flatMap(({ item, regimes: ids }) => (ids.size === held ? [`${item.step} ${item.label}`] : [])),
  );
  const shared = new Set(sources.flatMap(({ item, regimes: ids }) => (ids.size === held ? [item.key] : [])));
  return {
    day: dutchDay(peildatum),
    partings,
    verdict,
    regimes: regimes.map((regime) => ({
      ...regime,
      status: upperFirst(words.flow[regime.status] ?? regime.status),
      path: regime.path.map((step) => ({ ...step, isOwn: !everywhere.has(`${step.step} ${step.label}`) })),
      citations: regime.citations.map(({ key, title }) => ({
        href: sourceAddress(key),
        title,
        isOwn: !shared.has(key),
      })),
    })),
  };
}

function errorsOf(refusals: readonly (Refusal | SelectionRefusal)[], { fout }: PageWords): Values {
  return new Map(
    refusals.map((refusal) => {
      const { fact, code } = refusal;
      if (refusal.code === "peildatum_outside") {
        const { validFrom, validTo } = refusal.window;
        const text = validTo === null ? fout[code] : fout[`${code}_to`];
        return [
          fact,
          fillText(text ?? code, { from: dutchDay(validFrom), to: validTo === null ? "" : dutchDay(validTo) }),
        ];
      }
      const range = "from" in refusal ? { from: refusal.from, to: refusal.to } : {};
      return [fact, fillText(fout[code] ?? code, range)];
    }),
  );
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
