import { describe, expect, test } from "vitest";
import { type Document, isMap, isSeq, parseDocument } from "yaml";
import type { ParseMemo } from "../../src/knowledge/rule-set.ts";
import { verifyTexts } from "../../src/knowledge/verify-rules.ts";
import { rules, texts } from "./shipped-rules.ts";

type Path = readonly (string | number)[];

const memo: ParseMemo = new Map();
const files = rules.flows.map((flow) => flow.yaml.file);

describe.each(files)("%s with one edge less", (file) => {
  const edges = edgePaths(parseDocument(texts.get(file) ?? ""));

  test("has edges to take away, and is right with all of them", () => {
    expect(edges.length).toBeGreaterThan(4);
    expect(verifyTexts(near(file), "2026-06-01", memo).faults).toEqual([]);
  });

  test("fails verify, whichever edge it is", () => {
    const survivors = edges.filter((path) => verifyTexts(without(file, path), "2026-06-01", memo).faults.length === 0);
    expect(survivors.map((path) => path.join("."))).toEqual([]);
  }, 120_000);
});

function without(file: string, path: Path): ReadonlyMap<string, string> {
  const document = parseDocument(texts.get(file) ?? "");
  document.deleteIn(path);
  return new Map([...near(file), [file, document.toString()]]);
}

/**
 * The rules without other regimes, which have nothing to say about this one: the work is much less so. An intended flow
 * keeps the flow that it will follow, which is named alike.
 */
function near(file: string): ReadonlyMap<string, string> {
  const [, folder = ""] = file.split("/");
  const beside = folder === "landelijk" ? "maastricht-heuvelland" : folder;
  const isNear = (name: string) => {
    const flow = /^flows\/([^/]+)\//.exec(name)?.[1];
    return flow === undefined || flow === "landelijk" || beside.startsWith(flow);
  };
  return new Map([...texts].filter(([name]) => isNear(name)));
}

/** Every place in a flow file where a way leads on: answers, ranges, routes of a list, steps without a question, exits. */
function edgePaths(document: Document): readonly Path[] {
  const edges: Path[] = [];
  for (const top of [[], ["front"]]) {
    for (const step of keysAt(document, [...top, "steps"])) {
      const place = [...top, "steps", step];
      if (document.hasIn([...place, "next"])) edges.push([...place, "next"], ...itemsAt(document, [...place, "next"]));
      for (const question of keysAt(document, [...place, "questions"])) {
        const next = [...place, "questions", question, "next"];
        for (const branch of [
          ...keysAt(document, next).map((answer) => [...next, answer]),
          ...itemsAt(document, next),
        ]) {
          edges.push(branch, ...itemsAt(document, branch), ...itemsAt(document, [...branch, "routes"]));
        }
      }
    }
  }
  for (const exit of keysAt(document, ["exits"])) edges.push(["exits", exit], ...itemsAt(document, ["exits", exit]));
  return edges;
}

function keysAt(document: Document, path: Path): readonly string[] {
  const node = path.length === 0 ? document.contents : document.getIn(path);
  return isMap(node) ? node.items.map((pair) => String(pair.key)) : [];
}

function itemsAt(document: Document, path: Path): readonly Path[] {
  const node = document.getIn(path);
  return isSeq(node) ? node.items.map((_, index) => [...path, index]) : [];
}
