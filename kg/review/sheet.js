"use strict";
const { columns, places } = JSON.parse(document.getElementById("data").textContent);
const field = (text) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const value = (id) => document.getElementById(id).value.trim();

function decided() {
  return [...document.querySelectorAll("fieldset[data-pair]")].flatMap((set) => {
    const chosen = set.querySelector("input[type=radio]:checked");
    if (!chosen) return [];
    const why = set.querySelector(".why").value.trim();
    return [[...places[Number(set.dataset.pair)], chosen.value, value("who"), value("when"), why]];
  });
}

function table() {
  return [columns, ...decided()].map((row) => row.map(field).join(",") + "\n").join("");
}

document.addEventListener("change", () => {
  document.getElementById("count").textContent = `${decided().length} / ${places.length}`;
});
document.getElementById("save").addEventListener("click", () => {
  const link = document.createElement("a");
  link.href = `data:text/csv;charset=utf-8,${encodeURIComponent(table())}`;
  link.download = "kg-decisions.csv";
  link.click();
});
