/** The four rungs as a list that also reads well without any colour. */
import type { Trede } from "../../decision/outcome.ts";
import type { ElementJson } from "./json.ts";
import { escapeLine } from "./plain-text.ts";
import type { CardWords } from "./words.ts";

const RUNGS = ["regulier", "gesubsidieerd", "beschut_regulier", "beschut_mob"] as const;

/** Rungs that an advice points at: two while the place of beschut werk is open, none with "geen". */
function chosenRungs(trede: Trede | null): readonly Trede[] {
  if (trede === null || trede === "geen") return [];
  return trede === "beschut" ? ["beschut_regulier", "beschut_mob"] : [trede];
}

function line(text: string, more: Readonly<Record<string, unknown>> = {}): ElementJson {
  return { type: "TextBlock", text: escapeLine(text), wrap: true, ...more };
}

/**
 * The ladder as one labelled element.
 *
 * @param id unique in the card; the rungs are `<id>-1` to `<id>-4`
 * @param uncertain the advice is a vermoeden: said in words, not only shown
 */
export function ladderElement(id: string, trede: Trede | null, uncertain: boolean, words: CardWords): ElementJson {
  const chosen = chosenRungs(trede);
  const verdict = uncertain ? words.ladder.suspicion : words.ladder.advice;
  const rungs = RUNGS.map((rung, index): ElementJson => {
    const isChosen = chosen.includes(rung);
    const name = line(words.ladder.rungs[rung], isChosen ? { weight: "Bolder" } : { isSubtle: true });
    const number = line(`${index + 1}`, { weight: "Bolder", isSubtle: !isChosen });
    const said = isChosen ? [line(verdict, { spacing: "None", size: "Small" })] : [];
    return {
      type: "Container",
      id: `${id}-${index + 1}`,
      style: isChosen ? "accent" : "emphasis",
      spacing: "Small",
      items: [
        {
          type: "ColumnSet",
          columns: [
            { type: "Column", width: "auto", items: [number] },
            { type: "Column", width: "stretch", items: [name, ...said] },
          ],
        },
      ],
    };
  });
  const title = line(words.ladder.title, { size: "Small", isSubtle: true, weight: "Bolder" });
  const open = trede === "beschut" ? [line(words.ladder.place_open, { spacing: "Small" })] : [];
  const none = trede === "geen" ? [line(words.ladder.none, { spacing: "Small", weight: "Bolder" })] : [];
  return { type: "Container", id, spacing: "Medium", items: [title, ...rungs, ...open, ...none] };
}
