import type { IncomingMessage } from "node:http";

export const MAX_BODY_BYTES = 1024 * 1024;

export type Body =
  | { readonly kind: "json"; readonly value: unknown }
  | { readonly kind: "too_large" }
  | { readonly kind: "not_json" };

/** Reads a JSON body of at most `MAX_BODY_BYTES`. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  const text = await readText(request);
  if (text === null) return { kind: "too_large" };
  try {
    return { kind: "json", value: JSON.parse(text) };
  } catch {
    return { kind: "not_json" };
  }
}

/** Reads a body of at most `MAX_BODY_BYTES`; of a larger one nothing beyond the limit is taken in, and it gives null. */
export async function readText(request: IncomingMessage): Promise<string | null> {
  if (Number(request.headers["content-length"] ?? 0) > MAX_BODY_BYTES) return null;
  const chunks: Buffer[] = [];
  let bytes = 0;
  const isWhole = await new Promise<boolean>((resolve, reject) => {
    request.on("data", (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes <= MAX_BODY_BYTES) chunks.push(chunk);
      else {
        request.pause();
        resolve(false);
      }
    });
    request.on("end", () => resolve(true));
    request.on("error", reject);
    request.on("close", () => reject(new Error("The request was cut off before its body was complete.")));
  });
  return isWhole ? Buffer.concat(chunks).toString("utf8") : null;
}
