import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const pages = ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "GLOSSARY.md", ...under("docs", ".md")];

function under(folder: string, ending: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: "utf8" })
    .filter((path) => path.endsWith(ending))
    .map((path) => join(folder, path));
}

const read = (path: string) => readFileSync(path, "utf8");

/** Paths in backticks that name one file or folder of the project; patterns and examples are left out. */
function namedPaths(text: string): readonly string[] {
  const named = [...text.matchAll(/`((?:src|test|flows|knowledge|docs|bench|bin|scripts|appPackage)\/[^`\s]*)`/g)];
  return named.map(([, path = ""]) => path).filter((path) => !/[<>*]/.test(path));
}

test.each(pages)("%s names only files that exist", (page) => {
  expect(namedPaths(read(page)).filter((path) => !existsSync(path))).toEqual([]);
});

test.each(pages)("%s links only to files that exist", (page) => {
  const links = [...read(page).matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)].map(([, target = ""]) =>
    join(page, "..", target),
  );
  expect(links.filter((path) => !existsSync(path))).toEqual([]);
});

test("every type or word that the glossary names in code occurs there", () => {
  const source = under("src", ".ts").map(read).join("\n");
  const words = [...read("GLOSSARY.md").matchAll(/\| `([A-Za-z_.]+)` \|/g)].map(([, word = ""]) => word);
  expect(words.length).toBeGreaterThan(20);
  expect(words.filter((word) => !source.includes(word.split(".").at(-1) ?? word))).toEqual([]);
});

test("every legal source that code names exists in knowledge", () => {
  const titles = under("knowledge", ".yaml")
    .map((path) => /^title: *"?(.*?)"?$/m.exec(read(path))?.[1] ?? "")
    .join("\n");
  const named = under("src", ".ts").flatMap((path) =>
    [...read(path).matchAll(/@source ([A-Z][A-Za-z ]+?) (?:art|artikel)\b/g)].map(([, law = ""]) => `${path}: ${law}`),
  );
  const known = (line: string) => {
    const law = line.split(": ")[1] ?? "";
    return (
      titles.includes(law) ||
      (law === "Awb" && titles.includes("Algemene wet bestuursrecht")) ||
      law === "Algemene termijnenwet"
    );
  };
  expect(named.filter((line) => !known(line))).toEqual([]);
});
