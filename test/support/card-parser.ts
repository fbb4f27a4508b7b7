import { createRequire } from "node:module";
import { cardProblems } from "../../src/channels/adaptive-card/card-problems.ts";
import type { AdaptiveCardJson } from "../../src/channels/adaptive-card/json.ts";

type Finding = { readonly message: string };
type Parsed = {
  hostConfig: object;
  parse: (json: unknown, context: object) => void;
  validateProperties: () => { validationEvents: Finding[] };
};
type Renderer = {
  readonly AdaptiveCard: new () => Parsed;
  readonly HostConfig: new (config: object) => object;
  readonly SerializationContext: new (
    version: unknown,
  ) => { readonly eventCount: number; getEventAt: (index: number) => Finding };
  readonly Versions: { readonly v1_5: unknown };
};

const { AdaptiveCard, HostConfig, SerializationContext, Versions } = createRequire(import.meta.url)(
  "adaptivecards/dist/adaptivecards.js",
) as Renderer;

/** The parser looks for a language with a pattern that remembers where it was: it refuses every second "nl". */
const QUIRK = 'Invalid value "nl" for property "lang".';

/** What the renderer's own parser says against a card, as version 1.5. */
function parserProblems(json: unknown): readonly string[] {
  const context = new SerializationContext(Versions.v1_5);
  const card = new AdaptiveCard();
  // six is the limit of Teams; the renderer's own default is five
  card.hostConfig = new HostConfig({ actions: { maxActions: 6 } });
  card.parse(json, context);
  const parsed = Array.from({ length: context.eventCount }, (_, index) => context.getEventAt(index).message);
  const validated = card.validateProperties().validationEvents.map(({ message }) => message);
  return [...parsed, ...validated].filter((message) => message !== QUIRK);
}

/** Everything against a card: the parser's findings and our own. */
export function allProblems(json: AdaptiveCardJson): readonly string[] {
  return [...parserProblems(json), ...cardProblems(json)];
}
