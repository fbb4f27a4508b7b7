import { test } from "vitest";
import { createPlay } from "../support/play.ts";
function block(b: any, pad = ""): string {
  const p = pad + "  ";
  switch (b.kind) {
    case "heading": return `${pad}# ${b.text}`;
    case "text": return `${pad}${b.text}`;
    case "notice": return `${pad}[${b.tone}] ${b.text}`;
    case "facts": return b.rows.map((r: any) => `${pad}${r.label}: ${r.value}`).join("\n");
    case "list": return b.items.map((r: any) => `${pad}- ${r}`).join("\n");
    case "links": return b.items.map((r: any) => `${pad}* ${r.label} <${r.url.slice(0,50)}> ${r.note}`).join("\n");
    case "details": return `${pad}> ${b.label}\n${b.blocks.map((x: any) => block(x, p)).join("\n")}`;
    case "ladder": return `${pad}LADDER ${b.trede} ${b.uncertain}`;
    default: return `${pad}(${b.kind} ${b.id}) ${b.label} ${b.hint ?? ""} = ${b.value ?? ""} ${b.error ? "!! " + b.error : ""} ${b.options ? b.options.map((o: any) => o.label).join(" | ").slice(0, 200) : ""}`;
  }
}
const card = (c: any) => `=== ${c.title}   (${JSON.stringify(c).length} bytes)\n${c.blocks.map((b: any) => block(b)).join("\n")}\n   ${c.actions.map((a: any) => `[${a.label}]`).join(" ")}`;
test("scratch", () => {
  const play = createPlay();
  const show = (r: any) => { for (const m of r.messages) console.log(`-> ${JSON.stringify(m.to)} ${m.key}\n` + card(m.card)); if (r.reply.view) console.log("VIEW " + card(r.reply.view)); if (r.reply.notice) console.log(JSON.stringify(r.reply.notice)); console.log(r.effects.map((e: any) => e.kind + (e.kind === "audit" ? `:${e.act}:${e.outcome}:${e.reason}` : "")).join(" ")); };
  const lines = (process.env.LINES ?? "").split("|");
  for (const l of lines) { const [who, ...rest] = l.split(">"); const text = rest.join(">"); const [t, place] = text.split("@"); console.log(`\n########## ${who}: ${t}`); 
    const p: any = place === "team" ? { kind: "team", team: "centrum" } : place ? { kind: "thread", verwijzing: place } : { kind: "private" };
    show(play.type(who as any, t ?? "", p)); }
});
