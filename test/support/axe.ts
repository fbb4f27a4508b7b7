import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";

const source = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

type Result = {
  violations: { id: string; impact: string | null; nodes: { target: unknown[]; failureSummary: string }[] }[];
};

/** What axe-core calls serious or critical on the page as it is now, each with the rule and the element. */
export async function seriousFaults(page: Page): Promise<readonly string[]> {
  // given as an expression, so that the policy of the page stays as it is
  await page.evaluate(`${source}; undefined`);
  const result = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as Result;
  return result.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")}: ${failureSummary}`),
    );
}
