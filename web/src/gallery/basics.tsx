// Letters, colours and drawings.
import { Icon } from "../ui";
import { ICONS } from "../ui/Icon";

const SIZES = ["3xl", "2xl", "xl", "l", "m", "s", "xs"];
const SAMPLES = ["Who pays for the last mile?", "من يدفع ثمن الكيلومتر الأخير؟", "谁来支付最后一公里？", "Кто платит за последнюю милю?"];

export function Types() {
  return (
    <div class="stack tight">
      {SIZES.map((size, at) => (
        <p key={size} class={at < 4 ? "serif" : ""} style={{ "font-size": `var(--text-${size})` }} dir="auto">
          <bdi>{SAMPLES[at % SAMPLES.length]}</bdi>
        </p>
      ))}
    </div>
  );
}

const GROUNDS = ["paper", "raised", "surface", "accent-soft", "live-soft", "good-soft", "warn-soft", "bad-soft"];
const SOLID = ["accent", "live"];

export function Colours() {
  return (
    <ul class="swatches">
      {GROUNDS.map((name) => (
        <li key={name} style={{ background: `var(--${name})` }}>
          {name} <span class="soft">soft</span>
        </li>
      ))}
      {SOLID.map((name) => (
        <li key={name} style={{ background: `var(--${name})`, color: `var(--on-${name})` }}>
          {name}
        </li>
      ))}
    </ul>
  );
}

export function Drawings() {
  return (
    <ul class="row">
      {ICONS.map((name) => (
        <li key={name} class="badge">
          <Icon name={name} /> {name}
        </li>
      ))}
    </ul>
  );
}
