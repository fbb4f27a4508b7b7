/** A benchmark of a store that holds something else than it says, or of answers that were lost, measures nothing. */
import { isDeepStrictEqual } from "node:util";
import type { Dialog } from "../../src/conversation/dialog.ts";
import type { Store } from "../../src/store/store.ts";
import type { Medewerker } from "../../src/verwijzing/medewerker.ts";
import type { Played } from "./play-case.ts";
import type { Seeded } from "./seed-cases.ts";

/** @throws Error unless the consulenten own exactly so many open cases together */
export async function checkSeeded(store: Store, consulenten: readonly Medewerker[], count: number): Promise<void> {
  const open = new Set<string>();
  for (const who of consulenten) {
    for (const { id } of await store.read((tx) => tx.worklist(who, count))) open.add(id);
  }
  if (open.size !== count) throw new Error(`The store has ${open.size} open cases and not ${count}.`);
}

/** @throws Error unless every answered case is one card further, exactly as the played case was */
export async function checkAnswered(
  store: Store,
  answered: readonly Seeded[],
  { stages, done }: Played,
): Promise<void> {
  if (answered.length === 0) throw new Error("Nothing was answered.");
  for (const { id, stage } of answered) {
    const dialog = await store.read((tx) => tx.loadDialog(id));
    const expected = stages[(stage ?? 0) + 1]?.dialog ?? done.dialog;
    const isFurther = dialog?.version === 2 && isDeepStrictEqual(factsOf(dialog), factsOf(expected));
    if (!isFurther || dialog.view.kind !== expected.view.kind) throw new Error(`The answer to case ${id} is lost.`);
  }
}

function factsOf({ answers }: Dialog) {
  return answers.map(({ fact, answer, herkomst }) => ({ fact, answer, herkomst }));
}
