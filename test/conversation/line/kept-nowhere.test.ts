import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openCore } from "../../support/core.ts";

/** Everything that stands in a folder, as bytes read one by one. */
function bytesIn(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

test("a typed line leaves no trace in the database, confirmed or not", async () => {
  const core = await openCore();
  try {
    await core.type("noor", "start KL-0042");
    const { view } = await core.type("noor", "34 jaar, bijstand, woont in Meerssen, kwispelstaart zonderling");
    expect(JSON.stringify(view)).toContain("kwispelstaart zonderling");
    const [button] = view?.actions ?? [];
    if (!button) throw new Error("no button");
    expect(bytesIn(core.folder)).toContain("confirm_line");
    expect(bytesIn(core.folder)).not.toMatch(/kwispelstaart|zonderling|woont in Meerssen/i);
    await core.receive({
      id: randomUUID(),
      channel: "web",
      at: "2026-11-21T10:01:00.000Z",
      actor: "noor",
      place: { kind: "private" },
      act: { kind: "clicked", action: button.id, data: button.data, inputs: {} },
    });
    const dialog = await core.store.read(async (tx) => tx.loadDialog(button.data.dialog ?? ""));
    expect(dialog?.answers.map(({ fact }) => fact)).toEqual(["leeftijd", "uitkering", "woonplaats_in_gemeente"]);
    expect(bytesIn(core.folder)).not.toMatch(/kwispelstaart|zonderling|woont in Meerssen/i);
  } finally {
    await core.close();
  }
});
