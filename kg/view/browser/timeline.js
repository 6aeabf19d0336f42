// The timeline: offices as bars, events and deadlines as points, a row for each of whom they are.
const FIRST_ROWS = 150;
const WORDS = 38; // per cent of the width that the words beside a point may take

// A bar or a point: from a day to a day, as exactly as it is known.
function moment(known, title, node) {
  const since = known.since || known.observed || known.until;
  const open = known.since && !known.until && !["former", "dismissed"].includes(known.status);
  return { since, until: known.until || (open ? "" : known.observed || since), open: Boolean(open), title, node, fact: known };
}

function momentsOf(id) {
  return factsOf(id).map(([number]) => fact(number)).flatMap((told) => {
    const other = told.subject === id ? told.object : told.subject;
    if (told.relation === "holds") {
      const name = other >= 0 && other < nodes.length && kindId(nodes[id]) !== "official" ? nameOf(other) : "";
      return [moment(told, [name, told.text].filter(Boolean).join(" · "), id)];
    }
    if (told.relation === "said" && told.until) return [{ ...moment({ ...told, since: told.until }, told.text, id), point: true }];
    if (told.relation === "date") return [{ ...moment({ ...told, since: told.text }, nodes[id].label, id), point: true }];
    return [];
  }).filter(({ since, until }) => since && within({ since, until }));
}

// Whose rows are shown: of the chosen node and its neighbours, else of everyone with a date.
function timelineRows() {
  const chosen = state.node === null ? byImportance : [state.node, ...byImportance.filter((id) => nodes[state.node].near.has(id))];
  return chosen.filter((id) => isShown(nodes[id])).map((id) => ({ id, moments: momentsOf(id) }))
    .filter(({ id, moments }) => moments.length && (state.node === id || kindId(nodes[id]) !== "body"))
    .sort((a, b) => (b.id === state.node) - (a.id === state.node) || nodes[a.id].kind - nodes[b.id].kind);
}

const DAY = 86400000;

function dayOf(date, end) {
  const [year, month, day] = date.split("-").map(Number);
  if (!month) return Date.UTC(year, end ? 12 : 0, 1);
  if (!day) return Date.UTC(year, end ? month : month - 1, 1);
  return Date.UTC(year, month - 1, day + (end ? 1 : 0));
}

function span(rows) {
  const days = rows.flatMap(({ moments }) => moments.flatMap(({ since, until }) => [dayOf(since, false), dayOf(until || since, true)]));
  const first = days.reduce((a, b) => Math.min(a, b), Infinity);
  const last = days.reduce((a, b) => Math.max(a, b), -Infinity);
  const room = Math.max((last - first) * 0.03, 40 * DAY);
  return [first - room, last + room];
}

function drawTimeline(element, choose) {
  const rows = timelineRows();
  if (!rows.length) return element.replaceChildren(make("p", { class: "hint" }, say("timeline.empty")));
  const [first, last] = span(rows.slice(0, FIRST_ROWS));
  const at = (day) => `${((Math.min(Math.max(day, first), last) - first) / (last - first)) * 100}%`;
  const list = make("ul", { class: "rows" }, ...rows.slice(0, FIRST_ROWS).map((row) => timelineRow(row, at, last, choose)));
  const more = rows.length > FIRST_ROWS ? make("p", { class: "hint" }, say("rows.more", { shown: FIRST_ROWS, total: rows.length })) : null;
  element.replaceChildren(axis(first, last, at), list, ...(more ? [more] : []));
}

function axis(first, last, at) {
  const [from, to] = [first, last].map((day) => new Date(day).getUTCFullYear());
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (to - from) / years <= 10) || 200;
  const element = make("div", { class: "axis", "aria-hidden": "true" });
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    const day = Date.UTC(year, 0, 1);
    if (day < first || day > last) continue;
    const tick = make("span", {}, String(year));
    tick.style.left = at(day);
    element.append(tick);
  }
  return make("div", { class: "head" }, make("span", {}), element);
}

function timelineRow({ id, moments }, at, last, choose) {
  const label = make("button", { type: "button", class: "name", "data-node": id, onclick: () => choose(id) },
    sign(nodes[id].kind), foreign(short(nodes[id].label, 60)));
  const lanes = [];
  const bars = moments.toSorted((a, b) => a.since.localeCompare(b.since)).map((one) => bar(one, lanes, at, last, choose));
  const track = make("div", { class: "track" }, ...bars);
  track.style.height = `${Math.max(lanes.length, 1) * 1.55 + 0.3}rem`;
  return make("li", { class: "row" }, label, track);
}

function freeLane(lanes, left, right) {
  const free = lanes.findIndex((end) => end <= left);
  const lane = free < 0 ? lanes.length : free;
  lanes[lane] = right;
  return lane;
}

// Bars that would lie over one another go to lanes of their own.
function bar({ since, until, open, point, title, node, fact: told }, lanes, at, last, choose) {
  const [from, to] = [dayOf(since, false), open ? last : dayOf(until || since, true)];
  const when = open ? `${say("since", { date: readableDate(since) })}` : since === until || !until
    ? readableDate(since) : `${readableDate(since)} – ${readableDate(until)}`;
  const kind = nodes[node].kind;
  const dot = point || !told.since && !told.until;
  const words = `${clean(title)}, ${when}${told.status ? `, ${sayOr(`status.${told.status}`, told.status)}` : ""}`;
  const element = make("button", { type: "button", class: `${dot ? "dot" : "bar-of"} kind-${kind}${open ? " open" : ""}`,
    title: short(words, 300), "aria-label": short(words, 300), onclick: () => choose(node) }, make("bdi", {}, point && title === nodes[node].label ? when : short(title, 80)));
  const [left, right] = [parseFloat(at(from)), parseFloat(at(to))];
  const late = dot && left > 60;
  const lane = freeLane(lanes, late ? left - WORDS : left, dot && !late ? left + WORDS : Math.max(right, left + 2));
  if (late) {
    element.classList.add("late");
    element.style.right = `calc(100% - ${at(from)})`;
  } else element.style.left = at(from);
  element.style.top = `${lane * 1.55 + 0.15}rem`;
  if (!dot) element.style.width = `calc(${at(to)} - ${at(from)})`;
  return element;
}

function timelineCsv() {
  const head = ["node", "kind", "what", "status", "from", "until", "reported", "sources"].map((key) => say(`csv.${key}`));
  return [head, ...timelineRows().flatMap(({ id, moments }) => moments.map(({ title, since, until, fact: told }) => (
    [nodes[id].label, kindName(nodes[id].kind, "one"), title, told.status && sayOr(`status.${told.status}`, told.status),
      told.since || (told.relation === "holds" ? "" : since), told.until || (told.relation === "holds" ? "" : until), told.observed, sourcesOf(told).join(" | ")]
  )))];
}
