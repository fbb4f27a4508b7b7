/** How the renderer draws a card. Colours are the variables of page.css, so that light and dark need no new drawing. */

const colour = (name) => ({ default: `var(--${name})`, subtle: `var(--${name})` });

const foregroundColors = {
  default: { default: "var(--ink)", subtle: "var(--ink-soft)" },
  dark: colour("ink"),
  light: colour("ink-soft"),
  accent: colour("accent"),
  good: colour("good"),
  warning: colour("warning"),
  attention: colour("attention"),
};

const style = (background, ink = "ink") => ({
  backgroundColor: `var(--${background})`,
  foregroundColors: { ...foregroundColors, default: { default: `var(--${ink})`, subtle: "var(--ink-soft)" } },
});

export const hostConfig = {
  supportsInteractivity: true,
  spacing: { small: 6, default: 10, medium: 16, large: 20, extraLarge: 30, padding: 14 },
  separator: { lineThickness: 1, lineColor: "var(--line)" },
  fontTypes: {
    default: {
      fontFamily: "inherit",
      fontSizes: { small: 15, default: 16, medium: 18, large: 22, extraLarge: 28 },
      fontWeights: { lighter: 300, default: 400, bolder: 650 },
    },
    monospace: {
      fontFamily: "monospace",
      fontSizes: { small: 14, default: 16, medium: 18, large: 22, extraLarge: 28 },
      fontWeights: { lighter: 300, default: 400, bolder: 650 },
    },
  },
  lineHeights: { small: 22, default: 25, medium: 26, large: 29, extraLarge: 36 },
  containerStyles: {
    default: style("card"),
    emphasis: style("soft"),
    accent: style("accent-soft"),
    good: style("good-soft", "good"),
    warning: style("warning-soft", "warning"),
    attention: style("attention-soft", "attention"),
  },
  inputs: {
    label: {
      inputSpacing: "small",
      requiredInputs: { weight: "bolder", size: "default", suffix: "" },
      optionalInputs: { weight: "bolder", size: "default" },
    },
    errorMessage: { color: "attention", weight: "bolder", size: "small", spacing: "small" },
  },
  actions: {
    maxActions: 6,
    spacing: "large",
    buttonSpacing: 0,
    actionsOrientation: "horizontal",
    actionAlignment: "left",
    allowTitleToWrap: true,
  },
  adaptiveCard: { allowCustomStyle: false },
  factSet: {
    title: { weight: "default", isSubtle: true, wrap: true, maxWidth: 190 },
    value: { weight: "default", wrap: true },
    spacing: 14,
  },
  textBlock: { headingLevel: 3 },
};
