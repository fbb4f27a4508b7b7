/** What the bot does of its own accord: the digest when it is due, anchors of the audit trail, forgetting. */
import { holidaysAround } from "./digest/holidays.ts";
import type { Logger } from "./logger.ts";
import { amsterdamDate } from "./store/amsterdam-date.ts";
import type { Store } from "./store/store.ts";

const TICK_MS = 30_000;
const HOUR_MS = 3_600_000;

export type BackgroundParts = {
  readonly store: Store;
  readonly logger: Logger;
  /** ISO instant, UTC */
  readonly clock: () => string;
  /** sends the digests that are due; true when there was one */
  readonly sendDueDigests: (now: string, holidays: ReadonlySet<string>) => Promise<boolean>;
};

/** Starts the rounds; the first one is at once. Gives the function that ends them after the round that runs. */
export function startBackground({ store, logger, clock, sendDueDigests }: BackgroundParts): () => Promise<void> {
  let lastHourly = Number.NEGATIVE_INFINITY;

  async function tick(): Promise<void> {
    const now = clock();
    const sent = await sendDueDigests(now, holidaysAround(amsterdamDate(now)));
    const isHourly = performance.now() - lastHourly >= HOUR_MS;
    if (sent || isHourly) await store.anchorAudit(now);
    if (!isHourly) return;
    await store.sweep(now);
    lastHourly = performance.now();
  }

  const guarded = () =>
    tick().catch((fault) => logger.error({ err: fault }, "a background round failed; it runs again"));
  let running = guarded();
  const timer = setInterval(() => {
    running = running.then(guarded);
  }, TICK_MS);
  return async () => {
    clearInterval(timer);
    await running;
  };
}
