/** Starts the page: two panes side by side, one on a narrow screen. The address keeps who works in them. */
import { useMarkdown } from "./card-view.js";
import { createPane } from "./pane.js";
import { getPeople, getTexts } from "./server.js";

const RETRY_MS = 3000;
const main = document.querySelector("main");
const narrow = matchMedia("(max-width: 700px)");

/** Who is in which pane: from the address, otherwise a consulent and the teamleider of the same team. */
function readChoices(people) {
  const address = new URLSearchParams(location.search);
  const asked = (address.get("als") ?? "").split(",");
  const tabs = (address.get("blad") ?? "").split(",");
  const withRole = (rol, team) =>
    people.find((person) => person.rollen.includes(rol) && (team === undefined || person.team === team));
  const first = people.find(({ id }) => id === asked[0]) ?? withRole("consulent") ?? people[0];
  const second =
    people.find(({ id }) => id === asked[1]) ??
    withRole("teamleider", first.team) ??
    people.find((one) => one !== first);
  return [first, second ?? first].map((person, index) => ({
    als: person.id,
    tab: ["prive", "team"].includes(tabs[index])
      ? tabs[index]
      : person.rollen.includes("consulent") || person.rollen.includes("arbeidsdeskundige")
        ? "prive"
        : "team",
  }));
}

function keepInAddress(choices) {
  const address = new URL(location.href);
  address.search = `als=${choices.map(({ als }) => als).join(",")}&blad=${choices.map(({ tab }) => tab).join(",")}`;
  history.replaceState(null, "", address);
}

async function start() {
  const [texts, { mensen, teams }] = await Promise.all([getTexts(), getPeople()]);
  if (mensen.length === 0) {
    main.querySelector(".starting").textContent = texts.no_people;
    return;
  }
  useMarkdown(texts.new_tab);
  const choices = readChoices(mensen);
  let panes = [];
  const show = () => {
    for (const pane of panes) pane.close();
    const shown = narrow.matches ? choices.slice(0, 1) : choices;
    panes = shown.map((choice, index) =>
      createPane({
        people: mensen,
        teams,
        texts,
        choice,
        onChoice: (next) => {
          choices[index] = next;
          keepInAddress(choices);
        },
      }),
    );
    main.replaceChildren(...panes.map(({ element }) => element));
  };
  narrow.addEventListener("change", show);
  keepInAddress(choices);
  show();
}

function tryToStart() {
  start().catch(() => {
    main.querySelector(".starting")?.setAttribute("data-state", "off");
    setTimeout(tryToStart, RETRY_MS);
  });
}

tryToStart();
