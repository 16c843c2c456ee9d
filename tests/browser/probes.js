// What the tests ask a page about itself. Each probe answers with its faults, as sentences.
(() => {
  const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=""]';
  const POINTED_AT =
    "a[href], button, input, select, textarea, summary, [role=button], [role=tab], [role=option], [role=menuitem]";
  const TARGET_PX = 44;
  /** What is there only for screen readers, or until it has the focus, is smaller than that. */
  const SEEN_PX = 5;

  const name = (element) => {
    const said = element.getAttribute("aria-label") ?? element.textContent;
    return `<${element.localName}> ${said.trim().replace(/\s+/g, " ").slice(0, 40)}`;
  };
  const isShown = (element) =>
    element.checkVisibility({ visibilityProperty: true }) &&
    element.closest("[inert]") === null &&
    element.getBoundingClientRect().width > 0;
  /** Behind an open dialog nothing can be reached. */
  const reachable = () => [...document.querySelectorAll("dialog:modal")].at(-1) ?? document.body;
  const controls = () =>
    [...reachable().querySelectorAll(CONTROLS)].filter(
      (element) => !element.matches(":disabled, input[type=hidden]") && isShown(element),
    );

  // --- The keyboard

  /** Of a group of radios Tab leads to one. */
  const isTheOneOfItsGroup = (element) => {
    if (element.type !== "radio" || element.name === "") return true;
    const group = [...(element.form ?? document).querySelectorAll("input[type=radio]")].filter(
      (other) => other.name === element.name,
    );
    return element === (group.find((other) => other.checked) ?? group[0]);
  };
  const tabStops = () =>
    controls().filter((element) => element.tabIndex >= 0 && isTheOneOfItsGroup(element));

  let expected = new Set();
  let visited = new Set();
  let last = null;
  let edge = null;

  /** Where the focus is: nothing but a sentence when a person could not see that, or it is nowhere. */
  function focus() {
    const at = document.activeElement;
    if (at === null || at === document.body) return "nothing has the focus";
    const shown = whatShows(at);
    const style = getComputedStyle(shown);
    const ringed = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
    if (at.matches(":focus-visible") && !ringed) return `the focus on ${name(at)} can't be seen`;
    return isUncovered(shown) ? null : `something covers ${name(at)}, or it is off the screen`;
  }

  /** An invisible radio button is drawn by its label. */
  function whatShows(element) {
    const [label] = element.labels ?? [];
    return label !== undefined && getComputedStyle(element).opacity === "0" ? label : element;
  }

  function isUncovered(at) {
    const box = at.getBoundingClientRect();
    const points = [[0.5, 0.5], [0.02, 0.1], [0.98, 0.1], [0.02, 0.9], [0.98, 0.9]];
    return points.some(([x, y]) => {
      const top = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return top !== null && (at.contains(top) || top.contains(at));
    });
  }

  /** Begins a walk at the page's edge; says how many stops it will have at least. */
  function beginWalk(backwards) {
    expected = new Set(tabStops());
    stepOutside(backwards);
    visited = new Set();
    last = null;
    return expected.size;
  }

  /** Stands where the browser's own bar would be, until the first step was taken. */
  function stepOutside(backwards) {
    edge = document.createElement("span");
    edge.tabIndex = -1;
    reachable()[backwards ? "append" : "prepend"](edge);
    edge.focus({ preventScroll: true });
  }

  /** One more stop: null when the walk has left the page or gone around, else what is wrong there. */
  function step(backwards) {
    edge.remove();
    const at = document.activeElement;
    if (at === null || at === document.body) return null;
    if (visited.has(at)) return at === last && hasParts(at) ? [] : null;
    visited.add(at);
    const faults = [focus()];
    if (last !== null && last.isConnected && isBefore(at, last) !== backwards)
      faults.push(`${name(at)} comes out of turn, after ${name(last)}`);
    expected.delete(at);
    last = at;
    return faults.filter((fault) => fault !== null);
  }

  /** A date's day, month and year are stops of their own. */
  const hasParts = (element) => element.matches('input[type^="date"], input[type="time"]');

  const isBefore = (one, other) =>
    (one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;

  /** What Tab should have led to, and did not. */
  function missed() {
    return [...expected].filter((element) => element.isConnected && isShown(element)).map(name);
  }

  /** Controls of the content that stand elsewhere on the screen than in the document. */
  function shuffled() {
    const isMoved = (element) => {
      const style = getComputedStyle(element);
      return style.order !== "0" || style.flexDirection.endsWith("-reverse");
    };
    return [...document.querySelectorAll("main *")]
      .filter((element) => isMoved(element) && element.querySelector(CONTROLS) !== null)
      .map((element) => `${name(element)} stands elsewhere than it is read`);
  }

  let openers = [];

  /** How many controls open and close something here. */
  function findOpeners() {
    const what = "summary, [aria-expanded], [aria-haspopup]";
    openers = controls().filter((element) => element.matches(what));
    return openers.length;
  }

  /** Whether it is still there to be focused. */
  function focusOpener(at) {
    openers[at].focus();
    return document.activeElement === openers[at];
  }

  /** What is wrong with the focus, once the page had its time to settle. */
  async function settledFocus(patience_ms) {
    const until = performance.now() + patience_ms;
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    while (focus() !== null && performance.now() < until) await frame();
    return focus();
  }

  // --- Fingers

  /** A link within a sentence may be as small as its words (WCAG 2.5.8). */
  const isInline = (element) =>
    getComputedStyle(element).display === "inline" &&
    [...element.parentElement.childNodes].some(
      (node) => node.nodeType === Node.TEXT_NODE && /\w{2}|\p{L}{2}/u.test(node.textContent),
    );

  function smallTargets() {
    const isSeen = (element) => element.getBoundingClientRect().width > SEEN_PX;
    const isTarget = (element) =>
      element.matches(POINTED_AT) && isSeen(element) && !isInline(element);
    return controls()
      .filter((element) => isTarget(element) && !isLarge(element))
      .map((element) => {
        const { width, height } = element.getBoundingClientRect();
        return `${name(element)} is ${Math.round(width)} × ${Math.round(height)} px`;
      });
  }

  /** By its box or that of its label, else by where it really takes a touch. */
  function isLarge(element) {
    const boxes = [element, ...(element.labels ?? [])].map((each) => each.getBoundingClientRect());
    if (boxes.some((box) => box.width >= TARGET_PX - 0.5 && box.height >= TARGET_PX - 0.5)) return true;
    element.scrollIntoView({ block: "center", inline: "nearest", behavior: "instant" });
    const box = element.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const reach = TARGET_PX / 2 - 1;
    return [[0, -reach], [0, reach], [-reach, 0], [reach, 0]].every(([dx, dy]) => {
      const hit = document.elementFromPoint(x + dx, y + dy);
      return hit !== null && (element.contains(hit) || hit.closest("label")?.control === element);
    });
  }

  // --- Space

  /** What makes the page scroll sideways. */
  function overflow() {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const sticksOut = ({ left, right }) => right > width + 1 || left < -1;
    return [...document.querySelectorAll("body *")]
      .filter((element) => sticksOut(element.getBoundingClientRect()))
      .map((element) => element.outerHTML.slice(0, 120));
  }

  /** Once the page had its time to fit itself to another size. */
  async function misfits() {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    return [...overflow(), ...clipped()];
  }

  /** Text that its box cuts off, with no way to read the rest. */
  function clipped() {
    return [...document.querySelectorAll("body *")]
      .filter((element) => isShown(element) && isCut(element) && !canBeReadElsewhere(element))
      .map((element) => `${name(element)} is cut off`);
  }

  function isCut(element) {
    if (element.textContent.trim() === "" || element.matches("select, textarea, option, svg *")) return false;
    const { overflowX, overflowY, clipPath, position } = getComputedStyle(element);
    const isVisuallyHidden = position === "absolute" && element.clientWidth <= 1;
    if (isVisuallyHidden || clipPath !== "none") return false;
    const hides = (overflow) => overflow === "hidden" || overflow === "clip";
    return (
      (hides(overflowX) && element.scrollWidth > element.clientWidth + 1) ||
      (hides(overflowY) && element.scrollHeight > element.clientHeight + 1)
    );
  }

  /** What ends in dots says all of it in a title, or leads to where it is said, as its entry of a list may. */
  function canBeReadElsewhere(element) {
    const { textOverflow, webkitLineClamp } = getComputedStyle(element);
    const endsInDots = textOverflow === "ellipsis" || webkitLineClamp !== "none";
    if (!endsInDots) return false;
    const entry = element.closest("li")?.querySelector("a[href]") ?? null;
    return entry !== null || element.closest("[title], a[href]") !== null || element.querySelector("[title]") !== null;
  }

  window.probes = {
    focus, settledFocus, findOpeners, focusOpener,
    beginWalk, step, missed, shuffled, smallTargets, misfits,
  };
})();
