import { existsSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { BotError } from "../errors.ts";
import { makeFolder } from "./make-folder.ts";
import { isSqliteBusy } from "./store-faults.ts";

export const databaseFile = (folder: string) => join(folder, "beschutwijzer.sqlite");
export const auditFolder = (folder: string) => join(folder, "audit");

/**
 * Makes the folder when it is not there.
 *
 * @throws BotError `data_folder_unusable`
 */
export function prepareDataFolder(folder: string): void {
  try {
    makeFolder(folder);
  } catch (error) {
    throw unusable(folder, error);
  }
}

/**
 * A command that looks in the wrong folder must not quietly make an empty database there.
 *
 * @throws BotError `data_folder_unusable`
 */
export function mustHaveDatabase(folder: string): void {
  if (existsSync(databaseFile(folder))) return;
  throw new BotError(
    "data_folder_unusable",
    `There is no database in ${folder}. Start the bot once, or set DATA_DIR to the folder that it uses.`,
    { details: { folder } },
  );
}

export type BotLock = { readonly release: () => void };

/**
 * Makes this process the one bot of the folder. The lock is an open transaction on a small SQLite file of its own:
 * the operating system drops it with the process, also after kill -9, and the database itself stays open for commands.
 *
 * @returns undefined when another process has the folder
 * @throws BotError `data_folder_unusable` when the folder cannot be written
 */
export function takeBotLock(folder: string): BotLock | undefined {
  let lock: DatabaseSync | undefined;
  try {
    lock = new DatabaseSync(join(folder, "bot.lock"), { timeout: 0 });
    lock.exec("begin exclusive");
  } catch (error) {
    lock?.close();
    if (isSqliteBusy(error)) return undefined;
    throw unusable(folder, error);
  }
  const held = lock;
  return {
    release: () => {
      if (held.isOpen) held.close();
    },
  };
}

export function unusable(folder: string, error: unknown): BotError {
  const reason = error instanceof Error ? error.message : String(error);
  return new BotError(
    "data_folder_unusable",
    `The data folder ${folder} cannot be used: ${reason}. ` +
      "Give this user the right to write there, or set DATA_DIR to another folder on a local disk.",
    { details: { folder }, cause: error },
  );
}
