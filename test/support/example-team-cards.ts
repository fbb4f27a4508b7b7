import type { Card } from "../../src/conversation/message.ts";
import { action } from "./example-cards.ts";

const decide = { verwijzing: "v1", version: 2 };

/** The root card of a verwijzing in the place of its team. */
export const verwijzingCard: Card = {
  title: "BW-2026-0004 wacht op goedkeuring",
  summary: "BW-2026-0004 wacht op goedkeuring van de teamleider.",
  blocks: [
    { kind: "notice", tone: "neutral", text: "Ter goedkeuring" },
    {
      kind: "facts",
      rows: [
        { label: "Trede", value: "Beschut werk bij een reguliere werkgever (vermoeden)" },
        { label: "Vervolgstap", value: "Advies aanvragen bij UWV" },
        { label: "Ingediend door", value: "Noor Jansen" },
        { label: "Wacht", value: "3 dagen" },
        { label: "Uiterste datum", value: "16 januari 2027 (awb/4:13)" },
      ],
    },
    { kind: "text", text: "Akkoord op de verwijzing, geen besluit in de zin van de Awb.", subtle: true },
  ],
  actions: [
    action("goedkeuren", "Goedkeuren", { style: "primary", data: decide, spoken: "BW-2026-0004 goedkeuren" }),
    action("terugsturen", "Terugsturen", { data: decide, spoken: "BW-2026-0004 terugsturen" }),
    action("afwijzen", "Afwijzen", { style: "destructive", data: decide, spoken: "BW-2026-0004 afwijzen" }),
    action("onderbouwing", "Onderbouwing bekijken", { data: decide, spoken: "Onderbouwing bekijken van BW-2026-0004" }),
  ],
};

export const replyCard: Card = {
  title: "Teruggestuurd met een vraag",
  summary: "Karin Smeets stuurde BW-2026-0004 terug.",
  blocks: [
    { kind: "text", text: "Karin Smeets (teamleider) op 20 november 2026, 14.05 uur", subtle: true },
    { kind: "text", text: "Welke werkgever heb je op het oog?" },
  ],
  actions: [],
};

/** A private form that asks for a reason. */
export const reasonCard: Card = {
  title: "Waarom stuur je BW-2026-0004 terug?",
  summary: "Geef een reden om terug te sturen.",
  blocks: [
    {
      kind: "text",
      text: "De indiener leest je vraag in de draad van het team. Noem geen namen, diagnoses of andere gegevens van de inwoner.",
    },
    {
      kind: "textbox",
      id: "reden",
      label: "Jouw vraag of reden",
      hint: "Hooguit 500 tekens.",
      lines: "many",
      maxLength: 500,
      required: true,
      error: "Schrijf op wat je van de indiener wilt weten.",
    },
  ],
  actions: [action("terugsturen.bevestigen", "Terugsturen", { style: "primary", withInputs: true, data: decide })],
};
