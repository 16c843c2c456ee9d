// Our MessagePack against an independent one: each reads what the other wrote.
import * as theirs from "@msgpack/msgpack";
import { expect, test } from "vitest";
import { decode, encode } from "../src/msgpack";

const text = (length: number) => "é".repeat(length);

const GROUPS: readonly (readonly unknown[])[] = [
  [null, true, false],
  [0, 1, 127, 128, 255, 256, 65_535, 65_536, 2 ** 32 - 1, 2 ** 32, 1_795_301_797_608, Number.MAX_SAFE_INTEGER],
  [-1, -32, -33, -128, -129, -32_769, -(2 ** 31) - 1, -(2 ** 32), Number.MIN_SAFE_INTEGER],
  [0.5, -1.25, 1e300, Number.POSITIVE_INFINITY],
  ["", "a", text(15), text(16), text(127), text(128), text(40_000), "سؤال 问题 🙂"],
  [[], [1, [2, [3]]], Array.from({ length: 20 }, (_, at) => at), Array.from({ length: 70_000 }, () => 0)],
  [{}, { a: 1, b: { c: null } }, Object.fromEntries(Array.from({ length: 20 }, (_, at) => [`k${at}`, at]))],
  [[0, "room", 41, 42, [["questions.asked", { question: { id: "q", votes: 3, labels: ["a"] } }]]]],
];
const VALUES = GROUPS.flat();

const bufferOf = (bytes: Uint8Array) => bytes.slice().buffer as ArrayBuffer;

test.each(VALUES.map((value) => [JSON.stringify(value).slice(0, 40), value]))("%s", (_, value) => {
  expect(decode(bufferOf(theirs.encode(value)))).toEqual(value);
  expect(theirs.decode(encode(value))).toEqual(value);
});

test("reads bytes and single-precision numbers, which it never writes", () => {
  expect(decode(bufferOf(theirs.encode(Uint8Array.of(1, 2, 3))))).toEqual(Uint8Array.of(1, 2, 3));
  expect(decode(bufferOf(theirs.encode(Uint8Array.from({ length: 300 }))))).toEqual(Uint8Array.from({ length: 300 }));
  expect(decode(bufferOf(theirs.encode(0.5, { forceFloat32: true })))).toBe(0.5);
});

test("leaves out what is undefined", () => {
  expect(theirs.decode(encode({ a: undefined, b: 1 }))).toEqual({ b: 1 });
});

test("a key that names a prototype is a key like any other", () => {
  const hostile = encode(JSON.parse('{"__proto__": {"admin": true}}'));
  const read = decode(bufferOf(hostile)) as Record<string, unknown>;
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
  expect(Object.keys(read)).toEqual(["__proto__"]);
});

test("bytes that end too soon, and types that the wire does not use, are faults", () => {
  expect(() => decode(bufferOf(Uint8Array.of(0x92, 0x01)))).toThrow(RangeError);
  expect(() => decode(bufferOf(Uint8Array.of(0xa5, 0x61)))).toThrow(RangeError);
  expect(() => decode(bufferOf(Uint8Array.of(0xc1)))).toThrow(TypeError);
  expect(() => encode({ f: () => 1 })).toThrow(TypeError);
});
