// What is shown, played and told of it: nothing is seen until it is asked for.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];

  // The service counts what was seen; it is told as soon as something lies open.
  const told = new Set();
  const tell = part => {
    const url = part?.dataset.look;
    const token = document.querySelector("[name=_csrf]")?.value;
    if (!url || !token || told.has(url)) return;
    told.add(url);
    fetch(url, { method: "POST", body: new URLSearchParams({ _csrf: token }), keepalive: true })
      .then(answer => answer.ok || told.delete(url), () => told.delete(url));
  };
  document.cookie = `gatehouse-tells=1; path=${new URL("..", document.currentScript.src).pathname}; samesite=strict`;

  const looked = element => {
    const part = element.closest(".part");
    const box = part?.querySelector("[name=seen]");
    tell(part);
    if (!box || box.checked) return;
    box.checked = true;
    box.dispatchEvent(new Event("change", { bubbles: true }));
  };

  const isBlurred = media => {
    const frame = media.closest(".frame");
    return Boolean(frame?.classList.contains("blurred")) && !frame.parentElement.querySelector(".reveal")?.checked;
  };
  const isFolded = media => Boolean(media.closest("details:not([open])"));

  all(".veil, details.cover").forEach(veil => veil.addEventListener("toggle", () => {
    if (!veil.open) return all("audio, video", veil).forEach(media => media.pause());
    if (veil.querySelector(".text")) looked(veil);
    all("img", veil).filter(image => !isBlurred(image) && !isFolded(image)).forEach(looked);
  }));
  document.addEventListener("change", event => {
    if (!event.target.matches(".reveal")) return;
    if (event.target.checked) looked(event.target);
    all("video", event.target.parentElement).forEach(controls);
  });
  all(".frame img").filter(image => !isBlurred(image) && !isFolded(image)).forEach(image => tell(image.closest(".part")));

  // A blur would cover a video's own controls: as long as it is blurred, those beside it are the ones.
  const controls = video => {
    video.controls = !isBlurred(video);
    const player = video.closest("figure")?.querySelector(".player");
    if (player) player.classList.toggle("alone", !video.controls);
  };
  all("video").forEach(controls);

  all(".player").forEach(player => {
    const media = player.parentElement.querySelector("audio, video");
    const [play, place, sound] = ["[data-play]", "[data-place]", "[data-sound]"].map(name => player.querySelector(name));
    const show = () => {
      play.setAttribute("aria-pressed", String(!media.paused));
      if (sound) sound.setAttribute("aria-pressed", String(!media.muted));
      if (place && media.duration) place.value = media.currentTime / media.duration;
    };
    play.addEventListener("click", () => media.paused ? media.play().catch(() => {}) : media.pause());
    if (sound) sound.addEventListener("click", () => media.muted = !media.muted);
    if (place) place.addEventListener("input", () => { if (media.duration) media.currentTime = place.value * media.duration; });
    ["play", "pause", "ended", "volumechange", "timeupdate"].forEach(what => media.addEventListener(what, show));
    show();
  });

  // How much really played, in the recording's own time: jumps do not count.
  all("audio, video").forEach(media => {
    let last = null;
    const measure = () => {
      const now = media.currentTime;
      if (last !== null && now > last) media.dispatchEvent(new CustomEvent("played", { bubbles: true, detail: (now - last) * 1000 }));
      last = media.paused || media.seeking ? null : now;
    };
    media.addEventListener("play", () => { looked(media); last = media.currentTime; });
    media.addEventListener("seeking", () => last = null);
    media.addEventListener("seeked", () => last = media.paused ? null : media.currentTime);
    ["timeupdate", "pause", "ended"].forEach(what => media.addEventListener(what, measure));
  });
})();
