// Stretches of sound and video, marked for the label where the player stands, and drawn on its line of time.
(() => {
  "use strict";
  const form = document.getElementById("label-form");
  if (!form) return;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const TIME = /^\d{1,5}(:\d{1,5}){0,2}([.,]\d{1,3})?$/;
  const written = ms => `${Math.floor(ms / 60000)}:${(ms % 60000 / 1000).toFixed(3).padStart(6, "0")}`;
  const read = typed => TIME.test(typed.trim())
    ? Math.round(typed.trim().replace(",", ".").split(":").reduce((sum, piece) => sum * 60 + Number(piece), 0) * 1000)
    : NaN;

  const rows = partId => all("#marked li").filter(row => row.querySelector("[name=stretch]")?.value === partId).map(row => {
    const [from, to, category] = ["stretchFrom", "stretchTo", "stretchCategory"].map(name => row.querySelector(`[name=${name}]`));
    return { row, from, to, category: category.value, begin: read(from.value), end: read(to.value) };
  });

  // The service does not know how long a recording is, but its player does.
  const check = ({ row, from, to, begin, end }, length) => {
    const time = "Write a time as 1:05.2, or in seconds.";
    from.setCustomValidity(Number.isNaN(begin) ? time : "");
    to.setCustomValidity(Number.isNaN(end) ? time
      : end <= begin ? "The end must come after the beginning."
      : end > length ? `The recording ends at ${written(length)}.` : "");
    row.querySelector(".wrong").textContent = from.validationMessage || to.validationMessage;
  };

  const drawn = (line, mark) => {
    const rect = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    rect.setAttribute("class", "band own");
    rect.setAttribute("height", "100");
    Object.assign(rect.dataset, { from: mark.begin, to: mark.end });
    line.querySelector(".pane .wave").before(rect);
  };
  const jump = mark => {
    const button = document.createElement("button");
    const name = `Play your mark${mark.category && ` of ${mark.category}`} from ${written(mark.begin)} to ${written(mark.end)}`;
    Object.assign(button, { type: "button", className: "at own", title: name, ariaLabel: name });
    Object.assign(button.dataset, { seek: mark.begin / 1000, from: mark.begin, to: mark.end });
    return button;
  };

  all(".marking [data-in]").forEach(button => {
    const part = button.closest(".part");
    const partId = part.querySelector("[name=seen]").value;
    const [media, line, lane, out, told] = ["audio, video", ".timeline", ".lane.own", "[data-out]", ".told"].map(name => part.querySelector(name));
    let begin = null;

    const length = () => Number.isFinite(media.duration) ? Math.ceil(media.duration * 1000) : Infinity;
    const now = () => Math.min(length(), Math.round(media.currentTime * 1000));
    const show = () => {
      const marks = rows(partId);
      marks.forEach(mark => {
        mark.row.querySelector("bdi").textContent = partId;
        check(mark, length());
      });
      const whole = marks.filter(mark => mark.end > mark.begin);
      all(".band.own", line).forEach(band => band.remove());
      whole.forEach(mark => drawn(line, mark));
      if (begin !== null) drawn(line, { begin, end: begin });
      lane.querySelector(".marks").replaceChildren(...whole.map(jump));
      lane.hidden = whole.length === 0;
      line.dispatchEvent(new Event("lay"));
    };

    const type = () => {
      told.textContent = "This browser cannot play it: type where the mark begins and ends.";
      form.dispatchEvent(new CustomEvent("mark", { detail: { kind: "stretch", values: { stretch: partId }, part } }));
      document.querySelector("#marked li:last-child [name=stretchFrom]").focus();
    };
    button.addEventListener("click", () => {
      if (media.error) return type();
      begin = now();
      told.textContent = `A mark begins at ${written(begin)}. Play or jump on, then end it.`;
      show();
    });
    out.addEventListener("click", () => {
      const end = now();
      if (begin === null) return told.textContent = "Begin a mark first, then end it further on.";
      if (end <= begin) return told.textContent = `The mark begins at ${written(begin)} and must end after that: this is ${written(end)}.`;
      const values = { stretch: partId, stretchFrom: written(begin), stretchTo: written(end) };
      begin = null;
      told.textContent = `Marked from ${values.stretchFrom} to ${values.stretchTo}.`;
      form.dispatchEvent(new CustomEvent("mark", { detail: { kind: "stretch", values, part } }));
    });
    form.addEventListener("marked", show);
    media.addEventListener("durationchange", show);
    show();
  });
})();
