import fc from "fast-check";
import { expect, test } from "vitest";
import { parseKlantkenmerk } from "../../src/verwijzing/klantkenmerk.ts";

test.each([
  ["KL-0001", "KL-0001"],
  ["  kl-0001 ", "KL-0001"],
  ["k123", "K123"],
  ["A-1234567890-1234567", "A-1234567890-1234567"],
  ["KL-2026-0003", "KL-2026-0003"],
])("%j is read as %s", (text, expected) => {
  expect(parseKlantkenmerk(text)).toBe(expected);
});

test.each([
  ["", "nothing"],
  ["K12", "too short"],
  ["K12345678901234567890", "too long"],
  ["12345", "without a letter"],
  ["Jan de Vries", "with spaces"],
  ["KL_0001", "with another sign"],
  ["KLÉ-001", "with another letter"],
  ["K999990019", "with a BSN in it"],
  ["K-999-990-019", "with a BSN in groups"],
  ["K-9-9999-0019", "with a BSN in odd groups"],
  ["K10000008", "with a BSN of eight digits"],
])("%j is refused (%s)", (text) => {
  expect(parseKlantkenmerk(text)).toBeUndefined();
});

test("whatever is read is short, in capitals, has a letter and reads the same again", () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-zA-Z0-9 -]{0,24}$/), (text) => {
      const code = parseKlantkenmerk(text);
      if (code === undefined) return;
      expect(code).toMatch(/^(?=.*[A-Z])[A-Z0-9-]{4,20}$/);
      expect(parseKlantkenmerk(code)).toBe(code);
    }),
    { numRuns: 5000 },
  );
});
