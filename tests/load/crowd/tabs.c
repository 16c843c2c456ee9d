/* A crowd of tabs: many WebSockets in one thread, so cheap that the server is the limit.
 *
 *   tabs PLAN REST_US
 *
 * PLAN has a line for each tab, numbered from 0: PORT PATH ORIGIN COOKIE, with - for none. Orders
 * come on the standard input, one a line, and each is answered when it is done:
 *
 *   frames FILE                      what `s` below sends: line n has tab n's frame in hex, masked
 *   walk STEPS FIRST COUNT LIMIT S   COUNT tabs from FIRST on take these steps, LIMIT at a time,
 *                                    for at most S seconds: o opens, h waits for a first push, s
 *                                    sends the tab's frame and waits for the answer
 *     -> a line `tab N BEGAN ENDED` for each that got through, then `walked BEGAN ENDED FAILED`
 *   play FILE S                      sends the frames of FILE, each at its time, or later when its
 *                                    tab has yet to be answered: lines AT_US TAB MARK ANSWERS HEX;
 *                                    ends when every open tab has heard each mark, and ANSWERS of
 *                                    each frame (0 or 1) are in
 *     -> a line `sent N AT ANSWERED REFUSED MARK HEARD LAST` for each, then
 *        `played BEGAN ENDED`
 *   hear MARK S                      -> `heard COUNT LAST` when every open tab has heard the mark
 *   drop FIRST COUNT                 without a word, as a phone goes into a tunnel -> `dropped AT`
 *   count                            what came since the last count
 *     -> `count OPEN PUSHES BYTES ANSWERS BYTES REFUSED AGAIN BUSIEST`, and ` CODE:TIMES` for each
 *        code that tabs were closed with
 *
 * While it plays it looks every REST_US microseconds at what has come, as from a network card, or
 * at once for 0: then a server beside it has to wake it for every frame.
 *
 * Times are those of the monotonic clock, in ns; 0 stands for never. An answer is a MessagePack
 * array of three, and every other message is a push. Marks are heard in all of them, but for the
 * answers to lines of the play; AGAIN counts those that a tab had heard before. */

#define _GNU_SOURCE
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <time.h>
#include <unistd.h>

#include "crowd.h"

enum { AT_ONCE = 1024, FILES_BESIDE = 64 };

struct tab *tabs;
int tab_count, open_count, epoll;
struct counts counts;

void die(const char *what) {
    fprintf(stderr, "tabs: %s: %s\n", what, errno ? strerror(errno) : "not as expected");
    exit(1);
}

void *make(size_t size) {
    void *made = calloc(1, size);
    if (!made) die("memory");
    return made;
}

uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000ull + now.tv_nsec;
}

static int nibble(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

struct bytes from_hex(const char *hex) {
    size_t size = strspn(hex, "0123456789abcdef") / 2;
    struct bytes bytes = {.at = make(size + 1), .size = size};
    for (size_t i = 0; i < size; i++)
        bytes.at[i] = nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]);
    return bytes;
}

/* --- The plan */

static const char request[] =
    "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n%s\r\n";

/* The header's line; nothing when the plan has none. */
static const char *header(char *out, size_t size, const char *name, const char *value) {
    if (!strcmp(value, "-")) return "";
    snprintf(out, size, "%s: %s\r\n", name, value);
    return out;
}

static void add_tab(int port, const char *path, const char *origin, const char *cookie) {
    char first[1200], second[2200], headers[3400];
    struct tab *tab = &tabs[tab_count++];
    *tab = (struct tab){.port = port, .asked = -1};
    const char *from = header(first, sizeof first, "Origin", origin);
    const char *who = header(second, sizeof second, "Cookie", cookie);
    snprintf(headers, sizeof headers, "%s%s", from, who);
    if (asprintf(&tab->request, request, path, port, headers) < 0) die("memory");
}

static FILE *open_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) die(path);
    return file;
}

static void read_plan(const char *path) {
    char where[1024], origin[1024], cookie[2048];
    FILE *file = open_file(path);
    int room = 0, port;
    while (fscanf(file, "%d %1023s %1023s %2047s", &port, where, origin, cookie) == 4) {
        if (tab_count == room) tabs = realloc(tabs, (room += 1024) * sizeof *tabs);
        if (!tabs) die("memory");
        add_tab(port, where, origin, cookie);
    }
    fclose(file);
}

/* --- Orders */

static void read_frames(const char *path) {
    static char text[LONGEST_LINE];
    FILE *file = open_file(path);
    for (int n = 0; n < tab_count && fgets(text, sizeof text, file); n++) {
        free(tabs[n].own.at);
        tabs[n].own = from_hex(text);
    }
    fclose(file);
    puts("ready");
}

static void drop(int first, int count) {
    uint64_t at_ns = now_ns();
    if (first < 0 || first + count > tab_count) die("drop");
    for (int n = first; n < first + count; n++) leave(&tabs[n], 0);
    printf("dropped %lu\n", at_ns);
}

static unsigned take_busiest(void) {
    unsigned busiest = 0;
    for (int n = 0; n < tab_count; n++) {
        if (tabs[n].pushes > busiest) busiest = tabs[n].pushes;
        tabs[n].pushes = 0;
    }
    return busiest;
}

static void print_counts(void) {
    printf("count %d %lu %lu ", open_count, counts.pushes, counts.push_bytes);
    printf("%lu %lu %lu ", counts.answers, counts.answer_bytes, counts.refused);
    printf("%lu %u", counts.again, take_busiest());
    for (int code = 0; code < CODES; code++)
        if (counts.closed_by[code]) printf(" %d:%u", code, counts.closed_by[code]);
    puts("");
    counts = (struct counts){0};
}

static void obey(const char *order) {
    char word[4096];
    int first, count, limit;
    double seconds;
    if (sscanf(order, "frames %4095s", word) == 1)
        read_frames(word);
    else if (sscanf(order, "walk %15s %d %d %d %lf", word, &first, &count, &limit, &seconds) == 5)
        begin_walk(word, first, count, limit, seconds);
    else if (sscanf(order, "play %4095s %lf", word, &seconds) == 2)
        begin_play(word, seconds);
    else if (sscanf(order, "hear %d %lf", &first, &seconds) == 2)
        await_mark(first, seconds);
    else if (sscanf(order, "drop %d %d", &first, &count) == 2)
        drop(first, count);
    else if (!strcmp(order, "count"))
        print_counts();
    else
        die(order);
}

/* Read by hand: a stream would keep lines back that epoll then does not tell of. */
static void read_orders(void) {
    static char text[65536];
    static size_t size;
    ssize_t got = read(STDIN_FILENO, text + size, sizeof text - size);
    if (got <= 0) exit(0);
    size += got;
    for (char *end; (end = memchr(text, '\n', size));) {
        *end++ = 0;
        obey(text);
        size -= end - text;
        memmove(text, end, size);
    }
}

/* --- The loop */

static void allow_files(rlim_t count) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur >= count) return;
    limit.rlim_cur = count;
    if (limit.rlim_max < count) limit.rlim_max = count;
    if (setrlimit(RLIMIT_NOFILE, &limit)) die("more open files are not allowed");
}

static void listen_for_orders(void) {
    struct epoll_event orders = {.events = EPOLLIN};
    epoll = epoll_create1(EPOLL_CLOEXEC);
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, STDIN_FILENO, &orders)) die("epoll_ctl");
    puts("ready");
}

/* Until it is time to send something, or to look whether an order has taken too long. */
static useconds_t rest_us;

static int patience_ms(void) {
    if (is_playing()) return ms_until_next();
    return is_walking() || is_listening() ? LOOK_EVERY_MS : -1;
}

static void turn(void) {
    static struct epoll_event ready[AT_ONCE];
    int found = epoll_wait(epoll, ready, AT_ONCE, patience_ms());
    if (found < 0 && errno != EINTR) die("epoll_wait");
    for (int n = 0; n < found; n++) {
        if (ready[n].data.ptr)
            turn_to(ready[n].data.ptr, ready[n].events);
        else
            read_orders();
    }
    if (is_walking()) keep_walking();
    if (is_playing()) {
        if (rest_us) usleep(rest_us);
        keep_playing();
    }
    if (is_listening()) keep_listening();
}

int main(int count, char **arguments) {
    if (count != 3) die("usage: tabs PLAN REST_US");
    rest_us = (useconds_t)atoi(arguments[2]);
    setvbuf(stdout, NULL, _IOLBF, 65536);
    read_plan(arguments[1]);
    allow_files(tab_count + FILES_BESIDE);
    listen_for_orders();
    for (;;) turn();
}
