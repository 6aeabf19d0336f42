// Words: the two languages of the page, spelling for search, and short forms for the picture.
const data = JSON.parse(document.getElementById("data").textContent);
let language = "vi";
let told = null;

// What is known of the nodes: by far the most of a page, so read when it is first asked for.
function known() {
  told ??= JSON.parse(document.getElementById("facts").textContent);
  return told;
}

function say(key, values = {}) {
  const message = data.messages[key];
  const text = message ? message[language] : key;
  return text.replace(/\{(\w+)\}/g, (_, name) => numeral(values[name]));
}

// A message that may be missing: the word itself then stands for it.
function sayOr(key, word) {
  return key in data.messages ? say(key) : word;
}

function numeral(value) {
  return typeof value === "number" ? value.toLocaleString(language) : String(value);
}

// "2021-04-30" is read 30/04/2021 in Vietnamese; what is not that exact stays shorter.
function readableDate(date) {
  return language === "vi" ? date.split("-").reverse().join("/") : date;
}

function marked(text) {
  return text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();
}

function unmarked(text) {
  return marked(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
}

// Control and direction marks would let one label disturb what stands around it.
function clean(text) {
  return text.replace(/[\p{Cc}\p{Cf}\u2028\u2029]+/gu, " ").replace(/\s+/g, " ").trim();
}

function short(text, most) {
  const letters = Array.from(clean(text.slice(0, 4 * most)));
  if (letters.length <= most) return letters.join("");
  const cut = letters.slice(0, most - 1).join("");
  const space = cut.lastIndexOf(" ");
  return (space > most / 2 ? cut.slice(0, space) : cut) + "…";
}
