import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { Client } from "pg";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { type PostgresServer, startPostgres } from "./postgres-server.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** url of a PostgreSQL server and how the databases of this run are named, or why there is none */
    readonly postgres: { readonly url: string; readonly prefix: string } | { readonly missing: string };
  }
}

/**
 * One PostgreSQL server for a run of vitest, when a test file in it speaks of PostgreSQL. TEST_DATABASE_URL names another one.
 * With CI=true a server that cannot start fails the run; elsewhere its tests are skipped, and say so.
 */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  const given = process.env.TEST_DATABASE_URL;
  const prefix = `bw_test_${process.pid}_`;
  if (given) {
    project.provide("postgres", { url: given, prefix });
    return () => dropDatabases(given, prefix);
  }
  if (!(await isNeeded(project))) {
    project.provide("postgres", { missing: "no test of this run needs it" });
    return undefined;
  }
  let server: PostgresServer;
  try {
    server = await startPostgres();
  } catch (error) {
    if (process.env.CI) throw error;
    const missing = error instanceof Error ? error.message : String(error);
    process.stderr.write(`\nSKIPPED: the tests on PostgreSQL, because it cannot start here: ${missing}\n\n`);
    project.provide("postgres", { missing });
    return undefined;
  }
  project.provide("postgres", { url: server.url, prefix });
  return server.stop;
}

async function isNeeded(project: TestProject): Promise<boolean> {
  for (const file of project.vitest.state.getPaths()) {
    if (/postgres/i.test(await readFile(file, "utf8"))) return true;
  }
  return false;
}

async function dropDatabases(url: string, prefix: string): Promise<void> {
  const rows = await execute(url, `select datname from pg_database where starts_with(datname, '${prefix}')`);
  for (const row of rows) {
    if ("datname" in row) await execute(url, `drop database "${row.datname}" with (force)`);
  }
}

/** Why the tests on PostgreSQL cannot run; undefined when they can. */
export function postgresMissing(): string | undefined {
  const postgres = inject("postgres");
  return "missing" in postgres ? postgres.missing : undefined;
}

/** Makes an empty database and gives its url. It goes away with the run. */
export async function createTestDatabase(): Promise<string> {
  const postgres = inject("postgres");
  if ("missing" in postgres) throw new Error(`There is no PostgreSQL: ${postgres.missing}`);
  const name = `${postgres.prefix}${randomUUID().replaceAll("-", "")}`;
  await execute(postgres.url, `create database ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  return url.href;
}

/** Empties all tables of the store and keeps the schema: a hundred times faster than another database. */
export async function emptyTables(url: string): Promise<void> {
  await execute(
    url,
    `do $$ begin
       alter table audit disable trigger user;
       execute (select 'truncate ' || string_agg(quote_ident(tablename), ', ') from pg_tables
                where schemaname = 'public' and tablename <> 'audit_head' and tablename not like 'kysely%');
       update audit_head set seq = 0, hash = '';
       alter table audit enable trigger user;
     end $$`,
  );
}

/** Runs SQL behind the back of the store. */
export async function execute(url: string, statement: string): Promise<readonly object[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<object>(statement)).rows;
  } finally {
    await client.end();
  }
}
