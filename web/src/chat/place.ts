// Where one reads in a log: at its end, which it then follows, or further back, where it keeps still.
import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { ChatMessage } from "../protocol.gen";

const AT_THE_END_PX = 40;

export interface Place {
  readonly log: RefObject<HTMLDivElement | null>;
  /** How many others wrote below what one reads. */
  readonly unread: number;
  /** To the end, and on with what comes. */
  readonly follow: () => void;
}

interface Reading {
  /** Oldest first. */
  readonly messages: readonly ChatMessage[];
  /** Of one's own that is on its way: to see it, one is taken to the end. */
  readonly sending: string | undefined;
  readonly me: string;
}

/** Measured from the end, which stays where it is when something is added before. */
export function useReading({ messages, sending, me }: Reading): Place {
  const log = useRef<HTMLDivElement>(null);
  const oldest = messages[0]?.id;
  const last = messages.at(-1);
  const [seen_ms, setSeen] = useState(last?.sent_at_ms ?? 0);
  const before = useRef({ oldest, sending, height: 0, atEnd: true });
  if (log.current !== null) {
    before.current = { ...before.current, height: log.current.scrollHeight, atEnd: isAtEnd(log.current) };
  }

  useLayoutEffect(() => {
    const here = log.current;
    if (here === null) return;
    const was = before.current;
    const mine = sending !== undefined && sending !== was.sending;
    if (was.atEnd || mine) toEnd(here);
    else if (was.oldest !== oldest) here.scrollTop += here.scrollHeight - was.height;
    before.current = { ...was, oldest, sending };
    if (isAtEnd(here)) setSeen(last?.sent_at_ms ?? 0);
  }, [oldest, last?.id, sending]);

  useEffect(() => {
    const here = log.current;
    const look = () => {
      if (here !== null && isAtEnd(here)) setSeen(last?.sent_at_ms ?? 0);
    };
    here?.addEventListener("scroll", look, { passive: true });
    return () => here?.removeEventListener("scroll", look);
  }, [last?.id]);

  function follow(): void {
    if (log.current === null) return;
    toEnd(log.current);
    log.current.focus({ preventScroll: true });
  }

  const unread = messages.filter((message) => message.sent_at_ms > seen_ms && message.author.id !== me).length;
  return { log, unread, follow };
}

function isAtEnd(log: HTMLElement): boolean {
  return log.scrollHeight - log.scrollTop - log.clientHeight < AT_THE_END_PX;
}

function toEnd(log: HTMLElement): void {
  log.scrollTop = log.scrollHeight;
}
