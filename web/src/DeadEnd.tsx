// A page that goes no further: what happened, why, and the ways on.
import type { ComponentChildren } from "preact";
import { Heading } from "./router";

interface Props {
  readonly title: string;
  readonly children: ComponentChildren;
  /** Links and buttons, the likeliest first. */
  readonly ways: ComponentChildren;
}

export function DeadEnd({ title, children, ways }: Props) {
  return (
    <div class="dead-end stack">
      <Heading title={title} />
      <div class="lead stack tight">{children}</div>
      <div class="row">{ways}</div>
    </div>
  );
}
