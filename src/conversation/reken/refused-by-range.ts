import type { Refused } from "../../decision/reken/input-range.ts";
import { formatHundredths } from "./reken-format.ts";
import type { RekenKennis } from "./reken-kennis.ts";
import type { SumResult } from "./reken-sum.ts";

/** What a computation refused, in words. The options were read within the same ranges, so it is a number of the knowledge. */
export function refusedByRange({ texts }: RekenKennis, { refusals }: Refused): SumResult {
  return {
    kind: "faults",
    faults: refusals.map(({ input, found, from, to }) => ({
      optie: input,
      code: "buiten",
      tekst: texts.say("reken.fout.buiten", {
        gevonden: formatHundredths(found),
        van: formatHundredths(from),
        tot: formatHundredths(to),
      }),
    })),
  };
}
