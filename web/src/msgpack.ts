// MessagePack (msgpack.org, spec of 2017) as the wire uses it: no extension types, and integers that a number holds.

const text = new TextDecoder();
const bytesOf = new TextEncoder();

/** Raises RangeError when the bytes end too soon, and TypeError on what the wire does not use. */
export function decode(buffer: ArrayBuffer): unknown {
  return new Reader(buffer).value();
}

class Reader {
  private readonly view: DataView;
  private readonly buffer: ArrayBuffer;
  private at = 0;

  constructor(buffer: ArrayBuffer) {
    this.buffer = buffer;
    this.view = new DataView(buffer);
  }

  value(): unknown {
    const type = this.view.getUint8(this.take(1));
    if (type < 0x80) return type;
    if (type < 0x90) return this.map(type & 0x0f);
    if (type < 0xa0) return this.array(type & 0x0f);
    if (type < 0xc0) return this.string(type & 0x1f);
    if (type >= 0xe0) return type - 0x100;
    return this.longer(type);
  }

  private longer(type: number): unknown {
    switch (type) {
      case 0xc0:
        return null;
      case 0xc2:
        return false;
      case 0xc3:
        return true;
      case 0xc4:
        return this.bytes(this.uint8());
      case 0xc5:
        return this.bytes(this.uint16());
      case 0xc6:
        return this.bytes(this.uint32());
      case 0xca:
        return this.view.getFloat32(this.take(4));
      case 0xcb:
        return this.view.getFloat64(this.take(8));
      case 0xcc:
        return this.uint8();
      case 0xcd:
        return this.uint16();
      case 0xce:
        return this.uint32();
      case 0xcf:
        return this.uint32() * 2 ** 32 + this.uint32();
      case 0xd0:
        return this.view.getInt8(this.take(1));
      case 0xd1:
        return this.view.getInt16(this.take(2));
      case 0xd2:
        return this.view.getInt32(this.take(4));
      case 0xd3:
        return this.view.getInt32(this.take(4)) * 2 ** 32 + this.uint32();
      case 0xd9:
        return this.string(this.uint8());
      case 0xda:
        return this.string(this.uint16());
      case 0xdb:
        return this.string(this.uint32());
      case 0xdc:
        return this.array(this.uint16());
      case 0xdd:
        return this.array(this.uint32());
      case 0xde:
        return this.map(this.uint16());
      case 0xdf:
        return this.map(this.uint32());
      default:
        throw new TypeError(`MessagePack type 0x${type.toString(16)} is not used here`);
    }
  }

  private uint8(): number {
    return this.view.getUint8(this.take(1));
  }

  private uint16(): number {
    return this.view.getUint16(this.take(2));
  }

  private uint32(): number {
    return this.view.getUint32(this.take(4));
  }

  private bytes(length: number): Uint8Array {
    return new Uint8Array(this.buffer, this.take(length), length);
  }

  private string(length: number): string {
    return text.decode(this.bytes(length));
  }

  private array(length: number): unknown[] {
    const items: unknown[] = [];
    for (let count = 0; count < length; count += 1) items.push(this.value());
    return items;
  }

  /** `fromEntries` defines a key such as `__proto__`, where an assignment would not. */
  private map(length: number): object {
    const pairs: [string, unknown][] = [];
    for (let count = 0; count < length; count += 1) pairs.push([String(this.value()), this.value()]);
    return Object.fromEntries(pairs);
  }

  private take(length: number): number {
    const at = this.at;
    this.at += length;
    return at;
  }
}

/** Leaves out what is undefined. Raises TypeError on what JSON couldn't say either. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const out: number[] = [];
  write(value, out);
  return Uint8Array.from(out);
}

function write(value: unknown, out: number[]): void {
  if (value === null) out.push(0xc0);
  else if (typeof value === "boolean") out.push(value ? 0xc3 : 0xc2);
  else if (typeof value === "number") writeNumber(value, out);
  else if (typeof value === "string") writeString(value, out);
  else if (Array.isArray(value)) writeArray(value, out);
  else if (typeof value === "object") writeMap(value as Record<string, unknown>, out);
  else throw new TypeError(`A ${typeof value} cannot be sent`);
}

function writeNumber(value: number, out: number[]): void {
  if (!Number.isSafeInteger(value)) wide(0xcb, 8, (view) => view.setFloat64(0, value), out);
  else if (value >= -0x20 && value < 0x80) out.push(value & 0xff);
  else if (value >= 0 && value <= 0xffff_ffff) wide(0xce, 4, (view) => view.setUint32(0, value), out);
  else wide(0xd3, 8, (view) => setInt64(view, value), out);
}

function setInt64(view: DataView, value: number): void {
  const high = Math.floor(value / 2 ** 32);
  view.setInt32(0, high);
  view.setUint32(4, value - high * 2 ** 32);
}

function writeString(value: string, out: number[]): void {
  const bytes = bytesOf.encode(value);
  head(bytes.length, [0xa0, 0x1f], [0xd9, 0xda, 0xdb], out);
  for (const byte of bytes) out.push(byte);
}

function writeArray(values: readonly unknown[], out: number[]): void {
  head(values.length, [0x90, 0x0f], [null, 0xdc, 0xdd], out);
  for (const value of values) write(value, out);
}

function writeMap(values: Readonly<Record<string, unknown>>, out: number[]): void {
  const pairs = Object.entries(values).filter(([, value]) => value !== undefined);
  head(pairs.length, [0x80, 0x0f], [null, 0xde, 0xdf], out);
  for (const [name, value] of pairs) {
    writeString(name, out);
    write(value, out);
  }
}

/** A length goes into the type's own byte when it is short, else behind one of the three for 8, 16 and 32 bits. */
function head(
  length: number,
  [short, longest]: readonly [number, number],
  [bits8, bits16, bits32]: readonly [number | null, number, number],
  out: number[],
): void {
  if (length <= longest) out.push(short | length);
  else if (bits8 !== null && length <= 0xff) out.push(bits8, length);
  else if (length <= 0xffff) wide(bits16, 2, (view) => view.setUint16(0, length), out);
  else wide(bits32, 4, (view) => view.setUint32(0, length), out);
}

function wide(type: number, size: number, set: (view: DataView) => void, out: number[]): void {
  const view = new DataView(new ArrayBuffer(size));
  set(view);
  out.push(type, ...new Uint8Array(view.buffer));
}
