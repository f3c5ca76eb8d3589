// Recordings: where evidence lies in them, jumping there, and the waveform of a sound.
(() => {
  "use strict";
  const LARGEST = 20 * 1024 * 1024;
  // Enough for a drawing, and a fraction of the memory that the sound itself would take.
  const RATE = 8000;
  const BARS = 300;
  const STEP = 5;
  const FINE = .1;
  const all = (selector, within) => [...within.querySelectorAll(selector)];
  const place = seconds => `${Math.floor(seconds / 60)}:${(seconds % 60).toFixed(1).padStart(4, "0")}`;

  const loudest = (samples, from, to) => {
    let most = 0;
    for (let n = Math.floor(from); n < to; n++) most = Math.max(most, Math.abs(samples[n]));
    return most;
  };

  const outline = samples => {
    const each = samples.length / BARS;
    const peaks = Array.from({ length: BARS }, (_, bar) => loudest(samples, bar * each, Math.min(samples.length, (bar + 1) * each)));
    const top = Math.max(...peaks, 1e-6);
    return peaks.map((peak, bar) => `M${bar + .5} ${(50 - 48 * peak / top).toFixed(1)}V${(50 + 48 * peak / top + 1).toFixed(1)}`).join("");
  };

  const fetched = async address => {
    const stop = new AbortController();
    const answer = await fetch(address, { signal: stop.signal });
    if (!answer.ok) throw new Error(answer.statusText);
    if (Number(answer.headers.get("Content-Length")) <= LARGEST) return answer.arrayBuffer();
    stop.abort();
    return null;
  };

  const timeline = line => {
    const media = line.closest(".part").querySelector("audio, video");
    const [pane, end, said] = [".pane", ".end", ".said"].map(part => line.querySelector(part));
    const head = pane.querySelector(".head");
    // Until the player knows how long the recording is, its last evidence is the end of the line.
    let length = Number(line.dataset.until) / 1000;
    let known = false;

    const share = seconds => length > 0 ? Math.min(100, 100 * seconds / length) : 0;
    const lay = () => all("[data-from]", line).forEach(mark => {
      const from = share(mark.dataset.from / 1000);
      const wide = share(mark.dataset.to / 1000) - from;
      if (mark.matches(".band")) {
        mark.setAttribute("x", 3 * from);
        mark.setAttribute("width", Math.max(1, 3 * wide));
      } else {
        mark.style.left = `min(${from}%, 100% - 1.5rem)`;
        mark.style.width = `max(1.5rem, ${wide}%)`;
      }
    });
    const know = seconds => {
      if (!Number.isFinite(seconds) || seconds <= 0) return;
      length = seconds;
      known = true;
      end.textContent = place(length);
      pane.setAttribute("aria-valuemax", length.toFixed(1));
      lay();
      follow();
    };
    const follow = () => {
      head.style.left = `${share(media.currentTime)}%`;
      pane.setAttribute("aria-valuenow", media.currentTime.toFixed(1));
      pane.setAttribute("aria-valuetext", place(media.currentTime));
    };

    // Jumps without playing: how long the recording is is asked for first, where nobody knows.
    const jump = second => {
      if (known) {
        media.currentTime = Math.max(0, Math.min(length, second(length)));
        return;
      }
      media.addEventListener("loadedmetadata", () => jump(second), { once: true });
      media.preload = "metadata";
      media.load();
    };
    pane.addEventListener("click", event => {
      const box = pane.getBoundingClientRect();
      jump(whole => whole * (event.clientX - box.left) / box.width);
    });
    const steps = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 };
    const ends = { Home: () => 0, End: whole => whole };
    pane.addEventListener("keydown", event => {
      const step = steps[event.key] * (event.shiftKey ? FINE : STEP);
      if (!(step || ends[event.key]) || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      jump(ends[event.key] ?? (() => media.currentTime + step));
    });

    // Of many marks in a row one takes the focus, and arrows lead from one to the next.
    all(".lane", line).forEach(lane => {
      const marks = all(".at", lane);
      marks.forEach((mark, n) => {
        mark.tabIndex = n === 0 ? 0 : -1;
        mark.addEventListener("keydown", event => {
          const next = marks[n + ({ ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0)];
          if (!next || next === mark) return;
          event.preventDefault();
          mark.tabIndex = -1;
          next.tabIndex = 0;
          next.focus();
        });
      });
    });

    let drawing = false;
    const draw = async () => {
      if (drawing) return;
      drawing = true;
      try {
        const bytes = await fetched(media.src);
        if (bytes === null) {
          said.textContent = "This recording is larger than 20 MB, so that no waveform is drawn. The times lead to every place all the same.";
          return asked();
        }
        const sound = await new OfflineAudioContext(1, 1, RATE).decodeAudioData(bytes);
        know(sound.duration);
        pane.querySelector(".wave").setAttribute("d", outline(sound.getChannelData(0)));
        pane.classList.add("drawn");
        said.textContent = "The waveform is drawn.";
      } catch {
        said.textContent = "No waveform: this browser cannot read the sound.";
      }
      asked();
    };
    // What can be asked for once goes away, and leaves the focus beside it.
    const asked = () => {
      const button = line.querySelector(".draw");
      if (document.activeElement === button) pane.focus();
      button.remove();
    };
    // Nothing of a sound is fetched before somebody asks for it.
    if (media.matches("audio")) {
      line.querySelector(".draw").addEventListener("click", draw);
      media.addEventListener("play", draw, { once: true });
    }

    // Marks of the viewer's own come and go.
    line.addEventListener("lay", lay);
    ["loadedmetadata", "durationchange"].forEach(event => media.addEventListener(event, () => know(media.duration)));
    ["timeupdate", "seeking"].forEach(event => media.addEventListener(event, follow));
    lay();
  };
  document.querySelectorAll(".timeline").forEach(timeline);
})();
