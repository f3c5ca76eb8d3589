// Words of a text, marked for the label: by the mouse, or word by word with the arrow keys.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const form = document.getElementById("label-form");
  const list = document.getElementById("marked");
  if (!form || !list) return;

  // What only screen readers read is no word of the text.
  const plain = part => {
    all(".hidden", part).forEach(hidden => hidden.remove());
    return part.textContent;
  };
  const offset = (text, node, at) => {
    const before = document.createRange();
    before.selectNodeContents(text);
    before.setEnd(node, at);
    return plain(before.cloneContents()).length;
  };
  // A page holds one character where CR and LF were sent; a label points into what was sent.
  const returns = text => (text.dataset.returns ?? "").split(",").filter(Boolean).map(Number);
  const sent = (text, at) => at + returns(text).filter(place => place < at).length;
  const shown = (text, at) => at - returns(text).filter((place, earlier) => place + earlier + 1 < at).length;

  const textOf = partId => all(".part").find(part => part.querySelector("[name=seen]")?.value === partId)?.querySelector(".text");
  const words = place => {
    const [begin, end, ...part] = place.split(" ");
    const text = textOf(part.join(" "));
    return text ? plain(text.cloneNode(true)).slice(shown(text, Number(begin)), shown(text, Number(end))) : place;
  };

  let last = null;
  let cursor = null;
  document.addEventListener("selectionchange", () => {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    const around = range.commonAncestorContainer;
    const text = (around.closest ? around : around.parentElement).closest(".part .text");
    if (text) last = { text, begin: offset(text, range.startContainer, range.startOffset), end: offset(text, range.endContainer, range.endOffset) };
  });
  // Where no words are selected, the key leads into a text, and from one to the next.
  let inside = null;
  document.addEventListener("focusin", ({ target }) => { if (target.id !== "mark") inside = target.matches(".part .text") ? target : null; });
  const enter = () => {
    const open = all(".part .text").filter(text => !text.closest("details:not([open])"));
    open[(open.indexOf(inside) + 1) % open.length]?.focus();
  };
  const mark = () => {
    const partId = last?.text.closest(".part").querySelector("[name=seen]")?.value;
    if (!partId || last.end <= last.begin) return enter();
    const place = `${sent(last.text, last.begin)} ${sent(last.text, last.end)} ${partId}`;
    form.dispatchEvent(new CustomEvent("mark", { detail: { kind: "span", values: { span: place }, part: last.text.closest(".part") } }));
    last = null;
    getSelection().removeAllRanges();
  };
  document.getElementById("mark").addEventListener("click", mark);
  const show = () => all("[name=span]", list).filter(field => !field.value.startsWith("box "))
    .forEach(field => field.parentElement.querySelector("q").textContent = words(field.value));
  form.addEventListener("marked", show);
  show();

  // Word by word: on, back, and with the shift key one more or one less.
  const select = ({ text, begin, end }) => {
    const range = document.createRange();
    const walker = document.createTreeWalker(text, NodeFilter.SHOW_TEXT,
      node => node.parentElement.closest(".hidden") ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT);
    for (let at = 0, node = walker.nextNode(); node; at += node.length, node = walker.nextNode()) {
      if (begin >= at && begin < at + node.length) range.setStart(node, begin - at);
      if (end > at && end <= at + node.length) range.setEnd(node, end - at);
    }
    getSelection().removeAllRanges();
    getSelection().addRange(range);
  };
  const move = (text, onwards, more) => {
    const all = [...plain(text.cloneNode(true)).matchAll(/\S+/g)].map(word => ({ begin: word.index, end: word.index + word[0].length }));
    const from = cursor?.text === text ? cursor : { begin: 0, end: 0 };
    const next = onwards ? all.find(word => word.begin >= from.end)
      : all.findLast(word => more ? word.end < from.end && word.end > from.begin : word.end <= from.begin);
    if (!next) return;
    cursor = last = { text, begin: more ? from.begin : next.begin, end: next.end };
    select(cursor);
  };
  document.addEventListener("keydown", event => {
    const text = document.activeElement;
    if (!text.matches(".part .text") || !["ArrowLeft", "ArrowRight"].includes(event.key) || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    move(text, event.key === "ArrowRight", event.shiftKey);
  });
})();
