/** The composition root: the only place that knows every part. `npm start` runs it. */
import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import { startBackground } from "./background.ts";
import { createWebChannel } from "./channels/web/web-channel.ts";
import { type Config, parseConfig } from "./config.ts";
import { holidaysAround } from "./digest/holidays.ts";
import { type DigestParts, digestFor, sendDueDigests } from "./digest/send-digests.ts";
import { createDispatch, type DispatchParts } from "./dispatch.ts";
import { BotError } from "./errors.ts";
import { freeStartMemory } from "./free-start-memory.ts";
import { readHealth } from "./health.ts";
import { loadRules } from "./knowledge/load-rules.ts";
import { loadTexts } from "./load-texts.ts";
import { createLogger, type Logger } from "./logger.ts";
import { loadSettings } from "./settings.ts";
import { openStore } from "./store/open-store.ts";
import { seedProef } from "./store/seed-proef.ts";
import { type OutboxSenderParts, startOutboxSender } from "./store/send-outbox.ts";
import { createWebMessages } from "./store/web-messages.ts";

/** flows/ and knowledge/ stand beside src/. */
const ROOT = fileURLToPath(new URL("..", import.meta.url));
const CHANNELS = ["web"];

export type RunningBot = {
  /** address of the proeftuin */
  readonly url: string;
  /** ends what runs, sends nothing new, and gives up the data folder */
  readonly stop: () => Promise<void>;
};

/** What a test may put in the place of the machine. */
export type Surroundings = {
  readonly clock: () => string;
  readonly logger: Logger;
  /** named moments, so that a test can end the process there */
  readonly at?: NonNullable<DispatchParts["at"]> & NonNullable<OutboxSenderParts["at"]>;
  /** how long a replica that died keeps others from its message */
  readonly leaseMs?: number;
};

/**
 * Starts the bot: the store, the proeftuin, the outbox and the rounds of the background.
 *
 * @throws BotError that says what is wrong with the settings, the rules, the data folder or the port
 */
export async function startBot(config: Config, { clock, logger, ...tested }: Surroundings): Promise<RunningBot> {
  const [rules, texts, gemeenten] = await Promise.all([
    loadRules(ROOT),
    loadTexts(),
    loadSettings(config.settingsFile),
  ]);
  const { dataDir: dataFolder, databaseUrl, auditKey } = config;
  const store = await openStore({ role: "bot", dataFolder, databaseUrl, auditKey, clock, log: logger });
  const endings: (() => Promise<void>)[] = [store.close];
  const stop = async () => {
    for (const end of endings.toReversed()) await end();
  };
  try {
    if (!(await store.markProef())) {
      const message = `The data in ${dataFolder} is not a proeftuin. Choose another folder with DATA_DIR.`;
      throw new BotError("data_folder_unusable", message);
    }
    await seedProef(store);
    const digest: DigestParts = { texts, rules, link: () => null };
    let kick = (): void => {};
    const receive = createDispatch({
      store,
      texts,
      logger,
      channels: CHANNELS,
      sources: { rules, gemeenten, texts, holidaysAround, freshId: randomUUID },
      digestFor: (tx, context) => digestFor(digest, tx, context),
      kick: () => kick(),
      ...tested,
    });
    const web = await createWebChannel({
      port: config.port,
      people: () => store.read((tx) => tx.listMedewerkers()),
      teams: () => store.read((tx) => tx.listTeams()),
      receive,
      rules,
      messages: createWebMessages(store),
      health: () => readHealth(store, rules, clock()),
      now: clock,
      logger,
    });
    endings.push(web.stop);
    const outbox = await startOutboxSender({ store, channels: [web], clock, log: logger, ...tested });
    kick = outbox.kick;
    endings.push(outbox.stop);
    const sendDue = (now: string, holidays: ReadonlySet<string>) =>
      sendDueDigests({ ...digest, store, channels: CHANNELS }, now, holidays).finally(outbox.kick);
    endings.push(startBackground({ store, logger, clock, sendDueDigests: sendDue }));
    return { url: web.url, stop };
  } catch (fault) {
    await stop();
    throw fault;
  }
}

/** Runs until the process is told to stop. A fault at the start is said in Dutch, with what to do, and ends it. */
async function run(): Promise<void> {
  const { explainStart, tellStarted } = await import("./cli/start-messages.ts");
  try {
    const config = parseConfig(process.env);
    const logger = createLogger(config.logLevel);
    const bot = await startBot(config, { clock: () => new Date().toISOString(), logger });
    freeStartMemory();
    process.stdout.write(tellStarted(bot.url));
    for (const signal of ["SIGINT", "SIGTERM"] as const)
      process.once(signal, () => void bot.stop().then(() => process.exit(0)));
  } catch (fault) {
    process.stderr.write(explainStart(fault));
    process.exitCode = 1;
  }
}

if (import.meta.main) await run();
