// Keys, a clock and a few ticks: everything else works without this file.
(() => {
  "use strict";
  const root = document.documentElement;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  root.classList.add("keys");

  // Keys can be switched off, for those whose speech or switches type letters.
  const remembered = (() => { try { return localStorage.getItem("shortcuts"); } catch { return null; } })();
  const shortcuts = document.getElementById("shortcuts");
  const muted = on => root.classList.toggle("muted", !on);
  if (shortcuts) {
    shortcuts.checked = remembered !== "off";
    muted(shortcuts.checked);
    shortcuts.addEventListener("change", () => {
      muted(shortcuts.checked);
      try { localStorage.setItem("shortcuts", shortcuts.checked ? "on" : "off"); } catch { /* for this page alone, then */ }
    });
  }

  const isTyping = element => element.matches("textarea, select, input:not([type=radio], [type=checkbox], [type=range])");

  // One thing at a time: where the focus is, or what plays, or the first that is still covered.
  const ofAPart = "[data-play], [data-in], [data-out], [data-box]";
  const around = element => element.matches("details") ? element : element.closest(element.matches(ofAPart) ? ".part" : "figure") ?? element;
  const plays = element => element.matches("[data-play], [data-in], [data-out]") && around(element).querySelector("[data-play][aria-pressed=true]");
  const isOpenPicture = element => element.matches("[data-box]") && !around(element).querySelector(".reveal:not(:checked) ~ .blurred");
  const isCovered = element => element.matches("details:not([open]), .reveal:not(:checked)");
  const one = meant => meant.filter(element => around(element).contains(document.activeElement)).at(-1)
    ?? meant.find(plays)
    ?? meant.find(isOpenPicture)
    ?? meant.find(isCovered)
    ?? meant[0];

  const cycle = group => {
    const choices = all("input[type=radio]", group);
    const chosen = choices.findIndex(choice => choice.checked);
    const next = choices[(chosen + 1) % choices.length];
    next.checked = true;
    next.focus();
    next.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const act = element => {
    if (element.matches("fieldset")) cycle(element);
    else if (element.matches("details")) {
      element.open = !element.open;
      (element.open && element.querySelector("input:not([type=hidden]), textarea, [tabindex]") || element.querySelector("summary")).focus();
    } else if (element.matches("textarea, select, input:not([type=radio], [type=checkbox])")) element.focus();
    else {
      element.focus();
      element.click();
    }
  };

  document.addEventListener("keydown", event => {
    const here = document.activeElement;
    if (event.key === "Escape" && (isTyping(here) || here.closest(".part"))) return here.blur();
    const stores = event.key === "Enter" && (event.ctrlKey || event.metaKey);
    if (!stores && (event.ctrlKey || event.altKey || event.metaKey || isTyping(here) || root.classList.contains("muted"))) return;
    // With Caps Lock on, letters come as capitals.
    const letter = event.key.length === 1 && !event.shiftKey;
    const key = stores ? "n" : letter ? event.key.toLowerCase() : event.key;
    // Whatever lies in a closed block cannot be meant.
    const meant = all(`[data-key="${CSS.escape(key)}"]`).filter(element => !element.parentElement.closest("details:not([open])"));
    if (meant.length === 0 || (key === "ArrowRight" && here !== document.body && here.id !== "main")) return;
    event.preventDefault();
    act(one(meant));
  });

  document.addEventListener("click", event => {
    const button = event.target.closest("[data-seek]");
    const media = button?.closest(".part").querySelector("audio, video");
    if (!media) return;
    media.currentTime = Number(button.dataset.seek);
    media.play();
  });

  // Sent once, however often it is clicked.
  document.addEventListener("submit", event => {
    if (event.target.dataset.sent) return event.preventDefault();
    if (event.target.method === "post") event.target.dataset.sent = "true";
    if (event.submitter) event.submitter.setAttribute("aria-busy", "true");
  });
  // Whoever comes back finds the form ready again.
  addEventListener("pageshow", () => all("form[data-sent]").forEach(form => delete form.dataset.sent));

  // A label can be taken back for a minute.
  const undo = document.querySelector(".undo");
  if (undo) {
    const over = performance.now() + Number(undo.dataset.left) * 1000;
    const wait = () => {
      const seconds = Math.max(0, Math.round((over - performance.now()) / 1000));
      undo.querySelector("strong").textContent = `${seconds} s`;
      if (seconds > 0) return;
      clearInterval(waiting);
      undo.querySelector("button").remove();
      undo.querySelector("span").textContent = "It is too late to take the label back.";
    };
    const waiting = setInterval(wait, 1000);
    wait();
  }

  const left = document.getElementById("left");
  if (left) {
    const ends = performance.now() + Number(left.dataset.left) * 1000;
    const said = document.getElementById("left-said");
    const tick = () => {
      const seconds = Math.max(0, Math.round((ends - performance.now()) / 1000));
      left.textContent = seconds >= 60 ? `${Math.ceil(seconds / 60)} min` : `${seconds} s`;
      if (seconds === 60) said.textContent = "Your time with this case ends in one minute.";
      if (seconds > 0) return;
      said.textContent = "Your time with this case has ended. You may take it up again when you store the label.";
      left.closest(".lease").classList.add("over");
      clearInterval(clock);
    };
    const clock = setInterval(tick, 1000);
    tick();
  }
})();
