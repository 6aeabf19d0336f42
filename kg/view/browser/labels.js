// Names in the picture: as many as fit without covering one another, the important ones first.
const FAMILY = '"Segoe UI", Roboto, "Noto Sans", "Helvetica Neue", "Liberation Sans", sans-serif';
const STRONG = 10; // names in bold
const IMPORTANT = 30; // names that may cover nodes less important than their own
const MOST_TRIED = 250; // names tried in one drawing: it must stay fluid
const MOST_PLACED = 2500; // nodes whose place is asked for in one drawing
const SPECK = 4; // a node of so small a radius may be covered
const measured = new Map();

function width(context, text, font) {
  const key = font + text;
  if (!measured.has(key)) {
    context.font = font;
    measured.set(key, context.measureText(text).width);
  }
  return measured.get(key);
}

function wrapped(context, text, font, most, lines) {
  const rows = [];
  let row = "";
  for (const word of text.split(" ")) {
    const longer = row ? `${row} ${word}` : word;
    if (row && width(context, longer, font) > most) {
      rows.push(row);
      row = word;
    } else row = longer;
  }
  rows.push(row);
  if (rows.length <= lines) return rows;
  return [...rows.slice(0, lines - 1), `${rows[lines - 1]}…`];
}

function block(context, node, strong, whole) {
  const size = strong ? 13.5 : 12;
  const font = `${strong ? "600 " : ""}${size}px ${FAMILY}`;
  const text = short(node.label, whole ? 160 : 46);
  const rows = wrapped(context, text, font, whole ? 240 : 165, whole ? 5 : 2);
  const wide = Math.min(Math.max(...rows.map((row) => width(context, row, font))), 260);
  return { font, rows, wide, line: size * 1.22, high: rows.length * size * 1.22 };
}

function overlaps(a, b) {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

// Under the node if there is room, else beside or above it.
function* spots(at, { wide, high }, view) {
  const gap = at.radius + 4;
  const middle = Math.min(Math.max(at.x - wide / 2, 4), view.wide - wide - 4);
  yield { left: middle, top: at.y + gap };
  yield { left: at.x + gap, top: at.y - high / 2 };
  yield { left: at.x - gap - wide, top: at.y - high / 2 };
  yield { left: middle, top: at.y - gap - high };
}

function boxAt({ left, top }, { wide, high }) {
  return { left: left - 3, top: top - 1, right: left + wide + 3, bottom: top + high + 1 };
}

function inside(box, { wide, high }) {
  return box.left >= 0 && box.top >= 0 && box.right <= wide && box.bottom <= high;
}

// The first free spot beside a node: free of names always, of other nodes unless `over` them.
function placed(at, shape, taken, discs, view, over) {
  for (const spot of spots(at, shape, view)) {
    const box = boxAt(spot, shape);
    if (!inside(box, view) || taken.some((other) => overlaps(box, other))) continue;
    const covered = discs.some((disc) => disc.rank !== at.rank && overlaps(box, disc)
      && (!over || disc.rank < at.rank));
    if (!covered) return { ...spot, box };
  }
  return null;
}

function write(context, { left, top }, { font, rows, wide, line }, colours) {
  context.font = font;
  context.textAlign = "center";
  context.textBaseline = "top";
  context.lineJoin = "round";
  context.lineWidth = 3.5;
  context.strokeStyle = colours.page;
  context.fillStyle = colours.ink;
  rows.forEach((row, i) => {
    context.strokeText(row, left + wide / 2, top + i * line, 260);
    context.fillText(row, left + wide / 2, top + i * line, 260);
  });
}

// `places` holds, for each node in sight that is not faded, its centre, radius and rank; `view`
// says whose names come first, how many fit, and how large the picture is.
function drawNames(context, places, view, colours) {
  const discs = [...places.values()].filter(({ radius, rank }) => radius >= SPECK || rank < STRONG).map(({ x, y, radius, rank }) => (
    { rank, left: x - radius, right: x + radius, top: y - radius, bottom: y + radius }
  ));
  const wanted = new Set(view.first);
  const taken = [view.buttons];
  let tried = 0;
  for (const id of [...wanted, ...byImportance.filter((other) => !wanted.has(other))]) {
    const at = places.get(id);
    if (!at) continue;
    if (!wanted.has(id) && (taken.length >= view.room || tried >= MOST_TRIED)) break;
    tried += 1;
    const strong = wanted.has(id) ? id === view.first[0] : at.rank < STRONG && nodes[id].near.size > 2;
    const shape = block(context, nodes[id], strong, id === view.first[0]);
    const spot = placed(at, shape, taken, discs, view, false)
      || (at.rank < IMPORTANT || id === view.first[0]) && placed(at, shape, taken, discs, view, true);
    if (!spot) continue;
    taken.push(spot.box);
    write(context, spot, shape, colours);
  }
  return taken.length;
}
