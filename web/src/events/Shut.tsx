// Instead of what only those inside may see: the way in, for those who have not joined; else why not.
import type { Refusal } from "../protocol.gen";
import { ErrorBox } from "../ui";
import { JoinPanel } from "./Doorway";
import { useHome } from "./home";

interface Props {
  readonly refusal: Refusal;
  readonly onRetry: () => void;
}

export function Shut({ refusal, onRetry }: Props) {
  const { home } = useHome();
  const inside = refusal.code === "sign_in_needed" || refusal.code === "forbidden";
  if (inside && home.participant === null) return <JoinPanel />;
  return <ErrorBox refusal={refusal} onRetry={onRetry} />;
}
