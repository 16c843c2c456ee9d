// Pixels as a PNG file (RFC 2083): eight bits a channel, each row told by its difference from the one above.
import { deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const RGBA = 6;
const UP = 2;

/** `pixels` are RGBA, row by row, of a square. */
export function encodePng(pixels: Uint8Array, side_px: number): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side_px, 0);
  head.writeUInt32BE(side_px, 4);
  head.set([8, RGBA, 0, 0, 0], 8);
  const packed = deflateSync(filtered(pixels, side_px * 4), { level: 9 });
  return Buffer.concat([SIGNATURE, chunk("IHDR", head), chunk("IDAT", packed), chunk("IEND", Buffer.alloc(0))]);
}

function filtered(pixels: Uint8Array, row_bytes: number): Buffer {
  const rows = pixels.length / row_bytes;
  const out = Buffer.alloc(rows * (row_bytes + 1));
  for (let row = 0; row < rows; row += 1) {
    out[row * (row_bytes + 1)] = UP;
    for (let at = 0; at < row_bytes; at += 1) {
      const here = row * row_bytes + at;
      out[here + row + 1] = (pixels[here] ?? 0) - (row === 0 ? 0 : (pixels[here - row_bytes] ?? 0));
    }
  }
  return out;
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(data.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/** RFC 2083, appendix 15. */
function crc32(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xedb88320 : sum >>> 1;
  }
  return ~sum >>> 0;
}
