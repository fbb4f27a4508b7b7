import type { Flow } from "../decision/flow.ts";
import { nearestName } from "../decision/validate-facts.ts";
import { gemeentenOf, isChosenByDefault } from "./check-overlap.ts";
import { linkFlow } from "./linked-flow.ts";
import type { Rules } from "./load-rules.ts";
import { isDay, isInForce, type Period } from "./period.ts";
import type { FlowVersion } from "./rule-file.ts";

export type Selection = {
  /** CBS code */
  readonly gemeente: string;
  /** YYYY-MM-DD */
  readonly peildatum: string;
  /** id of a flow; without it the flow of the gemeente in force on the peildatum is taken */
  readonly flow?: string | undefined;
};

/** A flow that could have been meant, with its days. */
export type KnownFlow = Period & { readonly id: string; readonly status: FlowVersion["document"]["status"] };

/** Why there is no flow for a case. `fact` is the public name under which it is refused. */
export type SelectionRefusal =
  | { readonly fact: "gemeente"; readonly code: "gemeente_malformed"; readonly found: string }
  | {
      readonly fact: "gemeente";
      readonly code: "gemeente_without_flow";
      readonly found: string;
      readonly known: readonly KnownFlow[];
    }
  | { readonly fact: "peildatum"; readonly code: "peildatum_malformed"; readonly found: string }
  | { readonly fact: "peildatum"; readonly code: "peildatum_outside"; readonly found: string; readonly window: Period }
  | {
      readonly fact: "flow";
      readonly code: "flow_unknown";
      readonly found: string;
      readonly nearest: string | null;
      readonly known: readonly string[];
    }
  | {
      readonly fact: "flow";
      readonly code: "flow_of_others";
      readonly found: string;
      readonly gemeente: string;
      readonly gemeenten: readonly string[];
    }
  | {
      readonly fact: "flow";
      readonly code: "flow_not_valid";
      readonly found: string;
      readonly peildatum: string;
      readonly known: readonly KnownFlow[];
    };

export type FlowChoice =
  | { readonly kind: "flow"; readonly flow: Flow }
  | { readonly kind: "refused"; readonly refusals: readonly SelectionRefusal[] };

/**
 * The flow for a case, linked to the law of its peildatum; or everything that stands in the way, all at once.
 *
 * @throws BotError `knowledge_invalid` when the rules do not hold on that day: verify proves that this cannot happen
 */
export function selectFlow(rules: Rules, selection: Selection): FlowChoice {
  const { gemeente, peildatum } = selection;
  const isGemeente = /^[0-9]{4}$/.test(gemeente);
  const isRealDay = isDay(peildatum);
  const refusals: SelectionRefusal[] = [];
  if (!isGemeente) refusals.push({ fact: "gemeente", code: "gemeente_malformed", found: gemeente });
  if (!isRealDay) refusals.push({ fact: "peildatum", code: "peildatum_malformed", found: peildatum });
  else if (!isInForce(rules.window, peildatum)) {
    refusals.push({ fact: "peildatum", code: "peildatum_outside", found: peildatum, window: rules.window });
  }
  const day = isRealDay ? peildatum : null;
  const code = isGemeente ? gemeente : null;
  const version =
    selection.flow === undefined
      ? findDefault(rules, code, day, refusals)
      : findAsked(rules, selection.flow, code, day, refusals);
  if (refusals.length > 0 || !version) return { kind: "refused", refusals };
  return { kind: "flow", flow: linkFlow(rules, version, peildatum) };
}

/** The flow of the gemeente. Outside the window there is nothing in force anyway, and the peildatum is refused. */
function findDefault(
  rules: Rules,
  gemeente: string | null,
  day: string | null,
  refusals: SelectionRefusal[],
): FlowVersion | undefined {
  if (gemeente === null) return undefined;
  const own = rules.flows.filter((flow) => isChosenByDefault(flow) && gemeentenOf(flow).has(gemeente));
  const found = day === null ? undefined : own.find((flow) => isInForce(flow, day));
  const isWithinWindow = day !== null && isInForce(rules.window, day);
  if (own.length === 0 || (isWithinWindow && !found)) {
    const known = rules.flows.filter((flow) => flow.document.gemeenten === "alle" || gemeentenOf(flow).has(gemeente));
    const all = known.some((flow) => gemeentenOf(flow).has(gemeente)) ? known : rules.flows;
    refusals.push({ fact: "gemeente", code: "gemeente_without_flow", found: gemeente, known: all.map(toKnown) });
  }
  return found;
}

/** The flow that was asked for by id. */
function findAsked(
  rules: Rules,
  id: string,
  gemeente: string | null,
  day: string | null,
  refusals: SelectionRefusal[],
): FlowVersion | undefined {
  const versions = rules.flows.filter((flow) => flow.id === id);
  if (versions.length === 0) {
    const known = [...new Set(rules.flows.map((flow) => flow.id))];
    refusals.push({ fact: "flow", code: "flow_unknown", found: id, nearest: nearestName(id, known), known });
    return undefined;
  }
  const isFor = (flow: FlowVersion) =>
    gemeente === null || flow.document.gemeenten === "alle" || gemeentenOf(flow).has(gemeente);
  const valid = versions.filter((flow) => day === null || isInForce(flow, day));
  if (valid.length === 0 && day !== null) {
    refusals.push({ fact: "flow", code: "flow_not_valid", found: id, peildatum: day, known: versions.map(toKnown) });
  }
  const candidates = valid.length === 0 ? versions : valid;
  if (!candidates.some(isFor)) {
    const gemeenten = [...new Set(candidates.flatMap((flow) => [...gemeentenOf(flow)]))].toSorted();
    refusals.push({ fact: "flow", code: "flow_of_others", found: id, gemeente: gemeente ?? "", gemeenten });
  }
  return valid.find(isFor);
}

function toKnown({ id, validFrom, validTo, document: { status } }: FlowVersion): KnownFlow {
  return { id, validFrom, validTo, status };
}
