/* The limit: a loop over epoll that sends each message it gets to all its WebSockets, and does
 * nothing else. Whoever does not read fast enough is not waited for.
 *
 *   loop PORT */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include "frames.h"

enum { AT_ONCE = 1024, FILES = 65536, BUFFER = 65536 };

/* RFC 6455 §1.3: what the RFC's own key is answered with, the one key that our client sends. */
static const char welcome[] =
    "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=\r\n\r\n";

static int epoll, door, place_of[FILES], open_files[FILES], open_count;
static bool welcomed[FILES];

static void die(const char *what) {
    perror(what);
    exit(1);
}

static void watch(int fd) {
    struct epoll_event event = {.events = EPOLLIN, .data.fd = fd};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, fd, &event)) die("epoll_ctl");
}

static void let_in(void) {
    int yes = 1, fd = accept4(door, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (fd < 0 || fd >= FILES) die("accept");
    setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    welcomed[fd] = false;
    watch(fd);
}

static void leave(int fd) {
    if (welcomed[fd]) {
        int last = open_files[--open_count];
        open_files[place_of[fd]] = last;
        place_of[last] = place_of[fd];
    }
    close(fd);
}

static void greet(int fd) {
    if (send(fd, welcome, sizeof welcome - 1, MSG_NOSIGNAL) < 0) return;
    welcomed[fd] = true;
    place_of[fd] = open_count;
    open_files[open_count++] = fd;
}

static void send_to_all(const struct frame *got) {
    static uint8_t ready[BUFFER + LONGEST_HEAD];
    size_t size = write_frame(ready, got->opcode, got->payload, got->size, false);
    for (int n = 0; n < open_count; n++) send(open_files[n], ready, size, MSG_NOSIGNAL);
}

static void turn_to(int fd) {
    static uint8_t buffer[BUFFER];
    struct frame frame;
    ssize_t got = recv(fd, buffer, sizeof buffer, 0);
    if (got <= 0)
        leave(fd);
    else if (!welcomed[fd])
        greet(fd);
    else if (read_frame(buffer, got, &frame) && frame.opcode == BINARY)
        send_to_all(&frame);
}

static void open_door(int port) {
    struct sockaddr_in here = {.sin_family = AF_INET, .sin_port = htons(port)};
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    door = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(door, (struct sockaddr *)&here, sizeof here) || listen(door, 4096)) die("listen");
    watch(door);
    puts("listening");
    fflush(stdout);
}

int main(int count, char **arguments) {
    static struct epoll_event ready[AT_ONCE];
    epoll = epoll_create1(EPOLL_CLOEXEC);
    open_door(count == 2 ? atoi(arguments[1]) : 0);
    for (;;) {
        int found = epoll_wait(epoll, ready, AT_ONCE, -1);
        if (found < 0 && errno != EINTR) die("epoll_wait");
        for (int n = 0; n < found; n++) {
            if (ready[n].data.fd == door)
                let_in();
            else
                turn_to(ready[n].data.fd);
        }
    }
}
