import { readFileSync } from "node:fs";
import { parse } from "yaml";
import { test } from "vitest";
import { createPlay } from "../support/play.ts";
import * as ac from "../../src/channels/adaptive-card/to-adaptive-card.ts";
import { cardProblems } from "../../src/channels/adaptive-card/card-problems.ts";
const words = parse(readFileSync("src/channels/adaptive-card/words.yaml", "utf8"));
test("sizes", () => {
  const play = createPlay();
  const measure = (c: any) => { const j = (ac as any).toAdaptiveCard(c, { words }); const t = JSON.stringify(j); console.log(Buffer.byteLength(t), c.title, cardProblems(j)); };
  for (const l of (process.env.LINES ?? "").split("|")) { const [who, t = ""] = l.split(">"); const r = play.type(who as any, t); for (const m of r.messages) measure(m.card); if (r.reply.view) measure(r.reply.view); }
});
