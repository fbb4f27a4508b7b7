import { scenarioFiles } from "../flows/shipped-rules.ts";

/** The three cases of the annex of the nota of Deventer, as its scenarios give them. */
export const DEVENTER_CASES = scenarioFiles
  .filter(({ yaml }) => yaml.file === "flows/deventer/scenarios/casussen.yaml")
  .flatMap(({ scenarios }) => scenarios)
  .map(({ name, facts, expect }) => ({ id: name.split(" ")[0] ?? "", facts, result: expect.result ?? "" }));
