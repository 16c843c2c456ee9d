// What the server's tests recorded, replayed: snapshot + event messages = fresh snapshot, for every feature.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { AnyFeature, Facts, View } from "../src/feature";
import type { Entry } from "../src/protocol.gen";
import { features } from "../src/session/features";

/** `own` is null for a feature that has no such thing. */
interface Told {
  readonly snapshot: unknown;
  readonly own: unknown;
}

interface Vector {
  readonly feature: string;
  readonly me: string;
  readonly view: View;
  readonly start: Told;
  readonly frames: readonly { readonly since: number; readonly revision: number; readonly entries: readonly Entry[] }[];
  readonly end: Told;
}

const FOLDERS = [join(import.meta.dirname, "../../tests/vectors"), join(import.meta.dirname, "fixtures/vectors")];

const files = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name)),
);

function featureOf(vector: Vector): Loose {
  const found = features.find((feature) => feature.name === vector.feature);
  if (found === undefined) throw new Error(`There is no feature ${vector.feature}.`);
  return found as AnyFeature as unknown as Loose;
}

interface Loose {
  start(snapshot: unknown, own: unknown, facts: Facts): unknown;
  apply(state: unknown, entry: Entry, facts: Facts): unknown;
}

function begin(told: Told, feature: Loose, facts: Facts): unknown {
  return feature.start(told.snapshot, told.own ?? undefined, facts);
}

/** Each frame follows on the one before. */
function replay(vector: Vector, feature: Loose, facts: Facts): unknown {
  let state = begin(vector.start, feature, facts);
  let position = vector.frames[0]?.since ?? 0;
  for (const frame of vector.frames) {
    expect(frame.since).toBeLessThanOrEqual(position);
    expect(frame.revision).toBeGreaterThan(position);
    for (const entry of frame.entries) state = feature.apply(state, entry, facts);
    position = frame.revision;
  }
  return state;
}

describe("snapshot + event messages = fresh snapshot", () => {
  test("there is something to replay", () => expect(files).not.toEqual([]));

  test.each(files)("%s", (file) => {
    const vector = JSON.parse(readFileSync(file, "utf8")) as Vector;
    const facts: Facts = { me: vector.me, view: vector.view };
    const feature = featureOf(vector);
    expect(replay(vector, feature, facts)).toEqual(begin(vector.end, feature, facts));
  });
});

test("a vector whose end is not what happened is noticed", () => {
  const file = join(import.meta.dirname, "fixtures/vectors/programme-extended.json");
  const vector = JSON.parse(readFileSync(file, "utf8")) as Vector;
  const feature = featureOf(vector);
  const facts: Facts = { me: vector.me, view: vector.view };
  expect(replay({ ...vector, frames: [] }, feature, facts)).not.toEqual(begin(vector.end, feature, facts));
});
