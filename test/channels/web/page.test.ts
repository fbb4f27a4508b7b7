import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import type { Event, Reply } from "../../../src/conversation/event.ts";
import { hasFocus, openBrowser, openPage } from "../../support/browser.ts";
import { adviceBlocks, adviceCard, detailsCard, fiveQuestionsCard, questionCard } from "../../support/example-cards.ts";
import { reasonCard, replyCard, verwijzingCard } from "../../support/example-team-cards.ts";
import { type Proeftuin, startProeftuin } from "../../support/web-proeftuin.ts";

const noor = { kind: "person", id: "noor" } as const;
const west = { kind: "team", id: "west" } as const;

/** A core of a few lines: enough to see that the page sends, shows and replaces. */
async function script(event: Event, { show }: Proeftuin): Promise<Reply> {
  const { act, actor, place } = event;
  if (act.kind === "typed") {
    if (act.text === "hulp") return { view: { title: "Zo werkt het", summary: "Hulp", blocks: [], actions: [] } };
    if (place.kind !== "thread") return { notice: { tone: "warning", text: `Dat begrijp ik niet: ${act.text}` } };
    const title = `Reactie van ${actor}`;
    const blocks = [{ kind: "text", text: act.text } as const];
    await show({ kind: "thread", team: "west", verwijzing: place.verwijzing }, event.id, {
      ...replyCard,
      title,
      blocks,
    });
    return { notice: { tone: "good", text: "Je reactie staat in de draad." } };
  }
  if (act.action.startsWith("antwoord")) await show(noor, "dialog:d1", fiveQuestionsCard);
  if (act.action === "verder") await show(noor, "dialog:d1", adviceCard);
  if (act.action === "onderbouwing")
    return { view: { title: "Onderbouwing", summary: "o", blocks: adviceBlocks, actions: [] } };
  if (act.action === "terugsturen") return { view: reasonCard };
  if (act.action === "terugsturen.bevestigen") {
    await show(west, "verwijzing/v1", { ...verwijzingCard, title: "BW-2026-0004 is teruggestuurd", actions: [] });
    return {};
  }
  if (act.action === "afwijzen") return { notice: { tone: "attention", text: "Sem de Wit was eerder." } };
  return {};
}

// a browser needs more than the usual time on a busy machine
vi.setConfig({ testTimeout: 30_000, hookTimeout: 60_000 });

let browser: Browser;
let proeftuin: Proeftuin;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  proeftuin = await startProeftuin(script);
  await proeftuin.show(noor, "dialog:d1", questionCard);
  await proeftuin.show(noor, "dialog:d2", detailsCard);
  await proeftuin.show(west, "verwijzing/v1", verwijzingCard);
  await proeftuin.show({ kind: "thread", team: "west", verwijzing: "v1" }, "reactie:1", replyCard);
});
afterEach(() => proeftuin.web.stop());

const open = (query = "?als=noor,karin", options = {}) => openPage(browser, `${proeftuin.web.url}${query}`, options);
const pane = (page: Page, index: number) => page.locator("section.pane").nth(index);
const card = (within: Locator, title: string) =>
  within.locator(".slot").filter({ has: within.page().getByRole("heading", { name: title }) });
const heading = (page: Page, name: string) => page.getByRole("heading", { name });

async function expectFocus(locator: Locator): Promise<void> {
  await locator.waitFor();
  await expect.poll(() => hasFocus(locator)).toBe(true);
}

describe("working with the mouse", () => {
  test("an answer is sent once however often one clicks, and the next card has the focus", async () => {
    const { page, context, faults } = await open();
    const left = pane(page, 0);
    await left.getByRole("button", { name: "Ja", exact: true }).dblclick();
    await expectFocus(heading(page, fiveQuestionsCard.title));
    expect(await heading(page, questionCard.title).count()).toBe(0);
    expect(proeftuin.events).toHaveLength(1);
    expect(proeftuin.events[0]).toMatchObject({
      actor: "noor",
      place: { kind: "private" },
      act: { kind: "clicked", action: "antwoord.0", data: { dialog: "d1", version: 3 }, inputs: {} },
    });
    expect(faults).toEqual([]);
    await context.close();
  });

  test("empty required fields are named at the field, and the choices are sent once they are there", async () => {
    await proeftuin.show(noor, "dialog:d1", fiveQuestionsCard);
    const { page, context } = await open();
    const five = card(pane(page, 0), fiveQuestionsCard.title);
    await five.getByRole("button", { name: "Verder" }).click();
    await five.getByText("Kies een antwoord bij deze vraag.").waitFor();
    await expect.poll(() => five.getByRole("radio").first().getAttribute("aria-invalid")).toBe("true");
    await five.getByText("Let op: Nog niet alles is goed ingevuld.", { exact: false }).waitFor();
    expect(proeftuin.events).toHaveLength(0);
    for (const group of ["Kan de inwoner een taak", "basale werknemersvaardigheden"]) {
      await five.getByRole("radiogroup", { name: group }).getByText("Nee", { exact: true }).click();
    }
    await five.getByText("Twee tot vier uur", { exact: true }).click();
    await five.getByRole("button", { name: "Verder" }).click();
    await heading(page, adviceCard.title).waitFor();
    expect(proeftuin.events[0]?.act).toMatchObject({
      inputs: {
        taak_uitvoeren: "nee",
        werknemersvaardigheden: "nee",
        uur_aaneengesloten: "ja",
        belastbaarheid: "twee_tot_vier_uur",
      },
    });
    await context.close();
  });

  test("numbers, dates, texts and several choices are all sent as text", async () => {
    const { page, context } = await open();
    const form = card(pane(page, 0), detailsCard.title);
    await form.getByLabel("Hoeveel uur per week?").fill("12.5");
    await form.getByLabel("Welke uitkering").selectOption("u2");
    await form.getByText("Splitsen van taken").click();
    await form.getByRole("button", { name: "Opslaan" }).click();
    await expect.poll(() => proeftuin.events.length).toBe(1);
    expect(proeftuin.events[0]?.act).toMatchObject({
      inputs: {
        uren: "12.5",
        ontvangstdatum: "2026-11-02",
        werkgever: "Bakkerij *De Korenaar*",
        voorzieningen: "a,b,c",
        uitkering: "u2",
      },
    });
    await context.close();
  });

  test("a view opens over the page, keeps its faults inside and gives the focus back", async () => {
    const { page, context } = await open();
    const button = pane(page, 1).getByRole("button", { name: "BW-2026-0004 terugsturen" });
    await button.click();
    const dialog = page.getByRole("dialog", { name: reasonCard.title });
    await expectFocus(dialog.getByRole("heading", { name: reasonCard.title }));
    await dialog.getByRole("button", { name: "Terugsturen" }).click();
    await dialog.getByText("Schrijf op wat je van de indiener wilt weten.").waitFor();
    await expectFocus(dialog.getByLabel("Jouw vraag of reden"));
    await dialog.getByLabel("Jouw vraag of reden").fill("Welke werkgever?");
    await dialog.getByRole("button", { name: "Terugsturen" }).click();
    await dialog.waitFor({ state: "hidden" });
    expect(proeftuin.events.at(-1)).toMatchObject({
      actor: "karin",
      place: { kind: "team", team: "west" },
      act: { action: "terugsturen.bevestigen", inputs: { reden: "Welke werkgever?" } },
    });
    await expectFocus(page.getByRole("heading", { name: "BW-2026-0004 is teruggestuurd", exact: true }));
    await context.close();
  });

  test("a view that is left without doing anything gives the focus back to its button", async () => {
    const { page, context } = await open();
    const button = pane(page, 1).getByRole("button", { name: "Onderbouwing bekijken van BW-2026-0004" });
    await button.click();
    await page.getByRole("dialog").getByRole("button", { name: "Sluiten" }).click();
    await expectFocus(button);
    await context.close();
  });

  test("an answer that only this person sees stands at the card and says its tone", async () => {
    const { page, context } = await open();
    const right = pane(page, 1);
    await right.getByRole("button", { name: "BW-2026-0004 afwijzen" }).click();
    await right.getByText("Niet gelukt: Sem de Wit was eerder.").waitFor();
    expect(await page.getByText("Sem de Wit was eerder.").count()).toBe(1);
    await context.close();
  });
});

describe("typing", () => {
  test("Enter sends, and what was typed is shown with the answer", async () => {
    const { page, context } = await open();
    const box = pane(page, 0).getByLabel("Typ een antwoord of een opdracht");
    await box.fill("weet ik niet");
    await box.press("Enter");
    await pane(page, 0).getByText("Jij typte “weet ik niet”. Let op: Dat begrijp ik niet: weet ik niet").waitFor();
    expect(await box.inputValue()).toBe("");
    expect(proeftuin.events[0]).toMatchObject({
      place: { kind: "private" },
      act: { kind: "typed", text: "weet ik niet" },
    });
    await context.close();
  });

  test("what is asked for by typing stands in the conversation, and one types on", async () => {
    const { page, context } = await open();
    const box = pane(page, 0).getByLabel("Typ een antwoord of een opdracht");
    await box.fill("hulp");
    await box.press("Enter");
    const view = pane(page, 0).getByRole("dialog", { name: "Zo werkt het" });
    await view.waitFor();
    await expectFocus(box);
    await box.fill("iets anders");
    await box.press("Enter");
    await view.waitFor({ state: "hidden" });
    await expectFocus(box);
    await context.close();
  });

  test("a reaction in the thread reaches everybody who looks at that team, live", async () => {
    const { page, context } = await open("?als=noor,karin&blad=team,team");
    const box = pane(page, 1).getByLabel("Typ in deze draad");
    await box.fill("Graag de <b>werkgever</b> *erbij*");
    await pane(page, 1).locator(".thread").getByRole("button", { name: "Verstuur" }).click();
    for (const index of [0, 1]) {
      const thread = pane(page, index).locator(".thread");
      await thread.getByText("Graag de <b>werkgever</b> *erbij*", { exact: true }).waitFor();
      expect(await thread.getByRole("heading", { level: 4 }).textContent()).toContain("2 reacties");
    }
    expect(proeftuin.events[0]).toMatchObject({ actor: "karin", place: { kind: "thread", verwijzing: "v1" } });
    await context.close();
  });

  test("what somebody is filling in survives a new version of the same card", async () => {
    const { page, context } = await open();
    const field = card(pane(page, 0), detailsCard.title).getByLabel("Werkgever");
    await field.fill("Hotel De Zon");
    const blocks = [...detailsCard.blocks, { kind: "text", text: "Sem kijkt mee." } as const];
    await proeftuin.show(noor, "dialog:d2", { ...detailsCard, blocks });
    await page.getByText("Sem kijkt mee.").waitFor();
    await expectFocus(field);
    await expect.poll(() => field.inputValue()).toBe("Hotel De Zon");
    await context.close();
  });
});

describe("who works where", () => {
  test("the address keeps the people and the tabs over a reload", async () => {
    const { page, context } = await open("");
    await pane(page, 0).getByLabel("Wie ben je?").selectOption("wim");
    await pane(page, 0).getByRole("tab", { name: "Team" }).click();
    await page.reload();
    expect(await pane(page, 0).getByLabel("Wie ben je?").inputValue()).toBe("wim");
    expect(await pane(page, 0).getByRole("tab", { name: "Team" }).getAttribute("aria-selected")).toBe("true");
    expect(page.url()).toContain("als=wim,karin");
    await context.close();
  });

  test("somebody of another team can look at a channel without being in it", async () => {
    const { page, context } = await open("?als=wim,noor&blad=team,prive");
    await pane(page, 0).getByText("Nog geen verwijzingen in dit team.").waitFor();
    await pane(page, 0).getByLabel("Kanaal van", { exact: true }).selectOption("west");
    await pane(page, 0).getByRole("heading", { name: verwijzingCard.title, exact: true }).waitFor();
    await context.close();
  });

  test("a lost connection is said, and what was missed comes when it is back", async () => {
    const { page, context } = await open();
    const port = Number(new URL(proeftuin.web.url).port);
    await pane(page, 0).getByText("Verbonden").waitFor();
    await proeftuin.web.stop();
    await pane(page, 0).getByText("Geen verbinding.", { exact: false }).waitFor();
    await pane(page, 0).getByRole("button", { name: "Ja", exact: true }).click();
    await pane(page, 0).getByText("Niet gelukt: Je bericht is niet verstuurd", { exact: false }).waitFor();
    proeftuin = await startProeftuin(script, { port });
    for (const count of [1, 2, 3, 4, 5])
      await proeftuin.show(noor, `nieuw:${count}`, { ...replyCard, title: `Nieuw ${count}` });
    await heading(page, "Nieuw 5").waitFor();
    await pane(page, 0).getByText("De verbinding is er weer.").waitFor();
    await context.close();
  });
});
