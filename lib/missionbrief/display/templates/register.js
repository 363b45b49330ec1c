// Sorts and filters the rows of each register. Without it, a register is a plain table.
(() => {
  const plain = words => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const order = new Intl.Collator(document.documentElement.lang || "en", {numeric: true});
  const made = (name, words) => {
    const element = document.createElement(name);
    element.textContent = words;
    return element;
  };

  for (const register of document.querySelectorAll(".register")) {
    const table = register.querySelector("table"), body = table.tBodies[0];
    const rows = [...body.rows], found = rows.map(row => plain(row.textContent));
    const heads = [...table.tHead.rows[0].cells];
    const part = name => register.querySelector(`[data-part="${name}"]`);
    const search = part("search"), sort = part("sort"), reverse = part("reverse");
    const status = part("status"), choices = [...register.querySelectorAll("[data-choose]")];
    const words = (row, k) => row.cells[k].textContent.trim();
    const key = (row, k) => row.cells[k].dataset.key ?? words(row, k);

    const show = () => {
      const wanted = plain(search.value).split(/\s+/).filter(Boolean);
      let shown = 0;
      rows.forEach((row, i) => {
        const fits = wanted.every(word => found[i].includes(word))
          && choices.every(c => !c.value || words(row, c.dataset.choose) === c.value);
        row.hidden = !fits;
        shown += fits;
      });
      status.textContent = status.dataset.words
        .replace("{n}", shown).replace("{total}", rows.length);
    };

    // Rows without a value come last, whichever way the others stand.
    const arrange = (k, down) => {
      const sign = down ? -1 : 1;
      const sorted = k < 0 ? (down ? [...rows].reverse() : rows) : [...rows].sort((a, b) => {
        const one = key(a, k), other = key(b, k);
        if (!one || !other) return (one ? 0 : 1) - (other ? 0 : 1);
        return sign * order.compare(one, other);
      });
      body.append(...sorted);
      heads.forEach((head, i) => {
        if (i === k) head.setAttribute("aria-sort", down ? "descending" : "ascending");
        else head.removeAttribute("aria-sort");
      });
      sort.value = k;
      reverse.setAttribute("aria-pressed", down);
    };

    heads.forEach((head, k) => {
      const button = made("button", head.textContent);
      button.type = "button";
      button.addEventListener("click", () => {
        arrange(k, head.getAttribute("aria-sort") === "ascending");
      });
      head.replaceChildren(button);
      const option = made("option", button.textContent);
      option.value = k;
      sort.append(option);
    });
    for (const choice of choices) {
      const values = new Set(rows.map(row => words(row, choice.dataset.choose)));
      choice.append(...[...values].filter(Boolean).sort(order.compare).map(v => made("option", v)));
      choice.addEventListener("change", show);
    }
    search.addEventListener("input", show);
    sort.addEventListener("change", () => arrange(Number(sort.value), false));
    reverse.addEventListener("click", () => {
      arrange(Number(sort.value), reverse.getAttribute("aria-pressed") !== "true");
    });
    show();
    part("controls").hidden = false;
  }
})();
