import { readFileSync } from "node:fs";
import { findEndings } from "./knowledge/find-endings.ts";
import type { Rules } from "./knowledge/load-rules.ts";
import { amsterdamDate } from "./store/amsterdam-date.ts";
import type { Store } from "./store/store.ts";

const { version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8")) as {
  version: string;
};

/** Messages that may or may not have arrived, and those that a channel refused: more are not counted. */
const MOST_COUNTED = 100;

/** What /healthz says: version, store, last digest, what hangs in the outbox and which rules end within 90 days. */
export async function readHealth(store: Store, rules: Rules, now: string) {
  const { lastDigest, unsure, refused } = await store.read(async (tx) => ({
    lastDigest: await tx.lastFinishedJob("digest:"),
    unsure: await tx.listOutbox("onzeker", MOST_COUNTED),
    refused: await tx.listOutbox("mislukt", MOST_COUNTED),
  }));
  return {
    ok: true,
    version,
    store: store.kind,
    laatste_digest: lastDigest ?? null,
    berichten_onzeker: unsure.length,
    berichten_mislukt: refused.length,
    loopt_af: findEndings(rules, amsterdamDate(now)),
  };
}
