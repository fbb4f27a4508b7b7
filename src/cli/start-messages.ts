import { BotError } from "../errors.ts";
import { loadCliTexts } from "./cli-texts.ts";

const texts = () => loadCliTexts("start-texts.yaml");

/** What `npm start` says when the proeftuin is open. */
export function tellStarted(url: string): string {
  return `${texts().say("gestart", { url })}\n`;
}

/** Why the bot did not start and what to do, in Dutch; the fault itself below it for whoever manages the machine. */
export function explainStart(fault: unknown): string {
  if (!(fault instanceof BotError)) {
    return `${texts().say("overig")}\n${fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)}\n`;
  }
  const text = texts().find(`fout.${fault.code}`) ?? texts().say("overig");
  return `${text}\n${texts().say("melding", { code: fault.code, melding: fault.message })}\n`;
}
