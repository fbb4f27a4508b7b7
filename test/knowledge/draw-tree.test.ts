import { describe, expect, test } from "vitest";
import { drawTree, type TreeBox } from "../../src/knowledge/draw-tree.ts";
import { linkNear } from "../../src/knowledge/link-near.ts";
import { outlineFlow } from "../../src/knowledge/outline-flow.ts";
import { loadOutlineSentences } from "../../src/knowledge/outline-sentences.ts";
import { wrapText } from "../../src/knowledge/wrap-text.ts";
import { edgesOf, rules } from "../flows/shipped-rules.ts";

const sentences = await loadOutlineSentences();
const ids = [...new Set(rules.flows.map(({ id }) => id))];

function treeOf(id: string) {
  const flow = linkNear(rules, id, "2026-11-21");
  if (!flow) throw new Error(`no flow ${id}`);
  const outline = outlineFlow(flow, rules.words, sentences);
  const drawing = drawTree(outline, ({ target }) =>
    target.kind === "node" ? [target.step] : [target.vervolgstap, target.trede],
  );
  return { flow, outline, drawing };
}

const overlap = (one: TreeBox, other: TreeBox) =>
  one.x < other.x + other.width &&
  other.x < one.x + one.width &&
  one.y < other.y + other.height &&
  other.y < one.y + one.height;

test("there are trees to draw", () => {
  expect(ids.length).toBeGreaterThanOrEqual(5);
});

describe.each(ids)("the tree of %s", (id) => {
  const { flow, outline, drawing } = treeOf(id);

  test("has a box for every question and an end for every way that does not go straight on", () => {
    const aside = outline.flatMap(({ edges }, index) =>
      edges.filter(({ target }) => target.kind === "result" || target.node !== outline[index + 1]?.id),
    );
    expect(drawing.boxes.filter(({ kind }) => kind === "question").length).toBe(flow.nodes.size);
    expect(drawing.boxes.filter(({ kind }) => kind !== "question").length).toBe(aside.length);
  });

  test("tells every way of the flow", () => {
    const told = new Set(
      outline.flatMap(({ id: from, edges }) =>
        edges.map(({ target }) => `${from} -> ${target.kind === "node" ? target.node : target.key}`),
      ),
    );
    const known = new Set(edgesOf(flow).map((edge) => edge.replace(/^(\S+) .* -> /, "$1 -> ")));
    expect(told).toEqual(known);
    for (const { edges } of outline) for (const { label } of edges) expect(label).not.toMatch(/^$|[{}]|undefined/);
  });

  test("lays no box over another, and all of it within its size", () => {
    const { boxes, labels, width, height } = drawing;
    const over = boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => overlap(one, other)));
    expect(over).toEqual([]);
    for (const box of boxes) {
      expect(box.x + box.width).toBeLessThanOrEqual(width);
      expect(box.y + box.height).toBeLessThanOrEqual(height);
      for (const { y } of box.lines) expect(y > box.y && y < box.y + box.height).toBe(true);
    }
    for (const { x, y } of labels) expect(x > 0 && y > 0 && y < height).toBe(true);
  });

  test("writes no words over a box", () => {
    const { boxes, labels } = drawing;
    const words = labels.map(({ x, y, text }) => ({ x, y: y - 13, width: text.length * 7.2, height: 16, text }));
    const covered = words.filter((word) => boxes.some((box) => overlap({ ...box, ...word, lines: [] }, box)));
    expect(covered).toEqual([]);
  });

  test("leads an arrow into every question but the first", () => {
    const ends = drawing.paths.flatMap(({ d, hasArrow }) => (hasArrow ? [Number(/([\d.]+)$/.exec(d)?.[1])] : []));
    const questions = drawing.boxes.filter(({ kind }) => kind === "question").slice(1);
    expect(questions.filter(({ y }) => !ends.includes(y))).toEqual([]);
  });
});

test.each([
  ["een twee drie", 8, ["een twee", "drie"]],
  ["zorgverzekeraar", 6, ["zorgve", "rzekera".slice(0, 6), "ar"]],
  ["", 5, []],
])("%j breaks at %i characters", (text, chars, lines) => {
  const wrapped = wrapText(text, chars);
  expect(wrapped.join("").replaceAll(" ", "")).toBe(text.replaceAll(" ", ""));
  expect(wrapped.length).toBe(lines.length);
  for (const line of wrapped) expect(line.length).toBeLessThanOrEqual(chars);
});
