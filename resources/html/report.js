// Comfort only: the report reads the same without it.
(() => {
  const list = document.getElementById("list");
  if (!list) return;
  const form = list.querySelector("form");
  const rows = [...list.querySelectorAll("tbody tr")];
  const count = form.querySelector("output");
  const number = value => value.toLocaleString(document.documentElement.lang);
  const more = list.querySelector("button.more");
  const step = Number(more.dataset.step);

  // The page is in two languages: dotted and dotless i are one letter to a search, whatever the case.
  const fold = text => text.replace(/[İIı]/g, "i").toLowerCase();
  const haystack = new Map();
  const textOf = row => {
    if (!haystack.has(row)) haystack.set(row, fold([...row.cells].map(cell => cell.textContent).join(" ")));
    return haystack.get(row);
  };

  // Only so many of the rows that fit are shown at once: a table of thousands is slow to lay out.
  let limit = step;
  const filter = () => {
    const words = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
    const severities = new Set([...form.querySelectorAll("input[name=severity]:checked")].map(box => box.value));
    const check = form.elements.check.value;
    let found = 0;
    for (const row of rows) {
      const fits = severities.has(row.dataset.severity) && (!check || row.dataset.check === check) && words.every(word => textOf(row).includes(word));
      found += fits;
      row.hidden = !fits || found > limit;
    }
    count.value = `${number(found)} / ${number(rows.length)}`;
    more.hidden = found <= limit;
  };
  form.hidden = false;
  form.addEventListener("input", () => { limit = step; filter(); });
  form.addEventListener("submit", event => event.preventDefault());
  more.addEventListener("click", () => { limit += step; filter(); });
  addEventListener("beforeprint", () => { limit = Infinity; filter(); });
  filter();

  const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
  for (const head of list.querySelectorAll("thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of list.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const keys = new Map(rows.map(row => [row, row.cells[head.cellIndex].dataset.sort ?? row.cells[head.cellIndex].textContent]));
      rows.sort((a, b) => (down ? -1 : 1) * (keys.get(a) - keys.get(b) || order.compare(keys.get(a), keys.get(b))));
      const body = document.createDocumentFragment();
      for (const row of rows) body.append(row);
      list.querySelector("tbody").append(body);
      filter();
    });
  }

  const comfort = document.querySelector(".comfort");
  comfort.hidden = false;
  comfort.addEventListener("change", event => document.getElementById("pairs").classList.toggle("only-found", event.target.checked));

  // A link to a finding opens the pair that holds it, and the keys go on from there.
  const remarks = [...document.querySelectorAll(".remark li[id]")];
  let at = -1;
  const open = () => {
    const place = document.getElementById(location.hash.slice(1));
    (place?.closest("details") ?? place?.querySelector("details"))?.setAttribute("open", "");
    place?.scrollIntoView({ block: place.matches("li") ? "center" : "start" });
    at = place?.matches("li") ? remarks.indexOf(place) : at;
  };
  addEventListener("hashchange", open);
  open();

  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=search], select")) return;
    if (event.key === "/") { event.preventDefault(); form.elements.words.focus(); return; }
    const move = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (!move || !remarks.length) return;
    at = Math.min(Math.max(at + move, 0), remarks.length - 1);
    const remark = remarks[at];
    remark.closest("details").open = true;
    history.replaceState(null, "", `#${remark.id}`);
    remark.scrollIntoView({ block: "center" });
    remark.focus({ preventScroll: true });
  });
})();
