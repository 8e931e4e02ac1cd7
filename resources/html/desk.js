// Everything works without it, page by page; it saves the reloading, and knows the keys.
(() => {
  const root = document.body.dataset.root;
  const main = () => document.getElementById("main");
  const findings = () => [...main().querySelectorAll(".finding")];
  const isWriting = () => document.activeElement?.matches("textarea, input:not([type=checkbox]), select") || !!main().querySelector("form.sentence");

  // A page is fetched and takes the place of this one; what has the focus keeps it, and its place on the screen.
  const show = async (address, options, focus) => {
    const before = focus && document.getElementById(focus)?.getBoundingClientRect().top;
    const answer = await fetch(address, options);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    if (!page.getElementById("main")) { location.reload(); return; }
    for (const part of [".progress", ".said", "main", "header nav"]) document.querySelector(part).replaceWith(page.querySelector(part));
    document.title = page.title;
    document.body.dataset.revision = page.body.dataset.revision;
    const hash = new URL(address, location).hash;
    if (answer.ok) history.replaceState(null, "", answer.url.split("#")[0] + (focus ? `#${focus}` : hash));
    ready();
    const place = focus && document.getElementById(focus);
    if (place) {
      place.focus({ preventScroll: true });
      scrollBy(0, place.getBoundingClientRect().top - before);
    }
  };

  const go = finding => {
    if (!finding) return;
    history.replaceState(null, "", `#${finding.id}`);
    finding.focus({ preventScroll: true });
    finding.scrollIntoView({ block: "center" });
    light(rowOf(finding));
  };
  const current = () => document.activeElement?.closest?.(".finding") ?? (location.hash ? document.getElementById(location.hash.slice(1))?.closest(".finding") : null);
  const rowOf = finding => finding.closest("tr")?.previousElementSibling;

  // The facts of a sentence and of those that render it.
  const light = row => {
    main().querySelectorAll("tr.lit").forEach(r => r.classList.remove("lit"));
    globalThis.CSS?.highlights?.delete("facts");
    if (!row) return;
    row.classList.add("lit");
    if (!globalThis.CSS?.highlights) return;
    const ranges = [];
    for (const segment of row.querySelectorAll("[data-facts]")) {
      const texts = [];
      const walker = document.createTreeWalker(segment, NodeFilter.SHOW_TEXT);
      for (let at = 0, node; (node = walker.nextNode()); at += node.length) texts.push([at, node]);
      const place = offset => { const [at, node] = texts.findLast(([from]) => from <= offset) ?? [0, null]; return [node, offset - at]; };
      for (const fact of segment.dataset.facts.split(" ").filter(Boolean)) {
        const [start, end] = fact.split("-").map(Number);
        const [first, last] = [place(start), place(end)];
        if (!first[0] || last[1] > last[0].length || first[0].parentElement.closest("mark")) continue;
        const range = new Range();
        range.setStart(...first);
        range.setEnd(...last);
        ranges.push(range);
      }
    }
    CSS.highlights.set("facts", new Highlight(...ranges));
  };

  // The form of a sentence comes from its own page into the place of the sentence.
  // What is typed before it is there is meant for it, not for a finding.
  let opening = false;
  const edit = async (segment, address) => {
    opening = true;
    try {
      const answer = await fetch(address);
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const form = page.querySelector("form.sentence");
      if (!form) { document.querySelector(".said").replaceWith(page.querySelector(".said")); return; }
      main().querySelector("form.sentence .cancel")?.click();
      segment.hidden = true;
      segment.after(form);
      form.segment = segment;
      form.elements.text.focus();
    } finally {
      opening = false;
    }
  };
  const close = form => {
    form.segment.hidden = false;
    form.remove();
  };
  const segmentOf = address => main().querySelector(`[data-edit="${CSS.escape(address)}"]`) ?? [...main().querySelectorAll("[data-edit]")].find(s => s.dataset.edit === address);

  document.addEventListener("submit", async event => {
    const form = event.target;
    if (form.matches(".decide, .sentence")) {
      event.preventDefault();
      const focus = form.closest(".finding")?.id;
      const body = new URLSearchParams(new FormData(form, event.submitter));
      if (form.matches(".sentence") && form.segment) {
        const answer = await fetch(form.action, { method: "POST", body });
        if (!answer.ok) {
          // What was typed stays where it is.
          const page = new DOMParser().parseFromString(await answer.text(), "text/html");
          document.querySelector(".said").replaceWith(page.querySelector(".said"));
          document.querySelector(".said").scrollIntoView({ block: "center" });
          return;
        }
        const opener = current()?.id;
        form.remove();
        await show(answer.url, {}, opener);
        return;
      }
      await show(form.action, { method: "POST", body }, focus);
    }
  });

  document.addEventListener("change", event => {
    if (event.target.closest("form[role=search]") && !event.target.matches("[type=search]")) event.target.form.requestSubmit();
  });

  document.addEventListener("click", event => {
    const link = event.target.closest("a.edit, .sentence .cancel, mark a");
    const segment = event.target.closest("[data-facts]");
    if (event.target.closest("button.help")) document.querySelector("dialog.keys").showModal();
    if (link?.matches(".cancel") && link.closest("form").segment) { event.preventDefault(); close(link.closest("form")); return; }
    if (link?.matches(".edit")) {
      const place = segmentOf(link.getAttribute("href"));
      if (place) { event.preventDefault(); edit(place, link.href); }
      return;
    }
    if (link?.matches("mark a")) { event.preventDefault(); go(document.getElementById(link.hash.slice(1))); return; }
    if (segment) light(segment.closest("tr"));
  });
  document.addEventListener("dblclick", event => {
    const segment = event.target.closest("[data-edit]");
    if (segment) { getSelection().removeAllRanges(); edit(segment, segment.dataset.edit); }
  });
  document.addEventListener("focusin", event => {
    const finding = event.target.closest?.(".finding");
    if (finding) light(rowOf(finding));
  });
  // One form of a finding is open at a time.
  document.addEventListener("toggle", event => {
    if (event.target.open && event.target.closest(".decide")) {
      event.target.closest(".decide").querySelectorAll("details").forEach(d => { if (d !== event.target) d.open = false; });
      if (event.target.matches(".comment")) event.target.querySelector("textarea").focus();
    }
  }, true);

  document.addEventListener("keydown", event => {
    const writing = event.target.matches("textarea, input, select");
    const form = event.target.closest("form");
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.matches("textarea")) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("button[value=comment]") ?? form.querySelector("button"));
      return;
    }
    if (event.key === "Escape" && writing) {
      if (form?.matches(".sentence")) form.querySelector(".cancel").click();
      const finding = event.target.closest(".finding");
      finding?.querySelectorAll("details").forEach(d => { d.open = false; });
      finding?.focus();
      return;
    }
    if (writing || event.ctrlKey || event.metaKey || event.altKey || opening || document.querySelector("dialog[open]")) return;
    const finding = current();
    const all = findings();
    const key = event.key;
    if (key === "j" || key === "k") {
      const at = finding ? all.indexOf(finding) + (key === "j" ? 1 : -1) : 0;
      if (all.length) { event.preventDefault(); go(all[Math.min(Math.max(at, 0), all.length - 1)]); }
      return;
    }
    if (key === "?") { document.querySelector("dialog.keys").showModal(); return; }
    if (key === "/") {
      event.preventDefault();
      const search = main().querySelector("input[name=words]");
      if (search) search.focus(); else location.href = `${root}#search`;
      return;
    }
    if (key === "n" || key === "l") {
      event.preventDefault();
      const link = document.querySelector(`header a[data-key="${key}"]`);
      const address = new URL(link.href);
      if (key === "n" && finding) address.searchParams.set("from", finding.id.slice(1));
      location.href = address;
      return;
    }
    if (finding && /^[adcue1-4]$/.test(key)) {
      const target = finding.querySelector(`[data-key="${key}"]`);
      if (!target || (/[1-4]/.test(key) && !target.closest("details").open)) return;
      event.preventDefault();
      target.click();
      if (key === "c") target.closest("details").querySelector("textarea").focus();
    }
  });

  // Others decide at the same time.
  setInterval(async () => {
    if (document.hidden || isWriting() || main().querySelector(".decide details[open]")) return;
    const pair = main().querySelector("[data-pair]")?.dataset.pair;
    const answer = await fetch(`${root}changes${pair ? `?pair=${pair}` : ""}`).catch(() => null);
    if (!answer?.ok || isWriting()) return;
    const revision = await answer.text();
    if (revision !== document.body.dataset.revision) {
      await show(location.href, {}, current()?.id);
      const said = document.querySelector(".said");
      if (!said.textContent) said.textContent = document.body.dataset.news;
    }
  }, 2000);

  const ready = () => {
    const help = document.querySelector("button.help");
    if (help) help.hidden = false;
  };
  ready();
  if (location.hash === "#search") main().querySelector("input[name=words]")?.focus();
  else if (location.hash) go(document.getElementById(location.hash.slice(1))?.closest(".finding"));
})();
