/* WebSocket frames (RFC 6455 §5.2): as much as measuring needs, for either end of a connection. */

#ifndef FRAMES_H
#define FRAMES_H

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { BINARY = 2, CLOSE = 8, PING = 9, PONG = 10 };
enum { LONGEST_HEAD = 14, NO_CODE = 1005 };

struct frame {
    int opcode;
    bool final;
    uint8_t *payload;
    size_t size;
    size_t whole; /* with its head */
};

static inline uint64_t big_endian(const uint8_t *bytes, int count) {
    uint64_t value = 0;
    while (count--) value = value << 8 | *bytes++;
    return value;
}

/* False when the frame is not all there yet. A masked payload is unmasked where it lies. */
static inline bool read_frame(uint8_t *bytes, size_t there, struct frame *frame) {
    if (there < 2) return false;
    int longer = (bytes[1] & 127) == 127 ? 8 : (bytes[1] & 127) == 126 ? 2 : 0;
    bool masked = bytes[1] & 128;
    size_t head = 2 + longer + (masked ? 4 : 0);
    if (there < head) return false;
    frame->size = longer ? big_endian(bytes + 2, longer) : bytes[1] & 127;
    frame->whole = head + frame->size;
    if (there < frame->whole) return false;
    frame->opcode = bytes[0] & 15;
    frame->final = bytes[0] & 128;
    frame->payload = bytes + head;
    for (size_t i = 0; masked && i < frame->size; i++) frame->payload[i] ^= bytes[head - 4 + i % 4];
    return true;
}

/* One that is final; a client's is masked, with a key of zeros. Its size in `out`, which has room
 * for LONGEST_HEAD more than the payload. */
static inline size_t write_frame(
    uint8_t *out, int opcode, const void *payload, size_t size, bool masked) {
    size_t head = 2;
    out[0] = 128 | opcode;
    out[1] = size < 126 ? size : size < 65536 ? 126 : 127;
    for (int byte = size < 126 ? 0 : size < 65536 ? 2 : 8; byte--;) out[head++] = size >> 8 * byte;
    if (masked) {
        out[1] |= 128;
        memset(out + head, 0, 4);
        head += 4;
    }
    memcpy(out + head, payload, size);
    return head + size;
}

static inline int close_code(const struct frame *frame) {
    return frame->size < 2 ? NO_CODE : (int)big_endian(frame->payload, 2);
}

#endif
