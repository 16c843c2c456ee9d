// What a session's room has.
import { chat } from "../chat/state";
import type { AnyFeature } from "../feature";
import { moderation } from "../moderation/state";
import { programme } from "../programme/state";
import { questions } from "../questions/state";

export const features: readonly AnyFeature[] = [programme, questions, chat, moderation];
