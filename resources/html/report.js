// Comfort only: the report reads the same without it.
(() => {
  const list = document.getElementById("list");
  if (!list) return;
  const form = list.querySelector("form");
  const rows = [...list.querySelectorAll("tbody tr")];
  const count = form.querySelector("output");
  const lower = text => text.toLocaleLowerCase(document.documentElement.lang);
  const haystack = new Map();
  const textOf = row => {
    if (!haystack.has(row)) haystack.set(row, lower(row.textContent));
    return haystack.get(row);
  };

  const filter = () => {
    const words = lower(form.elements.words.value).split(/\s+/).filter(Boolean);
    const severities = new Set([...form.querySelectorAll("input[name=severity]:checked")].map(box => box.value));
    const check = form.elements.check.value;
    let shown = 0;
    for (const row of rows) {
      row.hidden = !(severities.has(row.dataset.severity) && (!check || row.dataset.check === check) && words.every(word => textOf(row).includes(word)));
      shown += !row.hidden;
    }
    count.value = `${shown} / ${rows.length}`;
  };
  form.hidden = false;
  form.addEventListener("input", filter);
  form.addEventListener("submit", event => event.preventDefault());
  filter();

  for (const head of list.querySelectorAll("thead th")) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => {
      const down = head.getAttribute("aria-sort") === "ascending";
      for (const other of list.querySelectorAll("thead th")) other.removeAttribute("aria-sort");
      head.setAttribute("aria-sort", down ? "descending" : "ascending");
      const column = head.cellIndex;
      const value = row => row.cells[column].dataset.sort ?? row.cells[column].textContent;
      const order = new Intl.Collator(document.documentElement.lang, { numeric: true });
      rows.sort((a, b) => (down ? -1 : 1) * (value(a) - value(b) || order.compare(value(a), value(b))));
      rows[0]?.parentNode.append(...rows);
    });
  }

  // A link to a finding opens the pair that holds it.
  const open = () => document.getElementById(decodeURIComponent(location.hash.slice(1)))?.closest("details")?.setAttribute("open", "");
  window.addEventListener("hashchange", () => { open(); document.getElementById(location.hash.slice(1))?.scrollIntoView({ block: "center" }); });
  open();

  let at = -1;
  const remarks = [...document.querySelectorAll(".remark li[id]")];
  document.addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName)) return;
    if (event.key === "/") { event.preventDefault(); form.elements.words.focus(); return; }
    const step = { n: 1, j: 1, p: -1, k: -1 }[event.key];
    if (!step || !remarks.length) return;
    at = Math.min(Math.max(at + step, 0), remarks.length - 1);
    const remark = remarks[at];
    remark.closest("details").open = true;
    history.replaceState(null, "", `#${remark.id}`);
    remark.scrollIntoView({ block: "center" });
    remark.focus({ preventScroll: true });
  });
})();
