// A drawing of nodes and ties that grows: SVG, so that nodes take focus and colours follow the page.

const SVG = "http://www.w3.org/2000/svg";
const SHAPES = {
  official: ["circle", {r: 9}],
  body: ["rect", {x: -8, y: -8, width: 16, height: 16, rx: 2}],
  directive: ["path", {d: "M0-10 9.5 7h-19z"}],
  task: ["path", {d: "M0-10.5 10.5 0 0 10.5-10.5 0z"}],
  event: ["path", {d: "M0-11l3.2 7 7.6.8-5.7 5.1 1.6 7.5L0 5.6l-6.7 3.8 1.6-7.5-5.7-5.1 7.6-.8z"}],
  post: ["rect", {x: -9, y: -6, width: 18, height: 12, rx: 6}],
};

const make = (name, attributes = {}, parent = null) => {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  parent?.append(element);
  return element;
};

const shortened = (text) => (text.length > 34 ? `${text.slice(0, 32)}…` : text);

export class Drawing {
  // `grow(iri)` is called when a node is opened; `tell(node)` when one is looked at.
  constructor(place, {grow = null, tell = null, label = ""} = {}) {
    this.nodes = new Map();
    this.ties = new Map();
    this.grow = grow;
    this.tell = tell;
    this.view = {x: 0, y: 0, scale: 1};
    this.place = place;
    this.svg = make("svg", {role: "group", "aria-label": label});
    this.layer = make("g", {}, this.svg);
    [this.lines, this.words, this.marks] = ["g", "g", "g"].map((name) => make(name, {}, this.layer));
    place.prepend(this.svg);
    this.heat = 0;
    this.listen();
  }

  add({centre = null, nodes, edges}) {
    const home = this.nodes.get(centre) ?? {x: 0, y: 0};
    nodes.forEach((node, number) => {
      if (this.nodes.has(node.iri)) return;
      const turn = number * 2.399963;  // the golden angle spreads them evenly
      const away = node.iri === centre ? 0 : 70 + 9 * Math.sqrt(number) * 4;
      const at = {x: home.x + away * Math.cos(turn), y: home.y + away * Math.sin(turn)};
      this.nodes.set(node.iri, {...node, ...at, vx: 0, vy: 0, ...this.mark(node)});
    });
    for (const [source, target, name] of edges) {
      const key = `${source} ${target}`;
      if (source === target || !this.nodes.has(source) || !this.nodes.has(target)) continue;
      const known = this.ties.get(key);
      if (known) {
        if (!known.names.includes(name)) known.names.push(name);
      } else {
        const [line, word] = [make("line", {}, this.lines), make("text", {class: "tie"}, this.words)];
        this.ties.set(key, {source, target, names: [name], line, word});
      }
    }
    for (const tie of this.ties.values()) tie.word.textContent = tie.names.join(", ");
    this.nodes.get(centre)?.element.classList.add("grown");
    this.settle();
  }

  mark(node) {
    const element = make("g", {class: "node", tabindex: 0, role: "button", "aria-label": node.label}, this.marks);
    element.dataset.kind = node.kind || "group";
    element.dataset.iri = node.iri;
    const [shape, attributes] = SHAPES[node.kind] ?? SHAPES.official;
    make(shape, attributes, element);
    make("text", {y: 24}, element).textContent = shortened(node.label);
    make("title", {}, element).textContent = node.label;
    return {element};
  }

  // A few hundred steps of springs and repulsion, then rest; all at once where motion is unwanted.
  settle() {
    this.heat = 1;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    for (let step = 0; step < (still ? 400 : 200); step++) this.step();
    this.fit();
    if (still) return this.draw();
    if (!this.frame) this.frame = requestAnimationFrame(() => this.animate());
  }

  animate() {
    for (let step = 0; step < 3; step++) this.step();
    this.draw();
    this.frame = this.heat > 0.02 ? requestAnimationFrame(() => this.animate()) : null;
  }

  step() {
    const all = [...this.nodes.values()];
    for (const [number, one] of all.entries()) {
      for (const other of all.slice(number + 1)) {
        const [x, y] = [one.x - other.x || 0.1, one.y - other.y || 0.1];
        const square = x * x + y * y;
        if (square > 160000) continue;
        const push = 45000 / (Math.max(square, 400) * Math.sqrt(square));
        const [px, py] = [x * push, y * push * 0.8];  // names are wide
        one.vx += px; one.vy += py; other.vx -= px; other.vy -= py;
      }
      one.vx -= one.x * 0.004;
      one.vy -= one.y * 0.008;
    }
    for (const {source, target} of this.ties.values()) {
      const [one, other] = [this.nodes.get(source), this.nodes.get(target)];
      const [x, y] = [other.x - one.x, other.y - one.y];
      const length = Math.hypot(x, y) || 1;
      const pull = (length - 120) * 0.05 / length;
      one.vx += x * pull; one.vy += y * pull; other.vx -= x * pull; other.vy -= y * pull;
    }
    for (const node of all) {
      if (node !== this.held) {
        const speed = Math.min(Math.hypot(node.vx, node.vy), 30) * this.heat;
        const angle = Math.atan2(node.vy, node.vx);
        node.x += speed * Math.cos(angle);
        node.y += speed * Math.sin(angle);
      }
      node.vx *= 0.6;
      node.vy *= 0.6;
    }
    this.heat *= 0.992;
  }

  draw() {
    for (const node of this.nodes.values()) node.element.setAttribute("transform", `translate(${node.x.toFixed(1)} ${node.y.toFixed(1)})`);
    for (const {source, target, line, word} of this.ties.values()) {
      const [one, other] = [this.nodes.get(source), this.nodes.get(target)];
      for (const [key, value] of Object.entries({x1: one.x, y1: one.y, x2: other.x, y2: other.y})) line.setAttribute(key, value.toFixed(1));
      word.setAttribute("x", ((one.x + other.x) / 2).toFixed(1));
      word.setAttribute("y", ((one.y + other.y) / 2 - 4).toFixed(1));
    }
    const {x, y, scale} = this.view;
    this.layer.setAttribute("transform", `translate(${x} ${y}) scale(${scale})`);
  }

  fit() {
    const {width, height} = this.svg.getBoundingClientRect();
    const all = [...this.nodes.values()];
    if (!all.length || !width) return;
    const [left, right] = [Math.min(...all.map((n) => n.x)) - 90, Math.max(...all.map((n) => n.x)) + 90];
    const [top, bottom] = [Math.min(...all.map((n) => n.y)) - 50, Math.max(...all.map((n) => n.y)) + 60];
    const scale = Math.min(width / (right - left), (height - 60) / (bottom - top), 1.4);
    this.view = {scale, x: width / 2 - scale * (left + right) / 2, y: height / 2 + 20 - scale * (top + bottom) / 2};
    this.draw();
  }

  listen() {
    let from = null, moved = false;
    const nodeOf = (event) => this.nodes.get(event.target.closest?.(".node")?.dataset.iri);
    this.svg.addEventListener("pointerdown", (event) => {
      from = {x: event.clientX, y: event.clientY};
      moved = false;
      this.held = nodeOf(event) ?? null;
      this.pressed = this.held;
    });
    this.svg.addEventListener("pointermove", (event) => {
      if (!from) return;
      const [x, y] = [event.clientX - from.x, event.clientY - from.y];
      if (!moved && Math.hypot(x, y) < 4) return;
      moved = true;
      from = {x: event.clientX, y: event.clientY};
      const what = this.held ?? this.view;
      const scale = this.held ? this.view.scale : 1;
      what.x += x / scale;
      what.y += y / scale;
      this.draw();
    });
    addEventListener("pointerup", () => {
      if (from && !moved && this.pressed) this.open(this.pressed);
      from = this.held = this.pressed = null;
    });
    this.svg.addEventListener("wheel", (event) => {
      event.preventDefault();
      const box = this.svg.getBoundingClientRect();
      const [x, y] = [event.clientX - box.left, event.clientY - box.top];
      const factor = Math.exp(-event.deltaY * 0.0015);
      const {view} = this;
      view.x = x - (x - view.x) * factor;
      view.y = y - (y - view.y) * factor;
      view.scale *= factor;
      this.draw();
    }, {passive: false});
    this.marks.addEventListener("keydown", (event) => {
      if (event.key !== "Enter" && event.key !== " ") return;
      event.preventDefault();
      this.open(nodeOf(event));
    });
    for (const kind of ["focusin", "pointerover"]) this.marks.addEventListener(kind, (event) => this.near(nodeOf(event)));
  }

  near(node) {
    for (const {source, target, line, word} of this.ties.values()) {
      const is = node && (source === node.iri || target === node.iri);
      line.classList.toggle("near", Boolean(is));
      word.classList.toggle("near", Boolean(is));
    }
  }

  async open(node) {
    this.near(node);
    this.tell?.(node);
    if (this.grow && !node.element.classList.contains("grown")) {
      node.element.classList.add("grown");
      const around = await this.grow(node.iri);
      if (around) {
        node.more = around.more;
        this.add(around);
        this.near(node);
        this.tell?.(node);
      }
    }
  }
}

// What is told of the node chosen, beside the drawing.
export const card = (place) => {
  const box = document.createElement("div");
  box.className = "card";
  box.setAttribute("role", "status");
  box.hidden = true;
  place.append(box);
  return (node) => {
    const name = document.createElement("p");
    name.textContent = node.label;
    box.replaceChildren(name);
    if (node.path) {
      const link = document.createElement("a");
      link.href = node.path;
      link.textContent = place.dataset.open;
      box.append(link);
    }
    if (node.more) {
      const more = document.createElement("small");
      more.textContent = ` · ${place.dataset.more.replace("#", node.more)}`;
      box.append(more);
    }
    box.hidden = false;
  };
};
