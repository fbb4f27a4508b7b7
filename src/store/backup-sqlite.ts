import { chmodSync, existsSync, rmSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { backup, DatabaseSync } from "node:sqlite";
import { BotError } from "../errors.ts";
import { databaseFile, mustHaveDatabase } from "./data-folder.ts";
import { publishFile } from "./publish-file.ts";

/** Pages per step: all at once. In smaller steps every write of the bot in between would start the copy anew. */
const ALL_PAGES = 2_147_483_647;

export type Backup =
  | {
      readonly kind: "made";
      readonly bytes: number;
      /** head of the audit trail in the copy: where it ends and the hash of its last line; seq 0 when it is empty */
      readonly head: { readonly seq: number; readonly hash: string };
    }
  | { readonly kind: "exists" | "no_folder" };

/**
 * Copies the database of a data folder while the bot works on it, and checks the copy before it gets its name.
 *
 * @param file is never written over
 * @throws BotError `data_folder_unusable` without a database, `store_unavailable` when the copy cannot be made or is damaged
 */
export async function backupSqlite(folder: string, file: string): Promise<Backup> {
  mustHaveDatabase(folder);
  if (existsSync(file)) return { kind: "exists" };
  if (!existsSync(dirname(file))) return { kind: "no_folder" };
  const unfinished = `${file}.${process.pid}`;
  try {
    const source = new DatabaseSync(databaseFile(folder), { readOnly: true, timeout: 1_000 });
    try {
      await backup(source, unfinished, { rate: ALL_PAGES });
    } finally {
      source.close();
    }
    chmodSync(unfinished, 0o600);
    const head = check(unfinished);
    const { size } = statSync(unfinished);
    return publishFile(unfinished, file) ? { kind: "made", bytes: size, head } : { kind: "exists" };
  } catch (error) {
    if (error instanceof BotError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new BotError("store_unavailable", `The backup ${file} could not be made: ${reason}.`, { cause: error });
  } finally {
    for (const rest of ["", "-journal", "-wal", "-shm"]) rmSync(unfinished + rest, { force: true });
  }
}

/** Also makes the copy one file, without a write-ahead log beside it. */
function check(file: string): { readonly seq: number; readonly hash: string } {
  const copy = new DatabaseSync(file);
  try {
    copy.exec("pragma journal_mode = delete");
    const faults = copy.prepare("pragma integrity_check").all();
    const orphans = copy.prepare("pragma foreign_key_check").all();
    if (faults.length !== 1 || faults[0]?.integrity_check !== "ok" || orphans.length > 0) {
      throw new BotError(
        "store_unavailable",
        `The copy ${file} is damaged, and so may be the database. Keep your backups.`,
      );
    }
    const head = copy.prepare("select seq, hash from audit_head").get();
    return { seq: Number(head?.seq), hash: String(head?.hash) };
  } finally {
    copy.close();
  }
}
