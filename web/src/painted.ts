// A press is seen at once; what takes longer to draw follows when it is.
import { useEffect, useState } from "preact/hooks";

/** The value as it was when the page was painted last: another one comes with the next frame. */
export function useAfterPaint<Value extends string>(value: Value): Value {
  const [painted, setPainted] = useState(value);
  // Effects run when the frame in which they were scheduled is on the screen.
  useEffect(() => setPainted(value), [value]);
  return painted;
}
