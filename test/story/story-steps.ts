/** The parts of the story, as a colleague does them in the window: with the mouse or with the keyboard alone. */
import type { Colleague } from "../support/colleague.ts";

/** Up to and including the advice of UWV: the inwoner lives here, is so old and has bijstand. */
export async function answerFront(who: Colleague, klantkenmerk: string, leeftijd: string): Promise<void> {
  await who.say(`start ${klantkenmerk}`);
  const card = (title: RegExp) => who.card(title, klantkenmerk);
  await who.press("Ja", card(/De woonplaats/));
  await who.fill(/Hoe oud/, leeftijd, card(/De leeftijd/));
  await who.press("Verder", card(/De leeftijd/));
  await who.choose("Welke uitkering", "Bijstand (Participatiewet)", card(/Uitkering of situatie/));
  await who.press("Verder", card(/Uitkering of situatie/));
  await who.choose("Is er bij UWV", "Nog niet aangevraagd", card(/Het advies van UWV/));
  await who.press("Verder", card(/Het advies van UWV/));
}

/** What a submit needs beside the answers. */
export async function fillDetails(who: Colleague, klantkenmerk: string): Promise<void> {
  await who.press("Gegevens invullen", who.card(/Overzicht/, klantkenmerk));
  const form = who.card(/Gegevens van de verwijzing/, klantkenmerk);
  await who.choose("Hoe begon deze zaak", "Ambtshalve: de gemeente begon zelf", form);
  await who.fillDate(/Met de inwoner besproken op/, "2026-11-20", form);
  await who.fill(/Wat wil de inwoner zelf/, "Werken in de buurt, het liefst buiten", form);
  await who.press("Opslaan", form);
}

/** The case of the arbeidsdeskundige: nothing regular fits, and one criterion of beschut werk is met. */
export async function answerUpToHandover(who: Colleague, klantkenmerk: string): Promise<void> {
  const card = (title: RegExp) => who.card(title, klantkenmerk);
  await answerFront(who, klantkenmerk, "41");
  await who.press("Nee", card(/Werk zonder voorziening/));
  await who.press("Nee, geprobeerd of onderzocht", card(/Werk met een voorziening/));
  const able = card(/Kan de inwoner werken/);
  await who.choose("Kan de inwoner een taak", "Ja", able);
  await who.choose("basale vaardigheden", "Ja", able);
  await who.choose("een uur achter elkaar", "Ja", able);
  await who.choose("Hoeveel uur per dag", "4 uur of meer per dag", able);
  await who.press("Verder", able);
  const beyond = card(/redelijk/);
  await who.choose("aanpassingen nodig", "Nee", beyond);
  await who.choose("blijvend toezicht", "Ja", beyond);
  await who.press("Verder", beyond);
}
