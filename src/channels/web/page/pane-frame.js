/** The frame around a pane: who works here, the two tabs, and whether the page is connected. */
import { copyOf, tie } from "./dom.js";

const TABS = ["prive", "team"];
const initials = (naam) => (naam.match(/\b\p{Lu}/gu) ?? ["?"]).slice(0, 2).join("");

function fillPeople(select, people, teams) {
  for (const team of teams) {
    const group = Object.assign(document.createElement("optgroup"), { label: team.naam });
    for (const person of people.filter((one) => one.team === team.id)) {
      group.append(new Option(`${person.naam} (${person.rollen.join(", ")})`, person.id));
    }
    if (group.childElementCount > 0) select.append(group);
  }
}

function createTabs(element, texts) {
  const tabs = Object.fromEntries(TABS.map((name) => [name, element.querySelector(`[data-tab="${name}"]`)]));
  const boards = Object.fromEntries(TABS.map((name) => [name, element.querySelector(`[data-board="${name}"]`)]));
  const news = { prive: 0, team: 0 };
  const listeners = [];
  let inFront = "prive";

  const showCount = (name) => {
    const badge = tabs[name].querySelector(".badge");
    badge.hidden = news[name] === 0;
    badge.textContent = news[name] === 0 ? "" : ` ${news[name]} ${texts.new}`;
  };
  const select = (name) => {
    inFront = name;
    news[name] = 0;
    for (const one of TABS) {
      const isSelected = one === name;
      tabs[one].setAttribute("aria-selected", String(isSelected));
      tabs[one].tabIndex = isSelected ? 0 : -1;
      boards[one].dataset.front = String(isSelected);
    }
    showCount(name);
    for (const listener of listeners) listener(name);
  };
  for (const name of TABS) {
    const id = `blad-${crypto.randomUUID()}`;
    tabs[name].id = id;
    boards[name].id = `${id}-inhoud`;
    tabs[name].setAttribute("aria-controls", boards[name].id);
    boards[name].setAttribute("aria-labelledby", id);
    boards[name].querySelector(".scroll").setAttribute("aria-labelledby", id);
    tabs[name].addEventListener("click", () => select(name));
    tabs[name].addEventListener("keydown", (event) => {
      if (!["ArrowLeft", "ArrowRight", "Home", "End"].includes(event.key)) return;
      event.preventDefault();
      const other = event.key === "Home" ? "prive" : event.key === "End" ? "team" : TABS.find((one) => one !== name);
      select(other);
      tabs[other].focus();
    });
  }
  return {
    boards,
    select,
    inFront: () => inFront,
    onSelect: (listener) => listeners.push(listener),
    addNews(name) {
      if (name === inFront) return;
      news[name] += 1;
      showCount(name);
    },
  };
}

export function createPaneFrame({ people, teams, texts, choice }) {
  const element = copyOf("pane");
  const heading = element.querySelector("h2");
  const [avatar, live] = [element.querySelector(".avatar"), element.querySelector(".live")];
  const [who, whichTeam] = element.querySelectorAll("select");
  const [whoLabel, teamLabel] = [element.querySelector(".who label"), element.querySelector(".team-choice label")];
  tie(whoLabel, who);
  tie(teamLabel, whichTeam);
  heading.id = `paneel-${who.id}`;
  element.setAttribute("aria-labelledby", heading.id);
  fillPeople(who, people, teams);
  for (const team of teams) whichTeam.append(new Option(team.naam, team.id));

  const { boards, select, inFront, onSelect, addNews } = createTabs(element, texts);
  boards.prive.querySelector(".empty").textContent = texts.private_empty;
  boards.team.querySelector(".empty").textContent = texts.team_empty;

  const showPerson = (als, team) => {
    const person = people.find(({ id }) => id === als);
    who.value = als;
    whichTeam.value = team;
    heading.textContent = person?.naam ?? "";
    avatar.textContent = initials(person?.naam ?? "");
    avatar.dataset.rol = person?.rollen[0] ?? "";
    for (const option of whichTeam.options) {
      const { naam } = teams.find(({ id }) => id === option.value);
      option.textContent = option.value === person?.team ? `${naam} (${texts.own_team})` : naam;
    }
  };
  showPerson(choice.als, people.find(({ id }) => id === choice.als)?.team);
  select(choice.tab);

  let wasOff = false;
  return {
    element,
    boards,
    showPerson,
    tab: inFront,
    onTab: onSelect,
    onPerson: (listener) => who.addEventListener("change", () => listener(who.value)),
    onTeam: (listener) => whichTeam.addEventListener("change", () => listener(whichTeam.value)),
    showNews: addNews,
    /** "connecting", "on" or "off" */
    showLive(state) {
      live.dataset.state = state;
      const text = state === "on" ? texts.live_on : state === "off" ? texts.live_off : texts.live_connecting;
      live.querySelector(".live-text").textContent = state === "on" && wasOff ? texts.live_back : text;
      wasOff = state === "off";
    },
  };
}
