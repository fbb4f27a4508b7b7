/** A line of text on a plane; `y` is its baseline. */
export type TextLine = { readonly x: number; readonly y: number; readonly text: string; readonly isStrong: boolean };

/** Breaks a text at its spaces into lines of at most `chars` characters; a longer word is broken within. */
export function wrapText(text: string, chars: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).flatMap((whole) => pieces(whole, chars))) {
    if (line !== "" && line.length + 1 + word.length > chars) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

function pieces(word: string, chars: number): readonly string[] {
  const found: string[] = [];
  for (let start = 0; start < word.length; start += chars) found.push(word.slice(start, start + chars));
  return found;
}

/** Lines under each other from a first baseline. */
export function textLines(
  lines: readonly string[],
  { x, y, lineHeight, isStrong = false }: { x: number; y: number; lineHeight: number; isStrong?: boolean },
): readonly TextLine[] {
  return lines.map((text, index) => ({ x, y: y + index * lineHeight, text, isStrong }));
}
