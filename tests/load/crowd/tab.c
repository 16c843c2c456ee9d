/* One tab: its socket, what goes out, and what comes in. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

#include "crowd.h"
#include "frames.h"

enum { BUFFER = 16 << 20, TABS_AN_ADDRESS = 20000, LONGEST_PING = 125 };

static uint8_t buffer[BUFFER];

/* --- Out */

static void watch(struct tab *tab, int how, unsigned events) {
    struct epoll_event event = {.events = events, .data.ptr = tab};
    if (epoll_ctl(epoll, how, tab->fd, &event)) die("epoll_ctl");
}

static struct sockaddr_in loopback(int number, int port) {
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(port)};
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK + number);
    return address;
}

/* An address of the loopback has some 28,000 ports: from 20,000 tabs on, they come from several. */
void connect_tab(struct tab *tab) {
    int yes = 1;
    struct linger at_once = {.l_onoff = 1, .l_linger = 0}; /* no port waits for its last packets */
    struct sockaddr_in here = loopback((tab - tabs) / TABS_AN_ADDRESS, 0);
    struct sockaddr_in there = loopback(0, tab->port);
    if (tab->state != AWAY) die("a tab is opened twice");
    tab->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (tab->fd < 0) die("socket");
    setsockopt(tab->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    setsockopt(tab->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(tab->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    if (bind(tab->fd, (struct sockaddr *)&here, sizeof here)) die("bind");
    int refused = connect(tab->fd, (struct sockaddr *)&there, sizeof there);
    if (refused && errno != EINPROGRESS) die("connect");
    tab->state = CONNECTING;
    watch(tab, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
}

/* A crowd sends little: what does not go out at once shows a server that reads nothing. One that is
 * gone is found out when the tab receives. */
void send_all(struct tab *tab, struct bytes what) {
    ssize_t sent = send(tab->fd, what.at, what.size, MSG_NOSIGNAL);
    bool is_gone = sent < 0 && errno != EAGAIN;
    if (sent != (ssize_t)what.size && !is_gone) die("send");
}

static void set_rest(struct tab *tab, const uint8_t *at, size_t size) {
    free(tab->rest.at);
    tab->rest = (struct bytes){.at = size ? make(size) : NULL, .size = size};
    if (size) memcpy(tab->rest.at, at, size);
}

/* With a code when it was the server's doing. */
void leave(struct tab *tab, int code) {
    if (tab->state == AWAY) return;
    open_count -= tab->state == OPEN;
    if (code) counts.closed_by[code < CODES ? code : 0]++;
    close(tab->fd);
    tab->state = AWAY;
    set_rest(tab, NULL, 0);
    leave_play(tab);
    leave_walk(tab);
}

/* --- In */

/* Of [ref, "ok" | "refused", body]: a ref is a MessagePack integer of 1 to 9 bytes. */
static bool is_refusal(const struct frame *frame) {
    const uint8_t *ref = frame->payload + 1;
    size_t size = *ref < 128 ? 1 : *ref == 0xcc ? 2 : *ref == 0xcd ? 3 : *ref == 0xce ? 5 : 9;
    return frame->size > 2 + size && ref[size] == 0xa7;
}

static void take_answer(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    bool refused = is_refusal(frame);
    counts.answers++;
    counts.answer_bytes += frame->whole;
    counts.refused += refused;
    if (tab->asked >= 0) {
        answer_line(tab, refused, at_ns);
        return;
    }
    hear_marks(tab, frame->payload, frame->size, at_ns);
    step_done(tab, 's');
}

static void take_push(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    counts.pushes++;
    counts.push_bytes += frame->whole;
    tab->pushes++;
    hear_marks(tab, frame->payload, frame->size, at_ns);
    step_done(tab, 'h');
}

static void pong(struct tab *tab, const struct frame *ping) {
    static uint8_t out[LONGEST_HEAD + LONGEST_PING];
    if (ping->size > LONGEST_PING) die("a ping is too long");
    size_t size = write_frame(out, PONG, ping->payload, ping->size, true);
    send_all(tab, (struct bytes){out, size});
}

static void take_frame(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    if (frame->opcode == BINARY && frame->final) {
        bool is_answer = frame->size > 2 && frame->payload[0] == 0x93;
        (is_answer ? take_answer : take_push)(tab, frame, at_ns);
    } else if (frame->opcode == PING) {
        pong(tab, frame);
    } else if (frame->opcode == CLOSE) {
        leave(tab, close_code(frame));
    } else if (frame->opcode != PONG) {
        die("a frame that is not binary, or not whole");
    }
}

/* How much of it was the answer to the handshake; 0 when that is not all there yet. */
static size_t take_handshake(struct tab *tab, uint8_t *at, size_t there) {
    uint8_t *end = memmem(at, there, "\r\n\r\n", 4);
    if (!end) return 0;
    if (memcmp(at, "HTTP/1.1 101", 12)) {
        leave(tab, GONE);
        return 0;
    }
    tab->state = OPEN;
    open_count++;
    step_done(tab, 'o');
    return end + 4 - at;
}

static void take(struct tab *tab, size_t there, uint64_t at_ns) {
    uint8_t *at = buffer, *end = buffer + there;
    struct frame frame;
    if (tab->state == CONNECTING) at += take_handshake(tab, at, there);
    while (tab->state == OPEN && read_frame(at, end - at, &frame)) {
        at += frame.whole;
        take_frame(tab, &frame, at_ns);
    }
    if (tab->state != AWAY) set_rest(tab, at, end - at);
}

static void receive(struct tab *tab) {
    size_t before = tab->rest.size;
    if (before == BUFFER) die("a frame is too long");
    if (before) memcpy(buffer, tab->rest.at, before);
    ssize_t got = recv(tab->fd, buffer + before, BUFFER - before, 0);
    if (got > 0)
        take(tab, before + got, now_ns());
    else if (got == 0 || errno != EAGAIN)
        leave(tab, GONE);
}

static void knock(struct tab *tab) {
    watch(tab, EPOLL_CTL_MOD, EPOLLIN);
    send_all(tab, (struct bytes){(uint8_t *)tab->request, strlen(tab->request)});
}

void turn_to(struct tab *tab, unsigned events) {
    if (tab->state == CONNECTING && events & EPOLLOUT) knock(tab);
    if (tab->state != AWAY && events & (EPOLLIN | EPOLLHUP | EPOLLERR)) receive(tab);
}
