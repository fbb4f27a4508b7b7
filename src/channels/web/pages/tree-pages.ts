/** What the pages Beslisbomen show. */
import type { Flow } from "../../../decision/flow.ts";
import { drawTree } from "../../../knowledge/draw-tree.ts";
import { fillText } from "../../../knowledge/fill-text.ts";
import { linkNear } from "../../../knowledge/link-near.ts";
import type { Rules } from "../../../knowledge/load-rules.ts";
import { type OutlineEdge, type OutlineNode, outlineFlow } from "../../../knowledge/outline-flow.ts";
import type { FlowVersion } from "../../../knowledge/rule-file.ts";
import type { PageTexts, PageWords } from "./page-texts.ts";
import { dutchDay, periodText, sourceAddress } from "./source-pages.ts";

/** Every flow that can be drawn. */
export function treesView(rules: Rules, words: PageWords) {
  const latest = [...Map.groupBy(rules.flows, ({ id }) => id).values()].flatMap((versions) => versions.slice(-1));
  return { trees: latest.map((version) => ({ id: version.id, ...headOf(version, words) })) };
}

/** The tree of one flow as a drawing and as a list; undefined when there is no such flow. */
export function treeView(
  rules: Rules,
  id: string,
  day: string,
  { words, outline }: Pick<PageTexts, "words" | "outline">,
) {
  const flow = linkNear(rules, id, day);
  const version = flow && rules.flows.find((one) => one.id === id && one.validFrom === flow.version);
  if (!flow || !version) return undefined;
  const nodes = outlineFlow(flow, rules.words, outline);
  const titleOf = (step: string) => flow.steps.get(step)?.title ?? step;
  return {
    ...headOf(version, words),
    peildatum: dutchDay(flow.peildatum),
    questions: nodes.filter(({ question }) => question !== null).length,
    drawing: drawTree(nodes, (edge) => nameOf(edge, nodes)),
    steps: [...Map.groupBy(nodes, ({ step }) => step)].map(([step, own]) => stepView(flow, step, own, titleOf, words)),
  };
}

function headOf(version: FlowVersion, words: PageWords) {
  const { title, status, gemeenten } = version.document;
  return {
    title,
    status: words.flow[status],
    period: periodText(version, words),
    gemeenten: gemeenten === "alle" ? "" : Object.values(gemeenten).toSorted().join(", "),
  };
}

/** What stands in the box at the end of a way: the question that follows, or the result. */
function nameOf({ target }: OutlineEdge, nodes: readonly OutlineNode[]): readonly string[] {
  if (target.kind === "result") return [target.vervolgstap, target.trede];
  const next = nodes.find(({ id }) => id === target.node);
  return [target.step, ...(next ? [next.question ?? next.title] : [])];
}

function stepView(
  flow: Flow,
  step: string,
  nodes: readonly OutlineNode[],
  titleOf: (step: string) => string,
  words: PageWords,
) {
  const keys = new Set([...(flow.steps.get(step)?.sources ?? []), ...sourcesOf(flow, step)]);
  return {
    id: step,
    title: titleOf(step),
    questions: nodes.map(({ question, edges }) => ({
      label: question,
      edges: edges.map(({ label, target }) =>
        target.kind === "node"
          ? {
              label,
              step: target.step,
              target: fillText(words.verder, { stap: target.step, titel: titleOf(target.step) }),
            }
          : { label, step: null, target: `${target.vervolgstap} (${target.trede})` },
      ),
    })),
    sources: [...keys].flatMap((key) => {
      const citation = flow.citations.get(key);
      return citation ? [{ href: sourceAddress(key), title: citation.title }] : [];
    }),
  };
}

/** What the ways out of a step cite beside the step itself. */
function sourcesOf(flow: Flow, step: string): readonly string[] {
  return [...flow.nodes.values()]
    .filter((node) => node.step === step)
    .flatMap((node) => {
      if (node.kind === "silent") return node.routes;
      return node.kind === "choice" ? [...node.routes.values()].flat() : node.ranges.flatMap(({ routes }) => routes);
    })
    .flatMap(({ sources }) => sources);
}
