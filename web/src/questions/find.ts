// Finds the questions that have all of some words.
import { plain, wordsIn } from "../plain";
import type { Question } from "../protocol.gen";

/** Made plain once for each text; they are forgotten with their questions. */
const texts = new WeakMap<Question, string>();

/** By what it says, who asked it, and what was answered. */
export function finding(words: string): (question: Question) => boolean {
  const wanted = wordsIn(words);
  return (question) => wanted.every((word) => textOf(question).includes(word));
}

function textOf(question: Question): string {
  const known = texts.get(question);
  if (known !== undefined) return known;
  const { text, asker, asker_name, answer, labels } = question;
  const made = plain([text, asker?.name, asker_name, answer?.text, ...labels].filter(Boolean).join(" "));
  texts.set(question, made);
  return made;
}
