// What a session's room has.
import { chat } from "../chat/state";
import type { AnyFeature } from "../feature";
import { moderation } from "../moderation/state";
import { questions } from "../questions/state";
import { programme } from "./state";

export const features: readonly AnyFeature[] = [programme, questions, chat, moderation];
