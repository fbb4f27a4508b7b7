/** What the page may send. Anything else was made or altered by hand and reaches nobody. */
import { z } from "zod";
import type { Event } from "../../conversation/event.ts";
import { citationKey } from "../../knowledge/schema-parts.ts";

const id = z.string().regex(/^[A-Za-z0-9._:-]{1,80}$/);

const place = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("private") }),
  z.strictObject({ kind: z.literal("team"), team: id }),
  z.strictObject({ kind: z.literal("thread"), verwijzing: id }),
]);

const actionData = z.strictObject({
  dialog: id.exactOptional(),
  verwijzing: id.exactOptional(),
  version: z.int().min(0).exactOptional(),
  step: id.exactOptional(),
  option: z.int().min(0).exactOptional(),
  bron: citationKey.exactOptional(),
});

const inputs = z.record(z.string().regex(/^[A-Za-z][A-Za-z0-9._:-]{0,79}$/), z.string().max(20_000));

const act = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("clicked"), action: id, data: actionData, inputs }),
  z.strictObject({ kind: z.literal("typed"), text: z.string().max(20_000) }),
]);

const message = z.strictObject({
  /** made by the page, once per click: a repeated delivery keeps it */
  id: z.string().regex(/^[A-Za-z0-9-]{8,64}$/),
  als: id,
  plek: place,
  daad: act,
});

export type Incoming = z.infer<typeof message>;

export function parseIncoming(value: unknown): Incoming | undefined {
  const parsed = message.safeParse(value);
  return parsed.success ? parsed.data : undefined;
}

/** The event for the core. Its id holds the person too, so that nobody can use up an id of another. */
export function toEvent(incoming: Incoming, at: string): Event {
  return {
    id: `web:${incoming.als}:${incoming.id}`,
    channel: "web",
    at,
    actor: incoming.als,
    place: incoming.plek,
    act: incoming.daad,
  };
}
