// Elements are made one by one and filled with text nodes: nothing is ever read as markup.
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

// Text of a document keeps its own writing direction and cannot turn that of its surroundings.
function foreign(text, attributes = {}) {
  return make("bdi", attributes, text);
}

const OUTLINES = {
  dot: "M8 1.5a6.5 6.5 0 1 0 0 13a6.5 6.5 0 1 0 0-13Z",
  square: "M2 2h12v12H2Z",
  diamond: "M8 .8L15.2 8L8 15.2L.8 8Z",
  triangle: "M8 1.2L15.4 14H.6Z",
  star: "M8 .6l2.2 4.9 5.3.5-4 3.6 1.2 5.3L8 12.1l-4.7 2.8 1.2-5.3-4-3.6 5.3-.5Z",
};

function sign(kind) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 16 16");
  svg.setAttribute("class", `sign kind-${kind}`);
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", OUTLINES[data.kinds[kind][1]] || OUTLINES.dot);
  path.setAttribute("fill", "currentColor");
  svg.append(path);
  return svg;
}
