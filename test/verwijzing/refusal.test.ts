import { expect, test } from "vitest";
import { loadTexts } from "../../src/load-texts.ts";
import { MISSING, REFUSAL_CODES } from "../../src/verwijzing/refusal.ts";

const texts = await loadTexts();

test.each(REFUSAL_CODES)("a refusal with code %s has a Dutch text", (code) => {
  expect(texts.say(`weigering.${code}`)).toMatch(/^[A-Z].*\.$/);
});

test.each(MISSING)("what is missing under code %s has words on the overview and in the digest", (code) => {
  expect(texts.say(`mist.${code}`)).not.toBe("");
  expect(texts.say(`digest.mist.${code}`)).not.toBe("");
});
