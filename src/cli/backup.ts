import { dirname, resolve } from "node:path";
import { parseConfig } from "../config.ts";
import { backupSqlite } from "../store/backup-sqlite.ts";
import { loadCliTexts } from "./cli-texts.ts";
import { type Command, EXIT } from "./command.ts";

/** `backup <file>`: a checked copy of the database, while the bot works. */
export const backup: Command = {
  options: {},
  words: ["BESTAND"],
  run: async (values, { stdout, stderr }) => {
    const texts = loadCliTexts("store-texts.yaml");
    const { dataDir, databaseUrl } = parseConfig(process.env);
    if (databaseUrl !== null) {
      stderr.write(`${texts.say("backup.postgres")}\n`);
      return EXIT.refused;
    }
    const file = resolve(String(values.BESTAND));
    const made = await backupSqlite(dataDir, file);
    if (made.kind !== "made") {
      const refusal = made.kind === "exists" ? "bestaat" : "geen_map";
      stderr.write(`${texts.say(`backup.${refusal}`, { bestand: file, map: dirname(file) })}\n`);
      return EXIT.refused;
    }
    const size = (made.bytes / 1024 / 1024).toFixed(1).replace(".", ",");
    stdout.write(`${texts.say("backup.gemaakt", { bestand: file, grootte: size })}\n`);
    const { seq, hash } = made.head;
    if (seq > 0) stdout.write(`${texts.say("backup.anker", { regel: seq, hash })}\n`);
    stdout.write(`${texts.say("backup.sleutel")}\n`);
    return EXIT.done;
  },
};
