import { type Fault, placeOf } from "../knowledge/fault.ts";
import type { CliTexts } from "./cli-texts.ts";

/** "file:line:col what is wrong and what to do", in Dutch. */
export function describeFault(texts: CliTexts, fault: Fault): string {
  const { expected, nearest, ...given } = fault.values;
  const values = Object.fromEntries(
    Object.entries(given).map(([key, value]) => [key, value === "" ? (texts.find(`leeg.${key}`) ?? value) : value]),
  );
  const hint = nearest === undefined || nearest === "" ? "" : texts.say("bedoel_je", { nearest });
  const kind = expected === undefined ? "" : (texts.find(`verwacht.${expected}`) ?? String(expected));
  return `${placeOf(fault)} ${texts.say(`fouten.${fault.code}`, { ...values, expected: kind, hint })}`;
}
