import { composeConditions } from "./compose-condition.ts";
import { composeExtras, reportUnknown, type Scope } from "./compose-scope.ts";
import type { DraftRemark } from "./draft.ts";
import { below, type Origin } from "./fault.ts";
import type { RawRemark } from "./flow-schema.ts";

/**
 * What results carry beside the extras of their routes.
 *
 * @param steps that the remark may name: those of the front know no steps of a regime
 * @param gemeenten of the flow; null when the remark may name any
 */
export function composeRemark(
  scope: Scope,
  raw: RawRemark,
  origin: Origin,
  steps: readonly string[],
  gemeenten: readonly string[] | null,
): DraftRemark {
  const { trede, vervolgstap, not_vervolgstap: notVervolgstap, ends_at: endsAt, gemeente } = raw.when ?? {};
  const place = below(origin, "when");
  for (const [index, step] of (endsAt ?? []).entries()) {
    if (!steps.includes(step)) reportUnknown(scope.report, "unknown_step", below(place, "ends_at", index), step, steps);
  }
  for (const [index, code] of (gemeente ?? []).entries()) {
    if (gemeenten && !gemeenten.includes(code)) {
      reportUnknown(scope.report, "unknown_gemeente", below(place, "gemeente", index), code, gemeenten);
    }
  }
  return {
    when: {
      ...(trede && { trede }),
      ...(vervolgstap && { vervolgstap }),
      ...(notVervolgstap && { notVervolgstap }),
      ...(endsAt && { endsAt }),
      ...(gemeente && { gemeente }),
      ...(raw.when?.answers && { answers: composeConditions(scope, raw.when.answers, below(place, "answers")) }),
    },
    ...composeExtras(scope, raw, origin),
  };
}
