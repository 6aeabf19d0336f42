// Names offered while one types: a combobox after the ARIA pattern. Without it, forms work alike.

let count = 0;

for (const field of document.querySelectorAll("[data-suggest]")) {
  const list = document.createElement("div");
  list.className = "suggestions";
  list.id = `suggestions-${count++}`;
  list.setAttribute("role", "listbox");
  list.hidden = true;
  field.after(list);
  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  field.setAttribute("aria-expanded", "false");
  let chosen = -1, found = [], asked = 0;

  const close = () => {
    list.hidden = true;
    chosen = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const choose = (number) => {
    const name = found[number];
    if (field.dataset.suggest === "fill") {
      field.value = name.label;
      close();
    } else if (field.dataset.suggest === "graph") {
      location.assign(`/graph?iri=${encodeURIComponent(name.iri)}`);
    } else {
      location.assign(name.path);
    }
  };
  const show = () => {
    list.replaceChildren(...found.map((name, number) => {
      const option = document.createElement("div");
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", String(number === chosen));
      option.id = `${list.id}-${number}`;
      option.dataset.kind = name.kind;
      option.textContent = name.label;
      option.addEventListener("pointerdown", (event) => {
        event.preventDefault();
        choose(number);
      });
      return option;
    }));
    list.hidden = !found.length;
    field.setAttribute("aria-expanded", String(found.length > 0));
    if (chosen >= 0) field.setAttribute("aria-activedescendant", `${list.id}-${chosen}`);
    else field.removeAttribute("aria-activedescendant");
  };

  field.addEventListener("input", async () => {
    const turn = ++asked;
    const typed = field.value.trim();
    if (!typed) return close();
    const response = await fetch(`/search.json?q=${encodeURIComponent(typed)}`);
    if (!response.ok || turn !== asked) return;
    found = await response.json();
    chosen = -1;
    show();
  });
  field.addEventListener("keydown", (event) => {
    if (list.hidden) {
      if (event.key === "Enter" && field.dataset.suggest === "graph") event.preventDefault();
      return;
    }
    const step = {ArrowDown: 1, ArrowUp: -1}[event.key];
    if (step) {
      chosen = (chosen + step + found.length + (chosen < 0 && step < 0)) % found.length;
      show();
    } else if (event.key === "Escape") {
      close();
    } else if (event.key === "Enter" && (chosen >= 0 || field.dataset.suggest === "graph")) {
      choose(Math.max(chosen, 0));
    } else {
      return;
    }
    event.preventDefault();
  });
  field.addEventListener("blur", close);
}
