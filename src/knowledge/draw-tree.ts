/**
 * Places a tree on a plane: the questions under each other on the left, to the right of each its answers with where
 * they lead. The way to the next question goes straight down; a way further down runs through a lane on the right, one
 * lane per question that is jumped to. Sizes are in CSS pixels.
 */
import type { OutlineEdge, OutlineNode } from "./outline-flow.ts";
import { type TextLine, textLines, wrapText } from "./wrap-text.ts";

export type TreeBox = {
  readonly kind: "question" | "result" | "jump";
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly TextLine[];
};

export type TreeDrawing = {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly TreeBox[];
  /** SVG path data; each ends in an arrow unless it leads into a shared lane */
  readonly paths: readonly { readonly d: string; readonly hasArrow: boolean }[];
  readonly labels: readonly TextLine[];
};

const MARGIN = 16;
const QUESTION = { width: 290, chars: 34 };
const TRUNK = 14;
const LABEL = { x: MARGIN + QUESTION.width + 40, width: 258, chars: 32 };
const RESULT = { x: LABEL.x + LABEL.width + 24, width: 270, chars: 31 };
const LANES_X = RESULT.x + RESULT.width + 18;
const LANE_PITCH = 12;
const LINE = 19;
const PADDING = 10;
const EDGE_GAP = 10;
/** room above a question for the line that comes in from a lane */
const ENTRY = 26;
const CHAR_WIDTH = 7.8;
/** where the ways that jump to a question come in, beside the straight way in the middle */
const ENTRY_X = MARGIN + QUESTION.width - 40;
const MIDDLE_X = MARGIN + 60;

type Placed = { readonly node: OutlineNode; readonly y: number; readonly height: number; readonly bottom: number };
type Jump = { readonly to: string; readonly y: number };

/** @param nodes in tree order: no way leads back */
export function drawTree(nodes: readonly OutlineNode[], nameOf: (edge: OutlineEdge) => readonly string[]): TreeDrawing {
  const boxes: TreeBox[] = [];
  const paths: { d: string; hasArrow: boolean }[] = [];
  const labels: TextLine[] = [];
  const placed: Placed[] = [];
  const jumps: Jump[] = [];
  let y = MARGIN;

  for (const [index, node] of nodes.entries()) {
    const next = nodes[index + 1]?.id;
    const straight = node.edges.filter(({ target }) => target.kind === "node" && target.node === next);
    const aside = node.edges.filter((edge) => !straight.includes(edge));
    const box = questionBox(node, y);
    boxes.push(box);
    let edgeY = y;
    let start: number | null = null;
    for (const edge of aside) {
      const { height, middle, target, words } = placeEdge(edge, edgeY, nameOf(edge));
      start ??= Math.min(middle, box.y + box.height - PADDING);
      boxes.push(target);
      labels.push(...words);
      paths.push(...edgePaths(box, start, middle, words));
      if (edge.target.kind === "node") jumps.push({ to: edge.target.node, y: middle });
      edgeY += height + EDGE_GAP;
    }
    const bottom = Math.max(y + box.height, edgeY - EDGE_GAP);
    placed.push({ node, y, height: box.height, bottom });
    const words = textLines(
      straight.flatMap(({ label }) => wrapText(label, 2 * LABEL.chars)),
      { x: MIDDLE_X + 12, y: bottom + LINE, lineHeight: LINE },
    );
    labels.push(...words);
    y = bottom + words.length * LINE + ENTRY + (words.length > 0 ? 6 : 10);
    if (straight.length > 0) paths.push({ d: `M${MIDDLE_X} ${box.y + box.height}V${y}`, hasArrow: true });
  }

  const lanes = lanePaths(jumps, placed);
  return {
    width: LANES_X + lanes.count * LANE_PITCH + MARGIN,
    height: (placed.at(-1)?.bottom ?? 0) + MARGIN,
    boxes,
    paths: [...paths, ...lanes.paths],
    labels,
  };
}

function questionBox({ step, title, question }: OutlineNode, y: number): TreeBox {
  const name = wrapText(`${step} ${question ?? title}`, QUESTION.chars);
  const lines = textLines(name, { x: MARGIN + PADDING + 2, y: y + PADDING + 15, lineHeight: LINE, isStrong: true });
  return { kind: "question", x: MARGIN, y, width: QUESTION.width, height: name.length * LINE + 2 * PADDING, lines };
}

function placeEdge(edge: OutlineEdge, y: number, name: readonly string[]) {
  const label = wrapText(edge.label, LABEL.chars);
  const [first = "", ...rest] = name;
  const strong = wrapText(first, RESULT.chars);
  const soft = rest.flatMap((line) => wrapText(line, RESULT.chars));
  const height = Math.max(label.length * LINE, (strong.length + soft.length) * LINE + PADDING + 4);
  const boxHeight = (strong.length + soft.length) * LINE + PADDING;
  const middle = y + height / 2;
  const boxY = middle - boxHeight / 2;
  const at = { x: RESULT.x + PADDING, lineHeight: LINE };
  const target: TreeBox = {
    kind: edge.target.kind === "node" ? "jump" : "result",
    x: RESULT.x,
    y: boxY,
    width: RESULT.width,
    height: boxHeight,
    lines: [
      ...textLines(strong, { ...at, y: boxY + PADDING + 9, isStrong: true }),
      ...textLines(soft, { ...at, y: boxY + PADDING + 9 + strong.length * LINE }),
    ],
  };
  const words = textLines(label, { x: LABEL.x, y: middle - ((label.length - 1) * LINE) / 2 + 5, lineHeight: LINE });
  return { height, middle, target, words };
}

/** From the question by its trunk to the words, and from the words to the end. */
function edgePaths(box: TreeBox, start: number, middle: number, words: readonly TextLine[]) {
  const right = box.x + box.width;
  const widest = Math.max(...words.map(({ text }) => text.length));
  const from = Math.min(LABEL.x + widest * CHAR_WIDTH + 8, RESULT.x - 14);
  return [
    { d: `M${right} ${start}H${right + TRUNK}V${middle}H${LABEL.x - 6}`, hasArrow: false },
    { d: `M${from} ${middle}H${RESULT.x}`, hasArrow: true },
  ];
}

/** One lane per question that is jumped to; a lane is used again where it is free. */
function lanePaths(jumps: readonly Jump[], placed: readonly Placed[]) {
  const ends: number[] = [];
  const paths: { d: string; hasArrow: boolean }[] = [];
  const byTarget = [...Map.groupBy(jumps, ({ to }) => to)].toSorted(
    ([, left], [, right]) => Math.min(...left.map(({ y }) => y)) - Math.min(...right.map(({ y }) => y)),
  );
  for (const [to, same] of byTarget) {
    const goal = placed.find(({ node }) => node.id === to);
    if (!goal) continue;
    const top = Math.min(...same.map(({ y }) => y));
    const entry = goal.y - ENTRY / 2;
    const free = ends.findIndex((end) => end < top);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = entry;
    const x = LANES_X + lane * LANE_PITCH;
    for (const { y } of same) paths.push({ d: `M${RESULT.x + RESULT.width} ${y}H${x}`, hasArrow: false });
    paths.push({ d: `M${x} ${top}V${entry}H${ENTRY_X}V${goal.y}`, hasArrow: true });
  }
  return { paths, count: ends.length };
}
