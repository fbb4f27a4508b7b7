import { randomBytes } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Kysely } from "kysely";
import { BotError } from "../errors.ts";
import { hmac } from "./audit.ts";
import { makeFolder } from "./make-folder.ts";
import { publishFile } from "./publish-file.ts";
import type { Tables } from "./tables.ts";

/** At least 32 bytes: as long as the hash it keys. */
const KEY = /^(?:[0-9a-f]{2}){32,}$/i;
const KEY_BYTES = 32;

export type AuditKeySource = {
  /** hexadecimal, from the settings; null: a file in `folder` */
  readonly key: string | null;
  readonly folder: string;
  /** PostgreSQL is shared by replicas on several machines: each making a key of its own would break the chain */
  readonly mayCreate: boolean;
};

/**
 * The key of the audit trail, which never stands in the database. Made at the first start; later its absence is a fault,
 * because with a new key the trail so far could no longer be checked. The database remembers a fingerprint of the key.
 *
 * @throws BotError `audit_broken` or `config_invalid`, saying where the key should be
 */
export async function loadAuditKey(db: Kysely<Tables>, source: AuditKeySource): Promise<Buffer> {
  const known = await db.selectFrom("meta").select("value").where("name", "=", "audit_key").executeTakeFirst();
  const key = source.key === null ? readKeyFile(source, known === undefined) : parseKey(source.key, "AUDIT_KEY");
  const fingerprint = hmac(key, "key", "beschutwijzer");
  if (known === undefined) {
    await db
      .insertInto("meta")
      .values({ name: "audit_key", value: fingerprint })
      .onConflict((conflict) => conflict.column("name").doNothing())
      .execute();
    return loadAuditKey(db, source);
  }
  if (known.value === fingerprint) return key;
  throw new BotError(
    "audit_broken",
    `The audit trail was made with another key than ${source.key === null ? keyFile(source.folder) : "AUDIT_KEY"}. ` +
      "Put the right key back.",
  );
}

const keyFile = (folder: string) => join(folder, "audit.key");

function readKeyFile(source: AuditKeySource, isFirstStart: boolean): Buffer {
  const file = keyFile(source.folder);
  try {
    return parseKey(readFileSync(file, "utf8").trim(), file);
  } catch (error) {
    if (!(error instanceof Error && "code" in error && error.code === "ENOENT")) throw error;
    if (!isFirstStart) {
      throw new BotError("audit_broken", `The key of the audit trail, ${file}, is gone. Put it back from your backup.`);
    }
    if (!source.mayCreate) {
      throw new BotError(
        "config_invalid",
        `PostgreSQL needs one audit key for all replicas: set AUDIT_KEY to 64 hexadecimal digits, or put them in ${file}.`,
      );
    }
  }
  makeFolder(source.folder);
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${randomBytes(KEY_BYTES).toString("hex")}\n`, { mode: 0o600 });
  // when another process was first, its key counts
  publishFile(unfinished, file);
  return parseKey(readFileSync(file, "utf8").trim(), file);
}

function parseKey(text: string, where: string): Buffer {
  if (KEY.test(text)) return Buffer.from(text, "hex");
  throw new BotError("audit_broken", `The audit key in ${where} is not at least 64 hexadecimal digits. Put it right.`);
}
