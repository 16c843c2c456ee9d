// Whether a session takes questions: its moderators decide it, for good or until some moment.
import type { Settings } from "../protocol.gen";

export function takesQuestions({ asking, asking_until_ms }: Settings, now_ms: number): boolean {
  return asking === "open" || (asking === "until" && now_ms < (asking_until_ms ?? 0));
}
