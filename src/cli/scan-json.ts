/** What JSON.parse hides: keys that stand twice in one object, and how a value was written. */
export type JsonScan = {
  /** path of each repeated key, such as ["feiten", "leeftijd"] */
  readonly duplicates: readonly (readonly string[])[];
  /** key of the outermost object -> its value as written, so that a long number stays what it is */
  readonly written: ReadonlyMap<string, string>;
};

type Frame = { readonly keys: Set<string> | null; key: string };

/** Reads JSON that JSON.parse accepts; lists count as one level without a name. */
export function scanJson(text: string): JsonScan {
  const duplicates: (readonly string[])[] = [];
  const written = new Map<string, string>();
  const frames: Frame[] = [];
  let valueFrom = -1;
  const endValue = (end: number) => {
    const frame = frames.length === 1 ? frames[0] : undefined;
    if (frame?.keys && valueFrom >= 0) written.set(frame.key, text.slice(valueFrom, end).trim());
    valueFrom = -1;
  };
  for (let at = 0; at < text.length; at += 1) {
    switch (text[at]) {
      case "{":
        frames.push({ keys: new Set(), key: "" });
        break;
      case "[":
        frames.push({ keys: null, key: "" });
        break;
      case "}":
      case "]":
        if (frames.length === 1) endValue(at);
        frames.pop();
        break;
      case ",":
        if (frames.length === 1) endValue(at);
        break;
      case '"': {
        const end = endOfString(text, at);
        const frame = frames.at(-1);
        if (frame?.keys && isKey(text, end)) {
          frame.key = readKey(text.slice(at, end));
          if (frame.keys.has(frame.key)) duplicates.push(frames.map(({ key }) => key));
          frame.keys.add(frame.key);
          if (frames.length === 1) valueFrom = text.indexOf(":", end) + 1;
        }
        at = end - 1;
        break;
      }
    }
  }
  return { duplicates, written };
}

/** The place after the closing quote. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1);
  while (isEscaped(text, end)) end = text.indexOf('"', end + 1);
  return end + 1;
}

function isEscaped(text: string, quote: number): boolean {
  let slashes = 0;
  while (text[quote - 1 - slashes] === "\\") slashes += 1;
  return slashes % 2 === 1;
}

function isKey(text: string, end: number): boolean {
  let at = end;
  while (text[at] === " " || text[at] === "\t" || text[at] === "\n" || text[at] === "\r") at += 1;
  return text[at] === ":";
}

function readKey(quoted: string): string {
  return quoted.includes("\\") ? (JSON.parse(quoted) as string) : quoted.slice(1, -1);
}
