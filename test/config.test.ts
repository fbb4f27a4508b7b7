import { resolve } from "node:path";
import { expect, test } from "vitest";
import { parseConfig } from "../src/config.ts";

test("without settings everything has a default for one machine", () => {
  expect(parseConfig({})).toEqual({
    port: 3978,
    dataDir: resolve("data"),
    databaseUrl: null,
    settingsFile: null,
    auditKey: null,
    bronHosts: ["repository.officiele-overheidspublicaties.nl", "wetten.overheid.nl", "lokaleregelgeving.overheid.nl"],
    logLevel: "info",
  });
});

test("an empty value counts as absent", () => {
  expect(parseConfig({ PORT: "", DATABASE_URL: "" }).port).toBe(3978);
});

test("every wrong setting is named at once", () => {
  const parse = () => parseConfig({ PORT: "veel", DATABASE_URL: "mysql://x", AUDIT_KEY: "kort", LOG_LEVEL: "hard" });
  for (const name of ["PORT", "DATABASE_URL", "AUDIT_KEY", "LOG_LEVEL"]) expect(parse).toThrow(`- ${name}:`);
});

test("a port on which no browser opens a page is refused", () => {
  expect(() => parseConfig({ PORT: "4190" })).toThrow("PORT: browsers refuse pages on this port");
});

test("a misspelled setting is a fault, so that it never silently means something else", () => {
  expect(() => parseConfig({ DATABSE_URL: "postgres://x" })).toThrow("did you mean DATABASE_URL?");
  expect(() => parseConfig({ INSTELLINGN: "x.yaml" })).toThrow("did you mean INSTELLINGEN?");
});

test("settings of other programs are left alone", () => {
  expect(() => parseConfig({ PATH: "/bin", HOME: "/root", PORTS: "1", DATA: "x", LOGNAME: "x" })).not.toThrow();
});
