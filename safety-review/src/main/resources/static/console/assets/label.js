// The form of a label: a verdict that follows the categories, the time spent, and what was typed, kept until it is stored.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.getElementById("label-form");
  const fields = () => [...form.elements].filter(field => field.name && field.name !== "_csrf" && field.type !== "submit");

  // What was typed is kept in this tab, for whoever typed it, until it is stored or they sign out.
  const who = document.querySelector(".who strong")?.textContent;
  const place = caseId => `label:${who}:${caseId}`;
  const store = (() => { try { return sessionStorage; } catch { return null; } })();
  const kept = () => store ? Object.keys(store).filter(key => key.startsWith("label:")) : [];
  // Of a case that was labelled or given away nothing is kept.
  const done = all("[data-stored], [data-given-away]").map(({ dataset }) => place(dataset.stored ?? dataset.givenAway));
  if (who) kept().filter(key => !key.startsWith(place("")) || done.includes(key)).forEach(key => store.removeItem(key));
  all("form[action$='/sign-out']").forEach(out => out.addEventListener("submit", () => {
    kept().forEach(key => store.removeItem(key));
    if (form) form.dataset.sent = "true";
  }));
  if (!form) return;

  const here = place(form.getAttribute("action").split("/").at(-2));
  const keep = () => {
    if (!store || form.dataset.sent) return;
    const typed = fields().filter(field => !["radio", "checkbox"].includes(field.type) || field.checked);
    try { store.setItem(here, JSON.stringify(typed.map(field => [field.name, field.value]))); } catch { /* full: it is not kept, then */ }
  };
  const fill = entries => {
    const has = (name, value) => entries.some(entry => entry[0] === name && entry[1] === value);
    entries.filter(([name]) => name.startsWith("played:")).forEach(([name, value]) => time(name).value = value);
    form.dispatchEvent(new CustomEvent("restore", { detail: entries }));
    fields().filter(field => !/^(span|stretch)/.test(field.name)).forEach(field => {
      if (["radio", "checkbox"].includes(field.type)) field.checked = has(field.name, field.value);
      else field.value = entries.find(([name]) => name === field.name)?.[1] ?? field.value;
    });
    const said = ([name, value]) => value && !/^(timeSpentMs$|played:|seen$)/.test(name);
    if (entries.some(said)) document.getElementById("kept").textContent = "What you said before is here again.";
  };

  // A category that is said to apply makes a violation, as long as nothing else was said; once none applies it is unsaid.
  const verdict = value => document.querySelector(`[name=verdict][value=${value}]`);
  let followed = false;
  const follow = () => {
    const applies = all("[name^='category:'][value=yes]").some(input => input.checked);
    if (applies && !document.querySelector("[name=verdict]:checked")) {
      verdict("VIOLATION").checked = true;
      followed = true;
    } else if (!applies && followed) {
      verdict("VIOLATION").checked = false;
      followed = false;
    }
  };
  document.addEventListener("change", event => {
    if (event.target.form !== form) return;
    if (event.target.name === "verdict") followed = false;
    if (event.target.name.startsWith("category:")) follow();
    keep();
  });
  form.addEventListener("input", keep);

  // Times are measured while they run, and sent as whole milliseconds; a day is the most that anybody believes.
  const DAY = 86400000;
  const time = name => {
    const found = fields().find(field => field.name === name);
    if (found) return found;
    const field = document.createElement("input");
    Object.assign(field, { type: "hidden", name });
    form.append(field);
    return field;
  };
  const add = (name, ms) => {
    const field = time(name);
    field.value = Math.min(DAY, Math.floor(Number(field.value) + ms));
  };
  let since = null;
  const look = () => {
    const now = performance.now();
    if (since !== null) add("timeSpentMs", now - since);
    since = document.visibilityState === "visible" ? now : null;
  };
  document.addEventListener("played", event => {
    const part = event.target.closest(".part")?.querySelector("[name=seen]")?.value;
    if (part) add(`played:${part}`, event.detail);
  });

  const before = store?.getItem(here);
  if (before) fill(JSON.parse(before));
  look();
  document.addEventListener("visibilitychange", () => { look(); keep(); });
  addEventListener("pagehide", () => { look(); keep(); });
  form.addEventListener("submit", look);
})();
