// Writes the JSON Schema of each kind of rules file, for editors. With --check it only tells whether they are up to date.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { factsSchema } from "../src/knowledge/fact-schema.ts";
import { flowSchema } from "../src/knowledge/flow-schema.ts";
import { lineWordsSchema } from "../src/knowledge/line/line-words-schema.ts";
import { scenariosSchema } from "../src/knowledge/scenario-schema.ts";
import { synonymsSchema } from "../src/knowledge/search/synonyms-schema.ts";
import { sourceSchema } from "../src/knowledge/source-schema.ts";
import { termsSchema } from "../src/knowledge/terms-schema.ts";
import { motiveringSchema, outcomesSchema } from "../src/knowledge/words-schema.ts";

const SCHEMAS = {
  feiten: factsSchema,
  uitkomsten: outcomesSchema,
  motivering: motiveringSchema,
  flow: flowSchema,
  scenarios: scenariosSchema,
  bron: sourceSchema,
  zinnen: lineWordsSchema,
  synoniemen: synonymsSchema,
  "juridische-woorden": termsSchema,
};

const isCheck = process.argv.includes("--check");
const stale: string[] = [];
for (const [name, schema] of Object.entries(SCHEMAS)) {
  const file = join(import.meta.dirname, "..", "flows", `${name}.schema.json`);
  const wanted = `${JSON.stringify(z.toJSONSchema(schema, { io: "input", reused: "ref" }), null, 2)}\n`;
  if (wanted === readText(file)) continue;
  if (isCheck) stale.push(`flows/${name}.schema.json`);
  else writeFileSync(file, wanted);
}
if (stale.length > 0) {
  console.error(`Not up to date: ${stale.join(", ")}. Run "npm run schema" and commit what it writes.`);
  process.exitCode = 1;
}

function readText(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}
