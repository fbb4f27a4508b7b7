import { describe, expect, test } from "vitest";
import { createPlay, type Play } from "../support/play.ts";
import { atOverview, submitted } from "../support/stories.ts";

const BSN = "999990019";
const IBAN = "NL91 ABNA 0417 1643 00";

/** Everything that outlives a turn: dialogs, records, sessions, audit, and every card that was sent. */
function everythingKept({ dialogs, records, sessions, audit, messages }: Play): string {
  return JSON.stringify([[...dialogs], [...records], [...sessions], audit, messages]);
}

describe("what may not be stored is in no card either", () => {
  test("a BSN or a name in the place of a klantkenmerk", () => {
    const play = createPlay();
    for (const text of [BSN, `K${BSN}`, "Jan-Jansen-uit-Maastricht"]) play.type("noor", `start ${text}`);
    expect(everythingKept(play)).not.toMatch(new RegExp(`${BSN}|Jansen-uit`, "i"));
  });

  test.each([
    `wens: bel ${BSN}`,
    `geprobeerd: jobcoach; MTB; mei 2026; betaald op ${IBAN}`,
    `afwijken: beschut/uwv_advies_aanvragen; geboren op 3-4-1990, dus anders`,
    `zaaknummer: ${BSN}\nwerkgever: piet@voorbeeld.nl`,
  ])("in a form: %s", (line) => {
    const play = atOverview();
    play.type("noor", line);
    expect(everythingKept(play)).not.toMatch(/999990019|0417|1990|piet@/);
    expect(JSON.stringify(play.messages.at(-1))).toContain("Er is niets bewaard");
  });

  test("in the thread and in a reason", () => {
    const play = submitted();
    const [id = ""] = play.records.keys();
    play.type("tess", `Klopt ${BSN}?`, { kind: "thread", verwijzing: id });
    play.type("tess", `terugsturen BW-2026-0001: Het gaat om ${BSN}`);
    expect(everythingKept(play)).not.toContain(BSN);
  });

  test("as an answer, as a step to change and as a colleague to hand over to", () => {
    const play = createPlay();
    play.type("noor", "start KL-0042");
    for (const text of [BSN, `wijzig ${BSN}`, `overdragen aan ${BSN}`, "ja", BSN, `34 volgens AD-rapport ${BSN}`])
      play.type("noor", text);
    expect(everythingKept(play)).not.toContain(BSN);
  });
});
