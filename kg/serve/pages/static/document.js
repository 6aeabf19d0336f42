// A place in a document that is no sentence of its own ("#char=12,30") is shown by what holds it.

const show = () => {
  for (const old of document.querySelectorAll(".meant")) old.classList.remove("meant");
  const id = decodeURIComponent(location.hash.slice(1));
  const place = /(?:char|task|figure)=(\d+),(\d+)/.exec(id);
  const exact = document.getElementById(id);
  const around = place && [...document.querySelectorAll(".passage")].find((passage) =>
    Number(passage.dataset.start) <= Number(place[1]) && Number(place[1]) < Number(passage.dataset.end));
  const meant = exact || around;
  if (!meant) return;
  meant.classList.add("meant");
  meant.scrollIntoView({block: "center"});
};

addEventListener("hashchange", show);
show();
