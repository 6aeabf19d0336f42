// Search: names spelled with the reader's own marks come first, then those equal without marks.
const MOST_HITS = 12;
const spelled = new Map();

// A node's names with and without marks, spelled when they are first searched.
function names(id) {
  if (!spelled.has(id)) {
    const written = [nodes[id].label, ...nodes[id].alt].map((name) => name.slice(0, 300));
    spelled.set(id, written.map((name) => [marked(name), unmarked(name)]));
  }
  return spelled.get(id);
}

// How well a name answers: 0 the whole, 1 its start, 2 the start of a word, 3 inside, -1 not.
function fit(name, query) {
  if (name === query) return 0;
  if (name.startsWith(query)) return 1;
  if (name.includes(` ${query}`)) return 2;
  if (name.includes(query)) return 3;
  const words = query.split(" ");
  return words.length > 1 && words.every((word) => name.includes(word)) ? 4 : -1;
}

function rank(id, withMarks, without) {
  let best = Infinity;
  names(id).forEach(([exact, plain], index) => {
    const precise = fit(exact, withMarks);
    const loose = fit(plain, without);
    const penalty = index === 0 ? 0 : 0.5;
    if (precise >= 0) best = Math.min(best, precise + penalty);
    else if (loose >= 0) best = Math.min(best, 10 + loose + penalty);
  });
  return best;
}

function search(query) {
  const withMarks = marked(clean(query));
  if (!withMarks) return [];
  const without = unmarked(withMarks);
  return byImportance
    .map((id) => [rank(id, withMarks, without), id])
    .filter(([score]) => score < Infinity)
    .sort((a, b) => a[0] - b[0])
    .map(([, id]) => id);
}

function setUpSearch(choose) {
  const input = document.getElementById("search");
  const list = document.getElementById("hits");
  const found = document.getElementById("found");
  let active = -1;

  function close() {
    list.hidden = true;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
    active = -1;
  }
  function take(id) {
    input.value = "";
    close();
    choose(id);
  }
  function move(step) {
    const options = list.querySelectorAll("[role=option]");
    if (!options.length) return;
    active = (active + step + options.length) % options.length;
    options.forEach((option, i) => option.setAttribute("aria-selected", String(i === active)));
    options[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", options[active].id);
  }
  function show() {
    const ids = search(input.value);
    list.replaceChildren(...ids.slice(0, MOST_HITS).map((id, i) => make(
      "li",
      { id: `hit-${i}`, role: "option", "aria-selected": "false", "data-node": id,
        onmousedown: (event) => event.preventDefault(), onclick: () => take(id) },
      sign(nodes[id].kind), foreign(short(nodes[id].label, 90)),
    )));
    if (!ids.length) list.append(make("li", { class: "none" }, say("search.none")));
    found.textContent = input.value ? say("search.count", { n: ids.length }) : "";
    active = -1;
    input.removeAttribute("aria-activedescendant");
    list.hidden = !input.value.trim();
    input.setAttribute("aria-expanded", String(!list.hidden));
  }

  input.addEventListener("input", show);
  input.addEventListener("focus", () => input.value && show());
  input.addEventListener("blur", close);
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") move(1);
    else if (event.key === "ArrowUp") move(-1);
    else if (event.key === "Escape" && !list.hidden) close();
    else if (event.key === "Enter" && !list.hidden) {
      const option = list.querySelectorAll("[role=option]")[Math.max(active, 0)];
      if (option) take(Number(option.dataset.node));
    } else return;
    event.preventDefault();
  });
}
