/* A crowd of tabs: many WebSockets of one client, in one thread, so cheap that the server is the limit.
 *
 *   tabs PLAN
 *
 * PLAN has a line for each tab, numbered from 0: PORT PATH ORIGIN COOKIE, with - for none. Orders
 * come on the standard input, one a line, and each is answered when it is done:
 *
 *   frames FILE                      what `s` below sends: line n has tab n's frame in hex, masked
 *   walk STEPS FIRST COUNT LIMIT S   COUNT tabs from FIRST on take these steps, LIMIT at a time, for
 *                                    at most S seconds: o opens, h waits for a first message, s
 *                                    sends the tab's frame and waits for the answer
 *     -> a line `tab N BEGAN ENDED` for each that got through, then `walked BEGAN ENDED FAILED`
 *   play FILE S                      sends the frames of FILE, each at its time, or later when its tab
 *                                    has yet to be answered: lines AT_US TAB MARK ANSWERS HEX; ends
 *                                    when every open tab has heard each mark, and ANSWERS of each
 *                                    frame (0 or 1) are in
 *     -> a line `sent N AT ANSWERED REFUSED MARK HEARD LAST` for each, then `played BEGAN ENDED`
 *   hear MARK S                      -> `heard COUNT LAST` when every open tab has heard the mark
 *   drop FIRST COUNT                 without a word, as a phone goes into a tunnel -> `dropped AT`
 *   count                            -> `count OPEN PUSHES BYTES ANSWERS BYTES REFUSED AGAIN BUSIEST`,
 *                                    then ` CODE:TIMES` for closed ones; all since the last count
 *
 * Times are those of the monotonic clock, in ns; 0 stands for never. A mark is the text ~mark and
 * four digits, wherever it stands in a message, but for the answer to a line of the play. An answer is
 * a MessagePack array of three; every other message is a push. */

#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#include "frames.h"

enum { MARKS = 2048, CODES = 5000, GONE = 1006, AT_ONCE = 1024, TABS_AN_ADDRESS = 20000 };
enum { MARK_SIZE = 9, BUFFER = 16 << 20, LINE = 1 << 20 };
enum state { AWAY, CONNECTING, OPEN };

struct frame_to_send {
    uint8_t *bytes;
    size_t size;
};

struct tab {
    int fd;
    enum state state;
    int port;
    char *request;
    struct frame_to_send own;
    uint8_t *rest; /* of a frame that is not all there yet */
    size_t rest_size;
    const char *step; /* what it is at in the walk; NULL when it takes no part */
    uint64_t began_ns, ended_ns;
    int asked; /* the line of the play whose answer it awaits, or -1 */
    unsigned pushes;
    uint64_t heard[MARKS / 64];
};

struct line {
    uint64_t at_ns, sent_ns, answered_ns;
    int tab, mark, answers;
    bool refused;
    struct frame_to_send frame;
};

static struct tab *tabs;
static int tab_count, open_count, epoll;
static uint8_t buffer[BUFFER];
static char order[LINE];

static int heard_by[MARKS];
static uint64_t last_heard_ns[MARKS];
static unsigned long pushes, push_bytes, answers, answer_bytes, refusals, again;
static unsigned closed_by[CODES];

static struct walk {
    const char *steps;
    int next, end, limit, under_way, first;
    uint64_t began_ns, until_ns;
} walk;
static char walk_steps[16];

static struct line *play;
static int play_size, play_next, play_unanswered;
static uint64_t play_began_ns, play_until_ns;

static int awaited_mark = -1;
static uint64_t awaited_until_ns;

static void die(const char *what) {
    fprintf(stderr, "tabs: %s: %s\n", what, errno ? strerror(errno) : "not as expected");
    exit(1);
}

static uint64_t now_ns(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000000000ull + now.tv_nsec;
}

static void *make(size_t size) {
    void *made = calloc(1, size);
    if (!made) die("memory");
    return made;
}

/* --- One tab: its socket, and what goes out */

static void advance(struct tab *tab);

static void watch(struct tab *tab, int how, unsigned events) {
    struct epoll_event event = {.events = events, .data.ptr = tab};
    if (epoll_ctl(epoll, how, tab->fd, &event)) die("epoll_ctl");
}

static void connect_tab(struct tab *tab) {
    if (tab->state != AWAY) die("a tab is opened twice");
    int yes = 1;
    struct linger at_once = {.l_onoff = 1, .l_linger = 0};
    struct sockaddr_in here = {.sin_family = AF_INET}, there = {.sin_family = AF_INET};
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK + (tab - tabs) / TABS_AN_ADDRESS);
    there.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    there.sin_port = htons(tab->port);
    tab->fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (tab->fd < 0) die("socket");
    setsockopt(tab->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &yes, sizeof yes);
    setsockopt(tab->fd, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    setsockopt(tab->fd, SOL_SOCKET, SO_LINGER, &at_once, sizeof at_once);
    if (bind(tab->fd, (struct sockaddr *)&here, sizeof here)) die("bind");
    if (connect(tab->fd, (struct sockaddr *)&there, sizeof there) && errno != EINPROGRESS) die("connect");
    tab->state = CONNECTING;
    watch(tab, EPOLL_CTL_ADD, EPOLLIN | EPOLLOUT);
}

/* A crowd sends little: what does not go out at once shows a server that reads nothing. */
static void send_all(struct tab *tab, const void *what, size_t size) {
    if (send(tab->fd, what, size, MSG_NOSIGNAL) != (ssize_t)size && errno != EPIPE && errno != ECONNRESET)
        die("send");
}

static void leave(struct tab *tab, int code) {
    if (tab->state == AWAY) return;
    if (tab->state == OPEN) open_count--;
    if (code) closed_by[code < CODES ? code : 0]++;
    close(tab->fd);
    free(tab->rest);
    tab->rest = NULL;
    tab->rest_size = 0;
    tab->state = AWAY;
    if (tab->asked >= 0) play_unanswered--;
    tab->asked = -1;
    if (tab->step) walk.under_way--;
    tab->step = NULL;
}

/* --- One tab: what comes in */

static void hear(struct tab *tab, int mark, uint64_t at_ns) {
    uint64_t bit = 1ull << mark % 64;
    if (tab->heard[mark / 64] & bit) {
        again++;
        return;
    }
    tab->heard[mark / 64] |= bit;
    heard_by[mark]++;
    last_heard_ns[mark] = at_ns;
}

static void find_marks(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    const uint8_t *at = frame->payload, *end = at + frame->size;
    while (end - at >= MARK_SIZE && (at = memchr(at, '~', end - at - MARK_SIZE + 1))) {
        if (!memcmp(at, "~mark", 5)) {
            int mark = 0;
            for (int i = 5; i < MARK_SIZE; i++) mark = mark * 10 + at[i] - '0';
            if (mark >= 0 && mark < MARKS) hear(tab, mark, at_ns);
        }
        at++;
    }
}

/* Of [ref, "ok" | "refused", body]: a ref is a MessagePack integer of 1 to 9 bytes. */
static void take_answer(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    const uint8_t *ref = frame->payload + 1;
    size_t ref_size = *ref < 128 ? 1 : *ref == 0xcc ? 2 : *ref == 0xcd ? 3 : *ref == 0xce ? 5 : 9;
    bool refused = frame->size > 2 + ref_size && ref[ref_size] == 0xa7;
    answers++;
    answer_bytes += frame->whole;
    refusals += refused;
    if (tab->asked < 0) {
        find_marks(tab, frame, at_ns);
        if (tab->step && *tab->step == 's') advance(tab);
        return;
    }
    play[tab->asked].answered_ns = at_ns;
    play[tab->asked].refused = refused;
    play_unanswered--;
    tab->asked = -1;
}

static void take_push(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    pushes++;
    push_bytes += frame->whole;
    tab->pushes++;
    find_marks(tab, frame, at_ns);
    if (tab->step && *tab->step == 'h') advance(tab);
}

static void take_frame(struct tab *tab, const struct frame *frame, uint64_t at_ns) {
    uint8_t pong[LONGEST_HEAD + 125];
    if (frame->opcode == CLOSE) {
        leave(tab, close_code(frame));
    } else if (frame->opcode == PING && frame->size <= 125) {
        send_all(tab, pong, write_frame(pong, PONG, frame->payload, frame->size, true));
    } else if (frame->opcode == BINARY && frame->final) {
        bool is_answer = frame->size > 2 && frame->payload[0] == 0x93;
        (is_answer ? take_answer : take_push)(tab, frame, at_ns);
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
    if (tab->step) advance(tab);
    return end + 4 - at;
}

static void keep_rest(struct tab *tab, const uint8_t *rest, size_t size) {
    tab->rest_size = size;
    if (!size) return;
    tab->rest = make(size);
    memcpy(tab->rest, rest, size);
}

static void take(struct tab *tab, size_t there, uint64_t at_ns) {
    uint8_t *at = buffer, *end = buffer + there;
    struct frame frame;
    if (tab->state == CONNECTING) at += take_handshake(tab, at, there);
    while (tab->state == OPEN && read_frame(at, end - at, &frame)) {
        at += frame.whole;
        take_frame(tab, &frame, at_ns);
    }
    if (tab->state != AWAY) keep_rest(tab, at, end - at);
}

static void receive(struct tab *tab) {
    size_t before = tab->rest_size;
    if (before == BUFFER) die("a frame is too long");
    if (before) memcpy(buffer, tab->rest, before);
    ssize_t got = recv(tab->fd, buffer + before, BUFFER - before, 0);
    if (got < 0 && errno == EAGAIN) return;
    if (got <= 0) {
        leave(tab, GONE);
        return;
    }
    free(tab->rest);
    tab->rest = NULL;
    tab->rest_size = 0;
    take(tab, before + got, now_ns());
}

static void turn_to(struct tab *tab, unsigned events) {
    if (tab->state == CONNECTING && events & EPOLLOUT) {
        watch(tab, EPOLL_CTL_MOD, EPOLLIN);
        send_all(tab, tab->request, strlen(tab->request));
    }
    if (tab->state != AWAY && events & (EPOLLIN | EPOLLHUP | EPOLLERR)) receive(tab);
}

/* --- The walk: many tabs take the same steps, so many at a time */

static void begin_step(struct tab *tab) {
    if (*tab->step == 'o') connect_tab(tab);
    if (*tab->step == 's') send_all(tab, tab->own.bytes, tab->own.size);
    if (*tab->step) return;
    tab->ended_ns = now_ns();
    tab->step = NULL;
    walk.under_way--;
}

static void advance(struct tab *tab) {
    tab->step++;
    begin_step(tab);
}

static void keep_walking(void) {
    while (walk.next < walk.end && walk.under_way < walk.limit) {
        struct tab *tab = &tabs[walk.next++];
        walk.under_way++;
        tab->began_ns = now_ns();
        tab->ended_ns = 0;
        tab->step = walk.steps;
        begin_step(tab);
    }
    bool late = now_ns() > walk.until_ns;
    if (!late && (walk.next < walk.end || walk.under_way)) return;
    int through = 0;
    for (int n = walk.first; n < walk.end; n++) {
        if (!tabs[n].ended_ns) continue;
        through++;
        printf("tab %d %lu %lu\n", n, tabs[n].began_ns, tabs[n].ended_ns);
    }
    printf("walked %lu %lu %d\n", walk.began_ns, now_ns(), walk.end - walk.first - through);
    for (int n = walk.first; n < walk.end; n++) tabs[n].step = NULL;
    walk.steps = NULL;
}

/* --- The play: frames that are sent at their times, and who hears them */

static void send_line(int number) {
    struct line *line = &play[number];
    struct tab *tab = &tabs[line->tab];
    if (tab->state != OPEN) die("a tab of the play is not open");
    if (line->answers) {
        tab->asked = number;
        play_unanswered++;
    }
    line->sent_ns = now_ns();
    send_all(tab, line->frame.bytes, line->frame.size);
}

/* Whoever still awaits an answer sends nothing; what comes after that waits as well. */
static bool is_due(int number, uint64_t now) {
    return number < play_size && play_began_ns + play[number].at_ns <= now && tabs[play[number].tab].asked < 0;
}

static bool all_heard(void) {
    for (int n = 0; n < play_size; n++)
        if (play[n].mark >= 0 && heard_by[play[n].mark] < open_count) return false;
    return true;
}

static void print_line(int number) {
    const struct line *line = &play[number];
    int heard = line->mark < 0 ? 0 : heard_by[line->mark];
    uint64_t last_ns = line->mark < 0 ? 0 : last_heard_ns[line->mark];
    printf("sent %d %lu %lu %d ", number, line->sent_ns, line->answered_ns, line->refused);
    printf("%d %d %lu\n", line->mark, heard, last_ns);
}

static void end_play(void) {
    for (int n = 0; n < play_size; n++) {
        print_line(n);
        tabs[play[n].tab].asked = -1;
        free(play[n].frame.bytes);
    }
    printf("played %lu %lu\n", play_began_ns, now_ns());
    free(play);
    play = NULL;
}

static void keep_playing(void) {
    uint64_t now = now_ns();
    while (is_due(play_next, now)) send_line(play_next++);
    bool over = play_next == play_size && !play_unanswered && all_heard();
    if (over || now > play_until_ns) end_play();
}

static void keep_listening(void) {
    if (heard_by[awaited_mark] < open_count && now_ns() < awaited_until_ns) return;
    printf("heard %d %lu\n", heard_by[awaited_mark], last_heard_ns[awaited_mark]);
    awaited_mark = -1;
}

/* --- Orders */

static FILE *open_file(const char *path) {
    FILE *file = fopen(path, "r");
    if (!file) die(path);
    return file;
}

static int nibble(char digit) {
    return digit <= '9' ? digit - '0' : digit - 'a' + 10;
}

static struct frame_to_send from_hex(const char *hex) {
    struct frame_to_send frame = {.size = strspn(hex, "0123456789abcdef") / 2};
    frame.bytes = make(frame.size + 1);
    for (size_t i = 0; i < frame.size; i++)
        frame.bytes[i] = nibble(hex[2 * i]) << 4 | nibble(hex[2 * i + 1]);
    return frame;
}

static void read_frames(const char *path) {
    FILE *file = open_file(path);
    for (int n = 0; n < tab_count && fgets(order, LINE, file); n++) {
        free(tabs[n].own.bytes);
        tabs[n].own = from_hex(order);
    }
    fclose(file);
    puts("ready");
}

static void read_line(const char *text, struct line *line) {
    unsigned long at_us;
    int hex;
    if (sscanf(text, "%lu %d %d %d %n", &at_us, &line->tab, &line->mark, &line->answers, &hex) != 4) die("play");
    if (line->tab < 0 || line->tab >= tab_count || line->mark >= MARKS) die("play");
    line->at_ns = at_us * 1000;
    line->frame = from_hex(text + hex);
}

static void forget_mark(int mark) {
    heard_by[mark] = 0;
    last_heard_ns[mark] = 0;
    for (int n = 0; n < tab_count; n++) tabs[n].heard[mark / 64] &= ~(1ull << mark % 64);
}

static void begin_play(const char *path, double seconds) {
    FILE *file = open_file(path);
    int room = 1024;
    play = make(room * sizeof *play);
    play_size = play_next = play_unanswered = 0;
    while (fgets(order, LINE, file)) {
        if (play_size == room && !(play = realloc(play, (room *= 2) * sizeof *play))) die("memory");
        memset(&play[play_size], 0, sizeof *play);
        read_line(order, &play[play_size]);
        if (play[play_size].mark >= 0) forget_mark(play[play_size].mark);
        play_size++;
    }
    fclose(file);
    play_began_ns = now_ns();
    play_until_ns = play_began_ns + seconds * 1e9;
}

static void begin_walk(const char *steps, int first, int count, int limit, double seconds) {
    strcpy(walk_steps, steps);
    walk = (struct walk){.steps = walk_steps, .next = first, .first = first, .end = first + count, .limit = limit};
    if (first < 0 || walk.end > tab_count) die("walk");
    for (int n = first; n < walk.end; n++) tabs[n].ended_ns = 0;
    walk.began_ns = now_ns();
    walk.until_ns = walk.began_ns + seconds * 1e9;
}

static void drop(int first, int count) {
    uint64_t at_ns = now_ns();
    if (first < 0 || first + count > tab_count) die("drop");
    for (int n = first; n < first + count; n++) leave(&tabs[n], 0);
    printf("dropped %lu\n", at_ns);
}

static void print_counts(void) {
    unsigned busiest = 0;
    for (int n = 0; n < tab_count; n++) {
        if (tabs[n].pushes > busiest) busiest = tabs[n].pushes;
        tabs[n].pushes = 0;
    }
    printf("count %d %lu %lu %lu ", open_count, pushes, push_bytes, answers);
    printf("%lu %lu %lu %u", answer_bytes, refusals, again, busiest);
    for (int code = 0; code < CODES; code++)
        if (closed_by[code]) printf(" %d:%u", code, closed_by[code]);
    puts("");
    pushes = push_bytes = answers = answer_bytes = refusals = again = 0;
    memset(closed_by, 0, sizeof closed_by);
}

static void obey(void) {
    char word[4096];
    int first, count, limit;
    double seconds;
    if (sscanf(order, "frames %4095s", word) == 1)
        read_frames(word);
    else if (sscanf(order, "walk %15s %d %d %d %lf", word, &first, &count, &limit, &seconds) == 5)
        begin_walk(word, first, count, limit, seconds);
    else if (sscanf(order, "play %4095s %lf", word, &seconds) == 2)
        begin_play(word, seconds);
    else if (sscanf(order, "hear %d %lf", &awaited_mark, &seconds) == 2)
        awaited_until_ns = now_ns() + seconds * 1e9;
    else if (sscanf(order, "drop %d %d", &first, &count) == 2)
        drop(first, count);
    else if (!strcmp(order, "count\n"))
        print_counts();
    else
        die("no such order");
}

/* Read by hand: a stream would keep lines back that epoll then does not tell of. */
static void read_orders(void) {
    static size_t size;
    static char text[65536];
    ssize_t got = read(STDIN_FILENO, text + size, sizeof text - 1 - size);
    if (got <= 0) exit(0);
    size += got;
    for (char *end; (end = memchr(text, '\n', size));) {
        size_t length = end + 1 - text;
        memcpy(order, text, length);
        order[length] = 0;
        memmove(text, text + length, size -= length);
        obey();
    }
}

static void read_plan(const char *path) {
    static const char request[] =
        "GET %s HTTP/1.1\r\nHost: 127.0.0.1:%d\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
        "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n%s%s\r\n\r\n";
    char where[1024], origin[1024], cookie[2048], origin_line[1100], cookie_line[2100];
    FILE *file = open_file(path);
    int room = 0, port;
    while (fscanf(file, "%d %1023s %1023s %2047s", &port, where, origin, cookie) == 4) {
        if (tab_count == room && !(tabs = realloc(tabs, (room += 1024) * sizeof *tabs))) die("memory");
        struct tab *tab = &tabs[tab_count++];
        memset(tab, 0, sizeof *tab);
        snprintf(origin_line, sizeof origin_line, "Origin: %s", origin[0] == '-' ? "null" : origin);
        snprintf(cookie_line, sizeof cookie_line, "\r\nCookie: %s", cookie);
        const char *last = cookie[0] == '-' ? "" : cookie_line;
        if (asprintf(&tab->request, request, where, port, origin_line, last) < 0) die("memory");
        tab->port = port;
        tab->asked = -1;
    }
    fclose(file);
}

static void allow_files(int count) {
    struct rlimit limit;
    getrlimit(RLIMIT_NOFILE, &limit);
    if (limit.rlim_cur >= (rlim_t)count) return;
    limit.rlim_cur = count;
    if (limit.rlim_max < limit.rlim_cur) limit.rlim_max = count;
    if (setrlimit(RLIMIT_NOFILE, &limit)) die("more open files are not allowed");
}

int main(int count, char **arguments) {
    static struct epoll_event ready[AT_ONCE];
    if (count != 2) die("usage: tabs PLAN");
    setvbuf(stdout, NULL, _IOLBF, 65536);
    read_plan(arguments[1]);
    allow_files(tab_count + 64);
    epoll = epoll_create1(EPOLL_CLOEXEC);
    struct epoll_event orders = {.events = EPOLLIN};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, STDIN_FILENO, &orders)) die("epoll_ctl");
    puts("ready");
    for (;;) {
        bool busy = walk.steps || play || awaited_mark >= 0;
        int found = epoll_wait(epoll, ready, AT_ONCE, busy ? 1 : -1);
        if (found < 0 && errno != EINTR) die("epoll_wait");
        for (int n = 0; n < found; n++) {
            if (ready[n].data.ptr)
                turn_to(ready[n].data.ptr, ready[n].events);
            else
                read_orders();
        }
        if (walk.steps) keep_walking();
        if (play) keep_playing();
        if (awaited_mark >= 0) keep_listening();
    }
}
