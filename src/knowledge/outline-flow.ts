/** A flow as a list of questions with, per answer, where it leads: what a drawing and its text alternative share. */
import type { Condition, Flow, Node, Route } from "../decision/flow.ts";
import { outcomeKey } from "../decision/outcome.ts";
import { fillText } from "./fill-text.ts";
import type { OutlineSentences } from "./outline-sentences.ts";
import type { Words } from "./words-schema.ts";

export type OutlineTarget =
  | { readonly kind: "node"; readonly node: string; readonly step: string }
  | { readonly kind: "result"; readonly key: string; readonly trede: string; readonly vervolgstap: string };

export type OutlineEdge = {
  /** the answers and conditions under which this way is taken, in words */
  readonly label: string;
  readonly target: OutlineTarget;
};

export type OutlineNode = {
  readonly id: string;
  readonly step: string;
  readonly title: string;
  /** the short label of the question; null for a step without a question */
  readonly question: string | null;
  readonly edges: readonly OutlineEdge[];
};

/** Every question of the flow in tree order. Ways with the same end and conditions are told together. */
export function outlineFlow(flow: Flow, words: Words, sentences: OutlineSentences): readonly OutlineNode[] {
  return [...flow.nodes.values()].map((node) => ({
    id: node.id,
    step: node.step,
    title: flow.steps.get(node.step)?.title ?? node.step,
    question: node.kind === "silent" ? null : (flow.facts.get(node.fact)?.label ?? node.fact),
    edges: edgesOf(flow, node, words, sentences),
  }));
}

type Way = { readonly answer: string; readonly condition: string; readonly target: OutlineTarget };

function edgesOf(flow: Flow, node: Node, words: Words, sentences: OutlineSentences): readonly OutlineEdge[] {
  const ways = branchesOf(flow, node, sentences).flatMap(([answer, routes]) =>
    routes.map((route, index): Way => {
      const target = targetOf(flow, route, words);
      if (route.when.length > 0) {
        return {
          answer,
          condition: route.when.map((one) => conditionText(flow, one, sentences)).join(sentences.en),
          target,
        };
      }
      return { answer, condition: index > 0 ? sentences.anders : "", target };
    }),
  );
  const grouped = Map.groupBy(ways, ({ condition, target }) => `${condition}\n${keyOf(target)}`);
  return [...grouped.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    const answers = joinOr(
      same.flatMap(({ answer }) => (answer === "" ? [] : [answer])),
      sentences,
    );
    return [
      {
        label: [answers, first.condition].filter((part) => part !== "").join(", ") || sentences.altijd,
        target: first.target,
      },
    ];
  });
}

function branchesOf(
  flow: Flow,
  node: Node,
  sentences: OutlineSentences,
): readonly (readonly [string, readonly Route[]])[] {
  if (node.kind === "silent") return [["", node.routes]];
  const fact = flow.facts.get(node.fact);
  if (node.kind === "choice") {
    return [...node.routes].map(([answer, routes]) => [
      fact?.kind === "choice" ? (fact.answers.get(answer) ?? answer) : answer,
      routes,
    ]);
  }
  const unit = fact?.kind === "number" ? fact.range.unit : "";
  return node.ranges.map(({ from, below, routes }) => [rangeText(from, below, unit, sentences), routes]);
}

function rangeText(from: number | null, below: number | null, unit: string, sentences: OutlineSentences): string {
  const values = { van: dutch(from), tot: dutch(below), eenheid: unit };
  if (from === null) return fillText(sentences.minder_dan, values);
  return fillText(below === null ? sentences.of_meer : sentences.van_tot, values);
}

function conditionText(flow: Flow, { fact: id, test }: Condition, sentences: OutlineSentences): string {
  const fact = flow.facts.get(id);
  const feit = fact?.label ?? id;
  if (test.kind === "range") {
    const unit = fact?.kind === "number" ? fact.range.unit : "";
    const antwoord = rangeText(test.from ?? null, test.below ?? null, unit, sentences);
    return fillText(sentences.als, { feit, antwoord });
  }
  const answers = [...test.answers].map((answer) =>
    fact?.kind === "choice" ? (fact.answers.get(String(answer)) ?? String(answer)) : String(answer),
  );
  return fillText(sentences.als, { feit, antwoord: joinOr(answers, sentences) });
}

function targetOf(flow: Flow, { to }: Route, words: Words): OutlineTarget {
  if (to.kind === "node") return { kind: "node", node: to.node, step: flow.nodes.get(to.node)?.step ?? to.node };
  const { trede, vervolgstap } = to.outcome;
  return {
    kind: "result",
    key: outcomeKey(to.outcome),
    trede: words.treden[trede].title,
    vervolgstap: words.vervolgstappen[vervolgstap].title,
  };
}

function keyOf(target: OutlineTarget): string {
  return target.kind === "node" ? target.node : target.key;
}

function joinOr(parts: readonly string[], { of }: OutlineSentences): string {
  return [...new Set(parts)].join(of);
}

function dutch(value: number | null): string {
  return String(value ?? "").replace(".", ",");
}
