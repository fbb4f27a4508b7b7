/** Prints "N passed, N failed" from a vitest JSON report; fails when no test ran. */
import { readFileSync } from "node:fs";

const [path = ""] = process.argv.slice(2);
const report: unknown = JSON.parse(readFileSync(path, "utf8"));
const count = (name: string): number => {
  const value = report && typeof report === "object" ? Reflect.get(report, name) : undefined;
  if (typeof value !== "number") throw new Error(`The test report has no number "${name}".`);
  return value;
};
const passed = count("numPassedTests");
// a file that cannot even be read has no failed test, but it has failed
const failed = count("numFailedTests") || count("numFailedTestSuites");
const skipped = count("numPendingTests");
if (passed + failed === 0) console.error("No test ran.");
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
