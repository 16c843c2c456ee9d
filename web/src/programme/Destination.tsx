// The session that a link leads to, for those who are not inside yet.
import { useNow } from "../clock";
import type { SessionCard } from "../protocol.gen";
import { Name, TimeRange } from "../ui";
import { Facts, factsOf } from "./Facts";
import "./programme.css";
import { PhaseBadge } from "./PhaseBadge";
import { useProgramme } from "./source";
import { spanOf } from "./state";

interface Props {
  readonly slug: string;
  readonly room: string;
}

export default function Destination({ slug, room }: Props) {
  const { programme } = useProgramme(slug);
  const session = programme?.ok ? programme.body.sessions.find((each) => each.room === room) : undefined;
  return session === undefined ? null : <Told session={session} />;
}

function Told({ session }: { readonly session: SessionCard }) {
  const now_ms = useNow().value;
  const { from_ms, to_ms } = spanOf(session);
  return (
    <>
      <p class="row small">
        <PhaseBadge session={session} now_ms={now_ms} />
        <TimeRange from_ms={from_ms} to_ms={to_ms} shape="dayTime" />
      </p>
      <h2>
        <Name>{session.title}</Name>
      </h2>
      <Facts class="soft small" of={factsOf(session)} />
    </>
  );
}
