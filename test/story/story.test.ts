/** The whole job in a real browser: four people, two cases, a restart; once with the mouse, once with the keyboard alone. */
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { seriousFaults } from "../support/axe.ts";
import { openBrowser, tooWide } from "../support/browser.ts";
import { type Colleague, type Hands, openColleague } from "../support/colleague.ts";
import { type ProeftuinBot, startProeftuinBot } from "../support/proeftuin-bot.ts";
import { answerFront, answerUpToHandover, fillDetails } from "./story-steps.ts";

const FIRST = "VERHAAL-1";
const SECOND = "VERHAAL-2";
const QUESTION = "Welke jobcoach is gevraagd, en sinds wanneer?";

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
}, 60_000);
afterAll(() => browser.close());

describe.each<Hands>(["mouse", "keyboard"])("with the %s alone", (hands) => {
  let bot: ProeftuinBot;
  let noor: Colleague;
  let karin: Colleague;
  let amina: Colleague;
  const open = (person: string) => openColleague(browser, bot.url(), person, hands);
  const team = (who: Colleague) => who.page.locator("section.pane").first().locator("[data-board=team]");

  beforeAll(async () => {
    bot = await startProeftuinBot();
    [noor, karin, amina] = await Promise.all([open("noor"), open("karin"), open("amina")]);
    for (const who of [karin]) await who.tab("Team");
  }, 60_000);
  afterAll(async () => {
    // the pages of before the restart cannot reach the bot any more
    const own = [noor, karin, amina].flatMap((who) =>
      who.faults.filter((fault) => !fault.includes("ERR_CONNECTION_REFUSED")),
    );
    expect(own).toEqual([]);
    await bot.stop();
  });

  test("a consulent answers, goes back, and sees the advice with its reasons", async () => {
    await answerFront(noor, FIRST, "34");
    await noor.press("Nee", noor.card(/Werk zonder voorziening/, FIRST));
    await noor.press("Terug", noor.card(/Werk met een voorziening/, FIRST));
    await noor.press("Nee", noor.card(/Werk zonder voorziening/, FIRST));
    await noor.press("Ja", noor.card(/Werk met een voorziening/, FIRST));
    const overview = noor.card(/Overzicht/, FIRST);
    await noor.sees("Dit is het advies.", overview);
    await noor.press("Motivering voor het dossier", overview);
    await noor.sees(/Participatiewet, artikel 10d lid 1/, overview);
  }, 120_000);

  test("a change of an earlier answer first says what lapses, and can be left alone", async () => {
    await noor.say("wijzig 5");
    await noor.press("Ja", noor.card(/Werk zonder voorziening/, FIRST));
    const confirm = noor.card(/Weet je het zeker/, FIRST);
    await noor.sees(/Regulier werk met voorziening: Ja/, confirm);
    await noor.press("Nee, laat zo", confirm);
    await noor.say("wijzig 2");
    await noor.fill(/Hoe oud/, "35", noor.card(/De leeftijd/, FIRST));
    await noor.press("Verder", noor.card(/De leeftijd/, FIRST));
    await noor.sees(/Werk met ondersteuning/, noor.card(/Overzicht/, FIRST));
  }, 60_000);

  test("the verwijzing is submitted and stands in the team's channel without a word about the inwoner", async () => {
    await fillDetails(noor, FIRST);
    await noor.press("Indienen", noor.card(/Overzicht/, FIRST));
    await karin.sees(/BW-\d{4}-0001: wacht op akkoord/, team(karin));
    const text = await team(karin).innerText();
    expect(text).not.toMatch(/bijstand|35 jaar|VERHAAL-1|buiten/i);
  }, 60_000);

  test("a teamleider of another team is refused and sees no onderbouwing", async () => {
    const wim = await open("wim");
    await wim.tab("Team");
    await wim.choose("Kanaal van", "Werkplein West", wim.page.locator("section.pane").first());
    await wim.press("Onderbouwing bekijken");
    await wim.sees(/hoort bij een ander team/);
    await wim.press("Goedkeuren");
    await wim.sees(/hoort bij een ander team/);
    expect(await wim.page.locator("dialog[open]").count()).toBe(0);
    await karin.sees(/wacht op akkoord/, team(karin));
    await wim.page.close();
  }, 60_000);

  test("the teamleider reads the onderbouwing and returns the verwijzing with a question", async () => {
    await karin.press("Onderbouwing bekijken");
    const view = karin.page.locator("dialog[open]");
    await karin.sees(/Onderbouwing/, view);
    await karin.press("Antwoorden", view);
    await karin.sees(/35 jaar/, view);
    await karin.press("Sluiten", view);
    await karin.press("Terugsturen", team(karin));
    await karin.fill(/Je vraag aan de consulent/, QUESTION, view);
    await karin.press("Terugsturen", view);
    await karin.sees(`Reden: ${QUESTION}`, team(karin));
  }, 60_000);

  test("the consulent answers in the thread and submits again", async () => {
    await noor.sees(`Reden: ${QUESTION}`);
    await noor.tab("Team");
    await noor.fill("Typ in deze draad", "Jobcoach van het werkbedrijf, sinds mei", team(noor));
    await noor.page.keyboard.press("Enter");
    await karin.sees(/Jobcoach van het werkbedrijf, sinds mei/, team(karin));
    await noor.tab("Mijn gesprek");
    await noor.press("Verder met deze zaak");
    await noor.press("Indienen", noor.card(/Overzicht/, FIRST));
    await karin.sees(/ronde 2/, team(karin));
  }, 60_000);

  test("it is approved, and the thread says who, when and what it is not", async () => {
    await karin.press("Goedkeuren", team(karin));
    await karin.sees(/Akkoord van Karin Smeets op .* \(ronde 2\)/, team(karin));
    await karin.sees(/geen besluit in de zin van de Awb/, team(karin));
    await noor.sees(/akkoord/i);
  }, 60_000);

  test("the arbeidsdeskundige takes over a second case and finishes it", async () => {
    await answerUpToHandover(noor, SECOND);
    await noor.press("Naar de arbeidsdeskundige", noor.card(/Het dossier/, SECOND));
    await amina.press("Openen", amina.card(/wacht een zaak op jou/));
    const card = (title: RegExp) => amina.card(title, SECOND);
    await amina.press("Ja", card(/Het dossier/));
    await amina.choose("voorschakeltraject", "Niet nodig", card(/oorschakeltraject/));
    await amina.press("Verder", card(/oorschakeltraject/));
    await amina.press("Doorsturen naar UWV", card(/onclusie/));
    await amina.press("Ja", card(/egeleiding/));
    const overview = card(/Overzicht/);
    await amina.sees(/vermoeden/i, overview);
    await amina.press("Wat is geprobeerd", overview);
    const tried = card(/geprobeerd/);
    for (const [label, text] of [
      [/oorziening/, "Jobcoach"],
      [/Via wie/, "MTB"],
      [/eriode/, "mei tot oktober 2026"],
      [/itkomst/, "Ook met jobcoach elk dagdeel hulp nodig"],
    ] as const) {
      await amina.fill(label, text, tried);
    }
    await amina.press("Toevoegen", tried);
    await amina.press("Terug", card(/geprobeerd/));
    await fillDetails(amina, SECOND);
    await amina.press("Indienen", card(/Overzicht/));
    await karin.sees(/BW-\d{4}-0002: wacht op akkoord/, team(karin));
  }, 120_000);

  test("the digest lists the case that is still pending, and the other one as done", async () => {
    await karin.tab("Mijn gesprek");
    await karin.say("digest");
    const digest = karin.card(/weekoverzicht/);
    await karin.sees(/BW-\d{4}-0002, wacht op akkoord/, digest);
    await karin.sees(/BW-\d{4}-0001, akkoord/, digest);
  }, 60_000);

  test.each(["light", "dark"] as const)(
    "axe finds no serious fault in %s",
    async (colorScheme) => {
      for (const who of [noor, karin, amina]) {
        // without motion no colour is on its way to another one
        await who.page.emulateMedia({ colorScheme, reducedMotion: "reduce" });
        expect(await seriousFaults(who.page)).toEqual([]);
      }
    },
    60_000,
  );

  test("nothing scrolls sideways at 320 pixels", async () => {
    for (const who of [noor, karin, amina]) {
      await who.page.setViewportSize({ width: 320, height: 700 });
      expect(await tooWide(who.page)).toEqual([]);
    }
  }, 60_000);

  test("after a restart everything is still there", async () => {
    await bot.restart();
    const again = await open("karin");
    await again.tab("Team");
    await again.sees(/BW-\d{4}-0001: akkoord/, team(again));
    await again.sees(/BW-\d{4}-0002: wacht op akkoord/, team(again));
    await again.sees(/Akkoord van Karin Smeets/, team(again));
    await again.press("Goedkeuren", team(again));
    await again.sees(/BW-\d{4}-0002: akkoord/, team(again));
  }, 60_000);
});
