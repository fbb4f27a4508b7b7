/**
 * Every Dutch sentence of the bot lives in templates/*.yaml, never in code. A text is a handlebars template;
 * `texts.say("vraag.titel", {...})` fills it in. An unknown key or a missing value is a fault, never an empty line.
 */
export type TextValues = Readonly<Record<string, unknown>>;

export type Texts = {
  readonly say: (key: string, values?: TextValues) => string;
};
