/** One person in a window of the proeftuin, working with the mouse or with the keyboard alone. */
import type { Browser, Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { hasFocus, openPage } from "./browser.ts";

export type Hands = "mouse" | "keyboard";
/** More stops than any page of the story has. */
const MOST_TABS = 250;

export type Colleague = {
  readonly page: Page;
  readonly faults: readonly string[];
  /** the card with this heading, as it stands now; of the case with this klantkenmerk when several could have it */
  readonly card: (title: string | RegExp, klantkenmerk?: string) => Locator;
  /** presses a button of a card, or of the private view that is open */
  readonly press: (name: string, within?: Locator) => Promise<void>;
  readonly choose: (label: string, option: string, within: Locator) => Promise<void>;
  readonly fill: (label: string | RegExp, text: string, within: Locator) => Promise<void>;
  /** @param date YYYY-MM-DD */
  readonly fillDate: (label: RegExp, date: string, within: Locator) => Promise<void>;
  /** types in the private conversation */
  readonly say: (text: string) => Promise<void>;
  readonly tab: (name: "Mijn gesprek" | "Team") => Promise<void>;
  readonly sees: (text: string | RegExp, within?: Locator) => Promise<void>;
};

export async function openColleague(browser: Browser, url: string, person: string, hands: Hands): Promise<Colleague> {
  const { page, faults } = await openPage(browser, `${url}?als=${person}`, { viewport: { width: 640, height: 900 } });
  const keys = page.keyboard;
  // a narrow window has one pane
  const pane = page.locator("section.pane").first();

  /** With the keyboard alone a thing is reached by tabbing to it, as far round as the page goes. */
  async function reach(target: Locator): Promise<void> {
    await target.waitFor();
    if (hands === "mouse") return;
    for (let stop = 0; stop < MOST_TABS; stop += 1) {
      if (await hasFocus(target)) return;
      await keys.press("Tab");
    }
    throw new Error(`${person} cannot reach ${String(target)} with the Tab key`);
  }

  const press = async (name: string, within: Locator = page.locator("body")) => {
    // the name of a button of a verwijzing starts with its nummer, for who hears it out of context
    const spoken = new RegExp(`(^|: )${RegExp.escape(name)}$`);
    const button = within.getByRole("button", { name: spoken }).filter({ visible: true }).first();
    await reach(button);
    if (hands === "mouse") await button.click();
    else await keys.press("Enter");
  };

  return {
    page,
    faults,
    press,
    card: (title, klantkenmerk = "") =>
      pane
        .locator(".slot")
        .filter({ has: page.getByRole("heading", { name: title }) })
        .filter({ hasText: klantkenmerk })
        .last(),
    choose: async (label, option, within) => {
      const list = within.getByRole("combobox", { name: label });
      const group = within.getByRole("radiogroup", { name: label });
      // the name of the first radio button starts with the question
      const radio = group.getByRole("radio", { name: new RegExp(`(^| )${RegExp.escape(option)}$`) });
      await list.or(radio).first().waitFor();
      if ((await list.count()) > 0) {
        if (hands === "mouse") await list.selectOption({ label: option });
        else {
          await reach(list);
          await keys.type(option);
        }
        expect(await list.evaluate((element) => element.selectedOptions[0]?.text)).toBe(option);
        return;
      }
      if (hands === "mouse") return within.locator(`label[for="${await radio.getAttribute("id")}"]`).click();
      // a group of radio buttons is one stop; inside it the arrow keys choose
      const checked = group.getByRole("radio", { checked: true });
      await reach((await checked.count()) > 0 ? checked : group.getByRole("radio").first());
      if ((await checked.count()) === 0) await keys.press("Space");
      for (let step = 0; step < 20 && !(await radio.isChecked()); step += 1) await keys.press("ArrowDown");
      expect(await radio.isChecked()).toBe(true);
    },
    fill: async (label, text, within) => {
      const field = within.getByLabel(label).first();
      await reach(field);
      if (hands === "mouse") return field.fill(text);
      await keys.press("Control+A");
      await keys.type(text);
    },
    fillDate: async (label, date, within) => {
      const field = within.getByLabel(label).first();
      await reach(field);
      if (hands === "mouse") return field.fill(date);
      const [year = "", month = "", day = ""] = date.split("-");
      // the order of the parts is that of the machine's language
      for (const parts of [`${day}${month}${year}`, `${month}${day}${year}`]) {
        for (let part = 0; part < 3; part += 1) await keys.press("ArrowLeft");
        await keys.type(parts);
        if ((await field.inputValue()) === date) return;
      }
      throw new Error(`${date} could not be typed in ${String(label)}`);
    },
    say: async (text) => {
      const box = pane.getByLabel("Typ een antwoord of een opdracht");
      await reach(box);
      if (hands === "mouse") await box.fill(text);
      else await keys.type(text);
      await keys.press("Enter");
    },
    tab: async (name) => {
      const tab = pane.getByRole("tab", { name });
      if (hands === "mouse") return tab.click();
      const selected = pane.getByRole("tab", { selected: true });
      await reach(selected);
      if ((await tab.getAttribute("aria-selected")) !== "true") await keys.press("ArrowRight");
    },
    sees: async (text, within = page.locator("body")) => {
      await within.getByText(text).filter({ visible: true }).first().waitFor();
    },
  };
}
