// Comfort only: the report reads the same without it.
(() => {
  const list = document.getElementById("list");
  const remarks = [...document.querySelectorAll(".remark li[id]")];
  const rows = list ? [...list.querySelectorAll("tbody tr")] : [];
  const form = list?.querySelector("form");
  let fitting = rows;

  if (list) {
    const count = form.querySelector("output");
    const clear = form.querySelector("button[type=reset]");
    const none = list.querySelector(".none");
    const more = list.querySelector("button.more");
    const step = Number(more.dataset.step);
    const number = value => value.toLocaleString(document.documentElement.lang);
    const { words, article, folder, check, confidence } = form.elements;
    const boxes = [...form.querySelectorAll("input[name=severity]")];

    // The page is in two languages: dotted and dotless i are one letter to a search, whatever the case.
    const fold = text => text.replace(/[İIı]/g, "i").toLowerCase();
    const folded = new Map();
    const textOf = element => {
      if (!folded.has(element)) folded.set(element, fold(element.cells ? [...element.cells].map(cell => cell.textContent).join(" ") : element.textContent));
      return folded.get(element);
    };
    const wordsOf = field => fold(field.value).split(/\s+/).filter(Boolean);

    // Only so many of the rows that fit are shown at once: a table of thousands is slow to lay out.
    let limit = step;
    const filter = () => {
      const [anywhere, title] = [wordsOf(words), wordsOf(article)];
      const severities = new Set(boxes.filter(box => box.checked).map(box => box.value));
      fitting = rows.filter(row => severities.has(row.dataset.severity)
        && (!check.value || row.dataset.check === check.value)
        && (!confidence.value || Number(row.cells[4].dataset.sort) >= Number(confidence.value))
        && (!folder?.value || (folder.value === "./" ? !row.querySelector(".path").textContent.includes("/") : row.querySelector(".path").textContent.startsWith(folder.value)))
        && title.every(word => textOf(row.cells[2]).includes(word))
        && anywhere.every(word => textOf(row).includes(word)));
      for (const row of rows) row.hidden = true;
      for (const row of fitting.slice(0, limit)) row.hidden = false;
      count.value = `${number(fitting.length)} / ${number(rows.length)}`;
      none.hidden = fitting.length > 0;
      more.hidden = fitting.length <= limit;
      clear.hidden = fitting.length === rows.length;
    };
    const restart = () => { limit = step; filter(); };
    form.hidden = false;
    form.addEventListener("input", restart);
    form.addEventListener("reset", () => setTimeout(restart));
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
  }

  for (const comfort of document.querySelectorAll(".comfort")) {
    comfort.hidden = false;
    comfort.addEventListener("change", event => document.getElementById("pairs").classList.toggle("only-found", event.target.checked));
  }

  // A link to a finding opens the pair that holds it, and the keys go on from there.
  let at = null;
  const open = () => {
    const place = document.getElementById(location.hash.slice(1));
    (place?.closest("details") ?? place?.querySelector("details"))?.setAttribute("open", "");
    place?.scrollIntoView({ block: place.matches("li") ? "center" : "start" });
    at = place?.matches("li") ? place : at;
  };
  addEventListener("hashchange", open);
  open();

  // The keys walk what the list shows, in its order: to the finding itself, or to its row where that is on another page.
  const places = () => {
    if (!list) return remarks;
    const byId = new Map(remarks.map(remark => [`#${remark.id}`, remark]));
    return fitting.map(row => row.querySelector("a")).map(link => byId.get(link.getAttribute("href")) ?? link);
  };
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input[type=search], select")) return;
    if (event.key === "/" && form) { event.preventDefault(); form.elements.words.focus(); return; }
    const move = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    const stops = move ? places() : [];
    if (!stops.length) return;
    const last = stops.indexOf(at);
    at = stops[last < 0 ? 0 : Math.min(Math.max(last + move, 0), stops.length - 1)];
    if (at.matches("li")) {
      at.closest("details")?.setAttribute("open", "");
      history.replaceState(null, "", `#${at.id}`);
    } else if (at.closest("tr").hidden) {
      document.querySelector("#list button.more").click();
    }
    at.scrollIntoView({ block: "center" });
    at.focus({ preventScroll: true });
  });
})();
