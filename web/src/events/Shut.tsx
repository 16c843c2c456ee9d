// Instead of what could not be had of an event.
import { Offline } from "../offline/Offline";
import { UNREACHABLE } from "../outcome";
import type { Refusal } from "../protocol.gen";
import { ErrorBox } from "../ui";
import { JoinPanel } from "./door";
import { useHome } from "./home";

interface Props {
  readonly refusal: Refusal;
  readonly onRetry: () => void;
}

/** Instead of what only those inside may see: the way in, for those who have not joined; else why not. */
export function Shut({ refusal, onRetry }: Props) {
  const { home } = useHome();
  const inside = refusal.code === "sign_in_needed" || refusal.code === "forbidden";
  if (inside && home.participant === null) return <JoinPanel />;
  if (refusal.code === UNREACHABLE.code) return <Offline onRetry={onRetry} />;
  return <ErrorBox refusal={refusal} onRetry={onRetry} />;
}
