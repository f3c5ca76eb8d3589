// What is marked for the label: one list, whatever shows it. What is drawn elsewhere follows the list.
(() => {
  "use strict";
  const form = document.getElementById("label-form");
  const list = document.getElementById("marked");
  if (!form || !list) return;
  const FIELDS = { span: ["span", "spanCategory"], stretch: ["stretch", "stretchFrom", "stretchTo", "stretchCategory"] };
  // Where scripts run, rows come when something is marked.
  document.getElementById("blank").remove();

  const add = (kind, values) => {
    const row = document.getElementById(`new-${kind}`).content.firstElementChild.cloneNode(true);
    row.querySelectorAll("[name]").forEach(field => { if (values[field.name]) field.value = values[field.name]; });
    // Where nothing was said, nothing is guessed: the label waits for it.
    row.querySelector("select").required = true;
    list.append(row);
  };
  const show = () => form.dispatchEvent(new Event("marked"));
  const changed = () => {
    show();
    form.dispatchEvent(new Event("input"));
  };
  // Most likely it shows what was said to apply and is evident in that part, or else what is, or what the case is about.
  const applying = () => [...document.querySelectorAll("[name^='category:'][value=yes]:checked")].map(answer => answer.name.slice("category:".length));
  const likely = part => {
    const said = applying();
    const [evident, suspected] = [part, form].map(where => (where.dataset.about ?? "").split(" ").filter(Boolean));
    return said.find(category => evident.includes(category)) ?? said[0] ?? evident[0] ?? suspected[0];
  };

  form.addEventListener("mark", ({ detail: { kind, values, part } }) => {
    add(kind, { ...values, [`${kind}Category`]: likely(part) });
    changed();
  });
  list.addEventListener("input", show);
  document.addEventListener("change", event => {
    const open = [...list.querySelectorAll("select")].filter(select => !select.value);
    if (!event.target.name?.startsWith("category:") || open.length === 0) return;
    open.forEach(select => select.value = applying()[0] ?? "");
    changed();
  });
  list.addEventListener("click", event => {
    if (!event.target.matches("[data-remove]")) return;
    event.target.closest("li").remove();
    (list.querySelector("[data-remove]") ?? document.getElementById("mark")).focus();
    changed();
  });

  // What was kept of the form comes back with its marks; those that stand here already keep what is said beside them.
  form.addEventListener("restore", ({ detail: entries }) => {
    const kept = name => entries.filter(entry => entry[0] === name).map(entry => entry[1]);
    const here = name => [...list.querySelectorAll(`[name=${name}]`)].map(field => field.value);
    const same = Object.values(FIELDS).flat().every(name => kept(name).join("\n") === here(name).join("\n"));
    if (same) return;
    list.replaceChildren();
    Object.entries(FIELDS).forEach(([kind, names]) => kept(names[0]).forEach((_, row) =>
      add(kind, Object.fromEntries(names.map(name => [name, kept(name)[row]])))));
    show();
  });
})();
