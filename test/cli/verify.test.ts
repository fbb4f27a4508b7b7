import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { ROOT, runCli } from "./run-cli.ts";

let root = "";

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "beschutwijzer-"));
  for (const folder of ["flows", "knowledge"]) cpSync(join(ROOT, folder), join(root, folder), { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

function change(file: string, from: string, to: string): void {
  const text = readFileSync(join(root, file), "utf8");
  if (!text.includes(from)) throw new Error(`"${from}" is not in ${file}`);
  writeFileSync(join(root, file), text.replace(from, to));
}

describe("verify", () => {
  test("is content with the rules as they are shipped", async () => {
    const { code, out } = await runCli(["verify"]);
    expect(out).toMatch(/^Bekeken: 5 flow\(s\), \d+ bron\(nen\), \d+ scenario\('s\)\.\nGeen fouten gevonden\.\n$/);
    expect(code).toBe(0);
  });

  test("prints each fault with its place, a count, and ends with code 1", async () => {
    change("flows/landelijk/2026-01-01.yaml", "nee: geen/doorverwijzen_gemeente", "nee: geen/doorverwijzen");
    change("knowledge/landelijk/aow/2024-01-01.yaml", "kind: wet", "kind: wetje");
    const { code, out } = await runCli(["verify", "--map", root]);
    const lines = out.trimEnd().split("\n");
    expect(lines[0]).toMatch(
      /^flows\/landelijk\/2026-01-01\.yaml:\d+:\d+ "doorverwijzen" staat niet op de vaste lijst/,
    );
    expect(lines[1]).toMatch(/^knowledge\/landelijk\/aow\/2024-01-01\.yaml:3:7 De waarde van "kind" klopt niet/);
    expect(lines.at(-1)).toBe("2 fouten gevonden. Herstel ze en draai verify opnieuw.");
    expect(code).toBe(1);
  });

  test("warns 90 days before something ends, and still ends with code 0", async () => {
    const [early, late, after] = await Promise.all(
      ["2027-10-01", "2027-10-02", "2028-01-10"].map((day) => runCli(["verify", "--map", root, "--peildatum", day])),
    );
    expect(early?.out).not.toContain("aow_leeftijd");
    expect(late?.out).toContain("parameter aow_leeftijd loopt af op 2027-12-31, over 90 dag(en)");
    expect(after?.out).toContain("parameter aow_leeftijd is afgelopen op 2027-12-31");
    expect([early?.code, late?.code, after?.code]).toEqual([0, 0, 0]);
  });

  test("of an empty folder is a fault", async () => {
    rmSync(join(root, "flows"), { recursive: true });
    const { code, out } = await runCli(["verify", "--map", root]);
    expect(code).toBe(1);
    expect(out).toContain("Hier staan geen flows");
  });

  test("leaves no placeholder open in a message", async () => {
    change(
      "flows/feiten.yaml",
      "range: { from: 0, to: 120, whole: true, unit: jaar }",
      "range: { from: 0, to: 130, whole: ja }",
    );
    change("flows/landelijk/2026-01-01.yaml", "{ from: 18, below: 27, to: L3 }", "{ from: 19, below: 27, to: L3 }");
    change("flows/deventer/2023-05-30.yaml", "front: landelijk", "front: provinciaal");
    const { out } = await runCli(["verify", "--map", root]);
    expect(out.split("\n").length).toBeGreaterThan(4);
    expect(out).not.toMatch(/\{[a-z_A-Z]+\}/);
  });
});

describe("broken rules", () => {
  test("are never used for an advice", async () => {
    change("flows/landelijk/2026-01-01.yaml", "nee: geen/doorverwijzen_gemeente", "nee: L99");
    const { code, out, err } = await runCli(["advies", "--gemeente", "0935", "--feiten", "-"], "{}", root);
    expect([code, out]).toEqual([1, ""]);
    expect(err).toMatch(/flows\/landelijk\/2026-01-01\.yaml:\d+:\d+ unknown_target/);
  });
});
