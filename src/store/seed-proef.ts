import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { ROLLEN } from "../verwijzing/medewerker.ts";
import type { Store } from "./store.ts";

const schema = z.strictObject({
  teams: z.array(z.strictObject({ id: z.string(), naam: z.string() })),
  medewerkers: z.array(
    z.strictObject({
      id: z.string(),
      naam: z.string(),
      team: z.string(),
      rollen: z.array(z.enum(ROLLEN)),
      gemeenten: z.array(z.string()),
    }),
  ),
});

/** Puts the people of the proeftuin in the store. Who is there already stays as is. */
export async function seedProef(store: Store): Promise<void> {
  const text = await readFile(new URL("./proef.yaml", import.meta.url), "utf8");
  const { teams, medewerkers } = schema.parse(parse(text));
  await store.transaction(async (tx) => {
    for (const team of teams) await tx.saveTeam(team);
    for (const medewerker of medewerkers) {
      const known = await tx.findMedewerker(medewerker.id);
      if (!known) await tx.saveMedewerker({ ...medewerker, actief: true });
    }
  });
}
