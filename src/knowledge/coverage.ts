import { type Fault, type Origin, originKey } from "./fault.ts";

/**
 * What must be met in at least one flow. Parts of the front are composed into several flows: a step of it may be
 * passed by in one of them, but not in all.
 */
export type Coverage = { readonly wanted: Map<string, () => Fault>; readonly met: Set<string> };

/** An empty one. */
export function startCoverage(): Coverage {
  return { wanted: new Map(), met: new Set() };
}

/** Says that this place must be met, and what is wrong when it is not. */
export function want({ wanted }: Coverage, origin: Origin, fault: () => Fault): void {
  const key = originKey(origin);
  if (!wanted.has(key)) wanted.set(key, fault);
}

/** Says that this place was met. */
export function meet({ met }: Coverage, origin: Origin): void {
  met.add(originKey(origin));
}

/** The faults of the places that were never met. */
export function unmet({ wanted, met }: Coverage): readonly Fault[] {
  return [...wanted].flatMap(([key, fault]) => (met.has(key) ? [] : [fault()]));
}
