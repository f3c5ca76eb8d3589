// Boxes on pictures, marked for the label: drawn with a pointer, or put there and moved with the arrow keys.
(() => {
  "use strict";
  const form = document.getElementById("label-form");
  if (!form) return;
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const STEP = .02;
  const LEAST = .01;
  const MIDDLE = { x: .3, y: .3, width: .4, height: .4 };
  const within = (value, least, most) => Math.min(most, Math.max(least, value));
  const percent = share => `${Math.round(100 * share)} %`;
  const said = box => `${percent(box.width)} wide and ${percent(box.height)} high, ${percent(box.x)} from the left and ${percent(box.y)} from the top`;
  const between = (one, other) => ({
    x: Math.min(one.x, other.x), y: Math.min(one.y, other.y), width: Math.abs(one.x - other.x), height: Math.abs(one.y - other.y),
  });
  const exact = share => Number(share.toFixed(4));

  const place = (element, box) => ["left", "top", "width", "height"].forEach((side, n) =>
    element.style[side] = `${100 * box[["x", "y", "width", "height"][n]]}%`);
  const outline = (frame, box, name) => {
    const element = document.createElement("div");
    element.className = "own";
    element.textContent = name;
    place(element, box);
    frame.append(element);
    return element;
  };
  const rows = partId => all("#marked [name=span]").filter(field => field.value.startsWith("box ")).map(field => {
    const [, x, y, width, height, ...part] = field.value.split(" ");
    return { row: field.parentElement, part: part.join(" "), x: Number(x), y: Number(y), width: Number(width), height: Number(height) };
  }).filter(box => box.part === partId);

  // Shift makes it larger or smaller from where it begins; without it the whole moves.
  const moved = (box, across, down, size) => size
    ? { ...box, width: within(box.width + across, STEP, 1 - box.x), height: within(box.height + down, STEP, 1 - box.y) }
    : { ...box, x: within(box.x + across, 0, 1 - box.width), y: within(box.y + down, 0, 1 - box.height) };
  const ARROWS = { ArrowLeft: [-STEP, 0], ArrowRight: [STEP, 0], ArrowUp: [0, -STEP], ArrowDown: [0, STEP] };

  all(".marking [data-box]").forEach(button => {
    const figure = button.closest("figure");
    const part = button.closest(".part");
    const partId = part.querySelector("[name=seen]").value;
    const [frame, image, keeps, drops, told] = [".frame", "img", "[data-keep]", "[data-drop]", ".told"].map(name => figure.querySelector(name));
    const isCovered = () => Boolean(figure.querySelector(".reveal:not(:checked) ~ .blurred"));
    image.draggable = false;
    let box = null;
    let corner = null;
    let edge = null;

    const show = () => {
      all(".own:not(.moving)", frame).forEach(drawn => drawn.remove());
      rows(partId).forEach((mark, n) => {
        outline(frame, mark, n + 1);
        mark.row.querySelector("q").className = "place";
        mark.row.querySelector("q").textContent = `Box ${n + 1} in ${partId}: ${said(mark)}`;
      });
    };
    const end = () => {
      box = corner = null;
      edge?.remove();
      edge = null;
      frame.classList.remove("marking-it");
      keeps.hidden = drops.hidden = true;
    };
    const keep = () => {
      if (!box) return;
      const [x, y] = [exact(box.x), exact(box.y)];
      const sides = [x, y, exact(Math.min(box.width, 1 - x)), exact(Math.min(box.height, 1 - y))];
      told.textContent = `Marked: a box ${said(box)}.`;
      end();
      form.dispatchEvent(new CustomEvent("mark", { detail: { kind: "span", values: { span: `box ${sides.join(" ")} ${partId}` }, part } }));
    };
    const leave = act => {
      act();
      button.focus({ preventScroll: true });
    };
    const drop = () => {
      told.textContent = "The box is dropped.";
      end();
    };
    const shape = next => {
      box = next;
      if (!edge) {
        edge = outline(frame, box, "");
        edge.classList.add("moving");
      }
      place(edge, box);
    };

    // A picture further down is not fetched before it is asked for.
    const load = () => {
      image.loading = "eager";
      image.decode().then(() => image.naturalWidth && put(),
        () => told.textContent = "The picture cannot be shown, so that nothing can be marked in it.");
    };
    // By keyboard; screen readers hand the arrow keys on to what says that it is an application.
    const put = () => {
      if (isCovered()) return told.textContent = "The picture is covered: show it first, then mark.";
      if (!image.naturalWidth) return load();
      end();
      shape(MIDDLE);
      Object.assign(edge, { tabIndex: 0, role: "application", ariaLabel: `Box on ${partId}: arrow keys move it, with Shift they size it, Enter keeps it, Escape drops it` });
      edge.addEventListener("keydown", keyed);
      frame.classList.add("marking-it");
      keeps.hidden = drops.hidden = false;
      told.textContent = "Arrow keys move the box, with Shift they size it. Or draw it, or click at two of its corners.";
      edge.focus();
    };
    const keyed = event => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      const act = { Enter: () => leave(keep), Escape: () => leave(drop) }[event.key];
      if (!act && !ARROWS[event.key]) return;
      event.preventDefault();
      event.stopPropagation();
      if (act) return act();
      shape(moved(box, ...ARROWS[event.key], event.shiftKey));
      told.textContent = `The box is ${said(box)}.`;
    };
    button.addEventListener("click", put);
    keeps.addEventListener("click", () => leave(keep));
    drops.addEventListener("click", () => leave(drop));

    // With a pointer. A finger scrolls the page, unless a box was asked for.
    let from = null;
    const at = event => {
      const shown = image.getBoundingClientRect();
      return { x: within((event.clientX - shown.left) / shown.width, 0, 1), y: within((event.clientY - shown.top) / shown.height, 0, 1) };
    };
    const isDrawn = ({ width, height }) => width >= LEAST && height >= LEAST;
    frame.addEventListener("pointerdown", event => {
      const asked = frame.classList.contains("marking-it");
      if (event.button !== 0 || isCovered() || !image.naturalWidth || (event.pointerType !== "mouse" && !asked)) return;
      event.preventDefault();
      from = at(event);
      frame.setPointerCapture(event.pointerId);
    });
    frame.addEventListener("pointermove", event => {
      if (from && isDrawn(between(from, at(event)))) shape(between(from, at(event)));
    });
    frame.addEventListener("pointerup", event => {
      if (!from) return;
      const [began, ended] = [from, at(event)];
      from = null;
      if (isDrawn(between(began, ended))) return leave(keep);
      if (!frame.classList.contains("marking-it")) return;
      if (corner && isDrawn(between(corner, ended))) {
        shape(between(corner, ended));
        return leave(keep);
      }
      corner = ended;
      told.textContent = "One corner is there. Click at the opposite one.";
    });
    frame.addEventListener("pointercancel", () => {
      from = null;
      end();
    });

    // A box that is still being moved is not lost.
    form.addEventListener("submit", keep);
    form.addEventListener("marked", show);
    show();
  });
})();
