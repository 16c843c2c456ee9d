// The picture across the top of an event's home. It says nothing that the page does not say in words.
import { currentEvent } from "../events/current";
import "./branding.css";
import { Picture } from "./Picture";

export function Banner() {
  const banner = currentEvent.value?.look.banner ?? null;
  if (banner === null) return null;
  return <Picture class="banner" picture={banner} alt="" sizes="(min-width: 64rem) min(78rem, 100vw - 9rem), 100vw" />;
}
