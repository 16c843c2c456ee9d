// What pages show: marks, people, times, tables, and what stands where nothing is.
import { useNow } from "../clock";
import { formatFromNow } from "../format";
import { Avatar, Empty, ErrorBox, Loading, Name, Time, TimeRange } from "../ui";

const HOUR_MS = 3_600_000;
const BEGIN_MS = Date.UTC(2020, 5, 22, 12);

export function Marks() {
  return (
    <div class="stack">
      <p class="row">
        <span class="badge live">Live</span>
        <span class="badge">Ended</span>
        <span class="badge accent">Pinned</span>
        <span class="badge bad">Withdrawn</span>
      </p>
      {["", "good", "warn", "bad"].map((mood) => (
        <p key={mood} class={`notice ${mood}`}>
          A notice{mood && `, ${mood}`}: it says what happened, and what one can do.
        </p>
      ))}
      <div class="card stack tight">
        <h3>A card</h3>
        <p class="soft">For what stands by itself.</p>
      </div>
    </div>
  );
}

const PEOPLE = ["Ada Byron", "عمر الخيام", "王小明", "Игорь Сказочных", "José Álvarez"];

export function People() {
  return (
    <ul class="row">
      {PEOPLE.map((name) => (
        <li key={name} class="row">
          <Avatar id={name} name={name} />
          <Name>{name}</Name>
        </li>
      ))}
      <li>
        <Avatar id="large" name="Ada Byron" large />
      </li>
    </ul>
  );
}

export function Times() {
  const now_ms = useNow().value;
  return (
    <p class="row">
      <Time at_ms={BEGIN_MS} shape="date" />
      <TimeRange from_ms={BEGIN_MS} to_ms={BEGIN_MS + HOUR_MS} shape="dayTime" />
      <span>{formatFromNow(now_ms - HOUR_MS / 4, now_ms)}</span>
    </p>
  );
}

export function Tables() {
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Session</th>
          <th scope="col">Questions</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">Connecting the last village</th>
          <td>1,204</td>
        </tr>
        <tr>
          <th scope="row">A closing word</th>
          <td>17</td>
        </tr>
      </tbody>
    </table>
  );
}

export function States() {
  const refusal = { code: "offline", message: "", field: null, facts: {} };
  return (
    <div class="columns">
      <div>
        <h3>Empty</h3>
        <Empty icon="ask">No questions yet. Ask the first.</Empty>
      </div>
      <div>
        <h3>Loading</h3>
        <Loading shape="list" />
      </div>
      <div>
        <h3>Not to be had</h3>
        <ErrorBox refusal={refusal} onRetry={() => undefined} />
      </div>
    </div>
  );
}
