import type { Kysely } from "kysely";
import { z } from "zod";
import { BotError } from "../errors.ts";
import { type Medewerker, ROLLEN } from "../verwijzing/medewerker.ts";
import type { Transaction } from "./store.ts";
import type { MedewerkerRow, Tables } from "./tables.ts";

type MedewerkerCalls = Pick<
  Transaction,
  "findMedewerker" | "listMedewerkers" | "saveMedewerker" | "findTeam" | "listTeams" | "saveTeam"
>;

const schema: z.ZodType<Medewerker> = z.strictObject({
  id: z.string().min(1),
  naam: z.string().min(1),
  team: z.string().min(1),
  rollen: z.array(z.enum(ROLLEN)).readonly(),
  gemeenten: z.array(z.string().regex(/^\d{4}$/)).readonly(),
  actief: z.boolean(),
});

/** People and teams. A person is never removed, only made inactive: records and the audit trail name them. */
export function createMedewerkers(db: Kysely<Tables>): MedewerkerCalls {
  return {
    findMedewerker: async (id) => {
      const row = await db.selectFrom("medewerker").selectAll().where("id", "=", id).executeTakeFirst();
      return row && toMedewerker(row);
    },
    listMedewerkers: async (team) => {
      const all = db.selectFrom("medewerker").selectAll().orderBy("team").orderBy("naam").orderBy("id");
      const rows = await (team === undefined ? all : all.where("team", "=", team)).execute();
      return rows.map(toMedewerker);
    },
    saveMedewerker: async (medewerker) => {
      const { id, naam, team, rollen, gemeenten, actief } = check(medewerker, medewerker.id);
      const columns = {
        naam,
        team,
        rollen: JSON.stringify(rollen),
        gemeenten: JSON.stringify(gemeenten),
        actief: actief ? 1 : 0,
      };
      await db
        .insertInto("medewerker")
        .values({ id, ...columns })
        .onConflict((conflict) => conflict.column("id").doUpdateSet(columns))
        .execute();
    },
    findTeam: (id) => db.selectFrom("team").selectAll().where("id", "=", id).executeTakeFirst(),
    listTeams: () => db.selectFrom("team").selectAll().orderBy("naam").orderBy("id").execute(),
    saveTeam: async (team) => {
      await db
        .insertInto("team")
        .values({ id: team.id, naam: team.naam })
        .onConflict((conflict) => conflict.column("id").doUpdateSet({ naam: team.naam }))
        .execute();
    },
  };
}

function toMedewerker(row: MedewerkerRow): Medewerker {
  const rollen: unknown = JSON.parse(row.rollen);
  const gemeenten: unknown = JSON.parse(row.gemeenten);
  return check({ ...row, rollen, gemeenten, actief: row.actief === 1 }, row.id);
}

function check(document: unknown, id: string): Medewerker {
  const parsed = schema.safeParse(document);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`).join("; ");
  throw new BotError("record_invalid", `Medewerker ${id} is not right: ${where}. Store this person again.`);
}
