// Files for the reader: the picture as SVG and PNG, what a view tells as CSV.

// Text that a spreadsheet would take for a formula stays text.
function cell(value) {
  const text = String(value ?? "");
  const safe = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function csv(rows) {
  return `\ufeff${rows.map((row) => row.map(cell).join(",")).join("\r\n")}\r\n`;
}

function graphCsv() {
  const head = ["from-node", "relation", "to-node", "from", "until", "documents"].map((key) => say(`csv.${key}`));
  const rows = lines.flatMap(({ from, to, ties }, number) => (shownLines[number] ? ties.filter(passes).map((tie) => (
    [nodes[from].label, sayOr(`${tie.relation}.out`, tie.relation), nodes[to].label, tie.since, tie.until, tie.sources]
  )) : []));
  return [head, ...rows];
}

function save(name, content, type) {
  const address = URL.createObjectURL(content instanceof Blob ? content : new Blob([content], { type }));
  const link = make("a", { href: address, download: name });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(address), 10000);
}

function saveCsv() {
  const rows = { graph: graphCsv, timeline: timelineCsv, table: tableCsv }[state.view]();
  save(`${state.view === "table" ? state.table : state.view}.csv`, csv(rows), "text/csv;charset=utf-8");
}

function escaped(text) {
  return clean(text).replace(/[&<>"']/g, (mark) => `&#${mark.charCodeAt(0)};`);
}

// Takes the calls that write names and keeps what they would write.
class Recorder {
  constructor() {
    this.texts = [];
    this.measuring = document.createElement("canvas").getContext("2d");
  }

  measureText(text) {
    this.measuring.font = this.font;
    return this.measuring.measureText(text);
  }

  strokeText() {}

  fillText(text, x, y) {
    this.texts.push({ text, x, y, bold: this.font.startsWith("600"), size: parseFloat(this.font.match(/([\d.]+)px/)[1]) });
  }
}

// What is in sight, drawn anew: sharp at any size, and the same from both renderers.
function svg(picture) {
  const { clientWidth: wide, clientHeight: high } = picture.element;
  const place = picture.placing();
  const { page, ink, line, near } = picture.colours;
  const recorder = new Recorder();
  picture.names(recorder, place);
  const parts = [`<svg xmlns="http://www.w3.org/2000/svg" width="${wide}" height="${high}" viewBox="0 0 ${wide} ${high}">`,
    `<rect width="100%" height="100%" fill="${page}"/>`];
  const round = (value) => Math.round(value * 10) / 10;
  lines.forEach(({ from, to }, number) => {
    if (!shownLines[number]) return;
    const [start, end] = [place(from), place(to)];
    const strong = picture.touches(number);
    const faded = picture.fadesLines() && !strong;
    parts.push(`<path d="M${round(start.x)} ${round(start.y)}L${round(end.x)} ${round(end.y)}" stroke="${strong ? near : line}" opacity="${faded ? 0.15 : 1}"/>`);
  });
  for (const node of nodes) {
    if (!isShown(node)) continue;
    const { x, y, radius } = place(node.id);
    parts.push(`<path d="${OUTLINES[data.kinds[node.kind][1]] || OUTLINES.dot}" transform="translate(${round(x - radius)} ${round(y - radius)}) scale(${radius / 8})" fill="${picture.fill(node)}" opacity="${picture.near(node.id) ? 1 : 0.15}"/>`);
  }
  for (const { text, x, y, bold, size } of recorder.texts) {
    parts.push(`<text x="${round(x)}" y="${round(y + size * 0.85)}" font-size="${size}" font-weight="${bold ? 600 : 400}" text-anchor="middle" fill="${ink}" stroke="${page}" stroke-width="3" stroke-linejoin="round" paint-order="stroke" font-family="${FAMILY.replaceAll('"', "&#39;")}">${escaped(text)}</text>`);
  }
  return `${parts.join("")}</svg>`;
}

function saveSvg(picture) {
  save("graph.svg", svg(picture), "image/svg+xml");
}

function savePng(picture) {
  const { clientWidth: wide, clientHeight: high } = picture.element;
  const image = new Image();
  image.onload = () => {
    const canvas = make("canvas", { width: 2 * wide, height: 2 * high });
    canvas.getContext("2d").drawImage(image, 0, 0, 2 * wide, 2 * high);
    canvas.toBlob((blob) => save("graph.png", blob));
  };
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg(picture))}`;
}
