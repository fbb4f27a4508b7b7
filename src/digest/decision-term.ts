import { BotError } from "../errors.ts";
import type { Rules } from "../knowledge/load-rules.ts";
import { indexSources, parametersOn } from "../knowledge/source-index.ts";
import { type DecisionTerm, NOTICE_AFTER_WEEKS } from "../verwijzing/terms.ts";

const PARAMETER = "beslistermijn_weken";

/**
 * The term to decide on an aanvraag as it holds on a day.
 *
 * @throws BotError `knowledge_invalid` when knowledge/ has no value for it on that day
 * @source Awb art. 4:13
 */
export function decisionTermOn({ sources }: Pick<Rules, "sources">, day: string): DecisionTerm {
  const weeks = parametersOn(indexSources(sources), day).get(PARAMETER);
  if (weeks !== undefined) return { weeks, noticeAfterWeeks: NOTICE_AFTER_WEEKS };
  const message = `No parameter "${PARAMETER}" is in force on ${day}. Add it to knowledge/landelijk/awb/.`;
  throw new BotError("knowledge_invalid", message, { details: { day } });
}
