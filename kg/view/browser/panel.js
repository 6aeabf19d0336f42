// The panel: the list of all nodes, or what is known of one and the words it comes from.
const panel = document.getElementById("panel");
const FIRST_FACTS = 12;
const FIRST_NAMES = 80;

function linkTo(end, choose) {
  const name = nameOf(end);
  if (end >= nodes.length) return foreign(name, { class: "name" });
  return make(
    "button", { type: "button", class: "name", "data-node": end, onclick: () => choose(end) },
    sign(nodes[end].kind), foreign(name),
  );
}

// The words that a quote is about stand out in it.
function highlighted(text, wanted) {
  const spans = [];
  for (const words of wanted) {
    const start = words ? text.indexOf(words) : -1;
    if (start >= 0) spans.push([start, start + words.length]);
  }
  const pieces = [];
  let done = 0;
  for (const [start, end] of spans.sort((a, b) => a[0] - b[0] || b[1] - a[1])) {
    if (start < done) continue;
    pieces.push(text.slice(done, start), make("mark", {}, text.slice(start, end)));
    done = end;
  }
  return [...pieces, text.slice(done)];
}

function quotation(number, wanted) {
  const [source, start, end, text] = known().quotes[number];
  const [id, title, date, link] = known().sources[source];
  const place = end > start ? say("place", { start: String(start), end: String(end) }) : null;
  const caption = make("figcaption", {}, foreign(title || id, { class: "document", title: id }));
  if (date) caption.append(", ", make("time", { datetime: date }, readableDate(date)));
  if (place) caption.append(", ", place);
  if (link) {
    caption.append(" · ", make(
      "a", { href: link, target: "_blank", rel: "noopener noreferrer" }, say("source"),
    ));
  }
  const words = make("blockquote", { dir: "auto" }, ...highlighted(text, wanted));
  return make("figure", {}, words, caption);
}

// More of the same, made only when the reader opens it.
function folded(key, count, content) {
  const details = make("details", {}, make("summary", {}, say(key, { n: count })));
  details.addEventListener("toggle", () => details.append(...content()), { once: true });
  return details;
}

function quotations({ quotes, omitted }, wanted) {
  if (!quotes.length) return [];
  const found = [quotation(quotes[0], wanted)];
  const rest = quotes.slice(1);
  if (rest.length) {
    found.push(folded("more.quotes", rest.length, () => rest.map((n) => quotation(n, wanted))));
  }
  if (omitted) found.push(make("p", { class: "hint" }, say("omitted", { n: omitted })));
  return found;
}

function circumstances({ relation, status, since, until, observed }) {
  const line = make("p", { class: "when" });
  if (status) line.append(make("span", { class: `status ${status}` }, sayOr(`status.${status}`, status)));
  for (const [key, date] of Object.entries({ since, until, observed })) {
    const message = `${relation}.${key}` in data.messages ? `${relation}.${key}` : key;
    if (date) line.append(make("span", {}, say(message, { date: readableDate(date) })));
  }
  return line.childNodes.length ? line : null;
}

function entry(number, node, choose) {
  const known = fact(number);
  const other = known.subject === node.id ? known.object : known.subject;
  const item = make("li", { class: "fact" });
  if (known.text && known.text !== node.label) {
    const text = known.relation === "date" ? readableDate(known.text) : known.text;
    item.append(make("p", { class: "text" }, foreign(text)));
  }
  if (other >= 0) item.append(linkTo(other, choose));
  const when = circumstances(known);
  if (when) item.append(when);
  const wanted = [known.text, node.label, ...node.alt, ...(other >= 0 ? [nameOf(other)] : [])];
  item.append(...quotations(known, wanted));
  return item;
}

// Offices held now come before those held once.
function age(number) {
  const at = Object.keys(data.messages).indexOf(`status.${fact(number).status}`);
  return at < 0 ? 0 : at;
}

function sections(node, choose) {
  const groups = new Map();
  for (const [number, heading] of factsOf(node.id)) {
    if (!groups.has(heading)) groups.set(heading, []);
    groups.get(heading).push(number);
  }
  const order = Object.keys(data.messages);
  const place = ([heading]) => (order.includes(heading) ? order.indexOf(heading) : order.length);
  return [...groups].sort((a, b) => place(a) - place(b)).map(([heading, found]) => {
    const numbers = found.toSorted((a, b) => age(a) - age(b));
    const list = (some) => make("ul", { class: "facts" }, ...some.map((n) => entry(n, node, choose)));
    const rest = numbers.slice(FIRST_FACTS);
    return make(
      "section", {},
      make("h3", {}, sayOr(heading, heading), " ", make("span", { class: "count" }, numeral(numbers.length))),
      list(numbers.slice(0, FIRST_FACTS)),
      rest.length ? folded("more", rest.length, () => [list(rest)]) : null,
    );
  });
}

// What a reader may do with a node: see what surrounds it, and the way from it to another.
function deeds(id, acts) {
  const grown = state.around.includes(id);
  const press = (name, key, act) => make("button", { type: "button", class: "deed", id: name, onclick: act }, say(key));
  return make("p", { class: "deeds" },
    grown ? null : press("grow", state.around.length ? "grow.more" : "grow", () => acts.grow(id)),
    press("path", "path", () => acts.pick(id)));
}

// A way from one node to another: each step with what ties its ends.
function showPath(from, to, choose) {
  const back = make(
    "button", { type: "button", class: "back", onclick: () => choose(from) }, `← ${short(nodes[from].label, 40)}`,
  );
  const heading = make("h2", { tabindex: "-1" }, say("path.title"));
  const steps = Math.max(state.path.length - 1, 0);
  const told = steps ? say("path.steps", { n: steps }) : say("path.none", { from: nodes[from].label, to: nodes[to].label });
  const list = make("ol", { class: "path" }, ...state.path.map((id, at) => {
    const item = make("li", {}, linkTo(id, choose));
    const next = state.path[at + 1];
    if (next === undefined) return item;
    for (const number of linesOf(id).filter((line) => shownLines[line] && [lines[line].from, lines[line].to].includes(next))) {
      const way = lines[number].from === id ? "↓" : "↑";
      const names = [...new Set(lines[number].ties.filter(passes).map(({ relation }) => relation))];
      item.append(make("p", { class: "tie" }, `${way} ${names.map((name) => sayOr(`${name}.out`, name)).join(", ")}`));
    }
    return item;
  }));
  panel.replaceChildren(back, heading, make("p", { class: "totals" }, told), list);
  panel.scrollTop = 0;
  return heading;
}

function showNode(id, choose, acts) {
  const node = nodes[id];
  const back = make(
    "button", { type: "button", class: "back", onclick: () => choose(null) }, `← ${say("back")}`,
  );
  const heading = make(
    "h2", { tabindex: "-1", class: node.label.length > 90 ? "long" : "" }, foreign(node.label),
  );
  const kind = make("p", { class: "kind" }, sign(node.kind), kindName(node.kind, "one"));
  const found = sections(node, choose);
  panel.replaceChildren(back, kind, heading, deeds(id, acts));
  if (node.alt.length) {
    panel.append(make("p", { class: "also" }, `${say("also")}: `, foreign(node.alt.join("; "))));
  }
  panel.append(...(found.length ? found : [make("p", { class: "hint" }, say("nofacts"))]));
  panel.scrollTop = 0;
  return heading;
}

function showList(choose) {
  const totals = { nodes: nodes.length, edges: lines.length, documents: data.documents };
  const heading = make("h2", { tabindex: "-1" }, say("overview"));
  const hint = nodes.length ? say("overview.hint") : say("empty");
  const list = make("div", { id: "list", onkeydown: moveInList });
  data.kinds.forEach((_, kind) => {
    const ids = nodes.filter((node) => node.kind === kind && isShown(node)).map((node) => node.id);
    if (!ids.length) return;
    list.append(make("h3", {}, kindName(kind, "kind"), " ", make("span", { class: "count" }, numeral(ids.length))));
    list.append(...portion(ids, choose));
  });
  panel.replaceChildren(heading, make("p", { class: "totals" }, say("totals", totals)), make("p", { class: "hint" }, hint), list);
  const first = list.querySelector("button");
  if (first) first.tabIndex = 0;
  return heading;
}

// The first names; a button brings the next. The nodes of a page are in the order of the alphabet.
function portion(ids, choose) {
  const list = make("ul", { class: "names" });
  const add = (from) => {
    list.append(...ids.slice(from, from + FIRST_NAMES).map((id) => make("li", {}, listed(id, choose))));
    const rest = ids.length - from - FIRST_NAMES;
    if (rest <= 0) return;
    const more = make("button", { type: "button", class: "name more", tabindex: "-1" }, say("more", { n: Math.min(rest, FIRST_NAMES) }));
    const last = make("li", {}, more);
    more.addEventListener("click", () => {
      last.remove();
      add(from + FIRST_NAMES);
      const next = list.children[from + FIRST_NAMES].querySelector("button");
      next.tabIndex = 0;
      next.focus();
    });
    list.append(last);
  };
  add(0);
  return [list];
}

function listed(id, choose) {
  return make(
    "button", { type: "button", class: "name", tabindex: "-1", "data-node": id, onclick: () => choose(id) },
    sign(nodes[id].kind), foreign(short(nodes[id].label, 120)),
  );
}

// One stop for Tab, arrows inside: a thousand nodes must not stand between two buttons.
function moveInList(event) {
  const buttons = [...event.currentTarget.querySelectorAll("button")];
  const at = buttons.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key];
  if (to === undefined || !buttons[to]) return;
  event.preventDefault();
  buttons[at].tabIndex = -1;
  buttons[to].tabIndex = 0;
  buttons[to].focus();
}
