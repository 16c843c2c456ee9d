// A moment in the viewer's zone, with the machine's form beside it.
import { formatMoment, formatRange, type Moment } from "../format";

interface Props {
  readonly at_ms: number;
  readonly shape?: Moment;
  /** An IANA name; the viewer's when absent. */
  readonly zone?: string;
}

export function Time({ at_ms, shape = "time", zone }: Props) {
  return <time dateTime={new Date(at_ms).toISOString()}>{formatMoment(at_ms, shape, zone)}</time>;
}

interface RangeProps {
  readonly from_ms: number;
  readonly to_ms: number;
  readonly shape?: Moment;
  readonly zone?: string;
}

export function TimeRange({ from_ms, to_ms, shape = "time", zone }: RangeProps) {
  return <time dateTime={new Date(from_ms).toISOString()}>{formatRange(from_ms, to_ms, shape, zone)}</time>;
}
